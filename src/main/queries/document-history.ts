// Who did what to a document, and why. The trail has a row for every act; what the document's own tables tell besides
// (reversal, versions, closures) is added where the trail is silent; the approval it went through comes before it.

import type { HistoryEntry, Warning } from '../../shared/api.ts'
import type { SealName } from '../../shared/print/marks.ts'
import type { PrintWay } from '../../shared/print/printing.ts'
import type { Sql } from '../books/sql.ts'

/** The oldest first. `act` is the last word of the command: post, amend, close, reverse, sign, print, submit, approve. */
export async function historyOf(sql: Sql, documentId: number): Promise<HistoryEntry[]> {
  const trail = await sql.all<Row>(
    `select at, actor as user_name, command as act, reason, after from audit where subject_type = 'document' and subject_id = ? order by id`,
    [documentId],
  )
  const told = trail.map(fromRow)
  const own = await sql.all<Row>(
    `select at, actor as user_name, 'reverse' as act, reason from reversal where document_id = ?
    union all select at, actor, 'amend', reason from contract_version where document_id = ?
    union all select at, actor, case when closed = 1 then 'close' else 'reopen' end, reason from closure where document_id = ?`,
    [documentId, documentId, documentId],
  )
  const approved = await sql.all<Row>(
    `select t.at, t.actor as user_name, t.act, t.words as reason from approval_act t join approval a on a.id = t.approval_id
    where a.document_id = ? or a.amends_id = ? order by t.id`,
    [documentId, documentId],
  )
  const silent = own.map(fromRow).filter((one) => !told.some(({ act, at }) => act === one.act && at === one.at))
  return [...approved.map(fromRow), ...told, ...silent].toSorted((a, b) => a.at - b.at)
}

type Row = {
  readonly at: number
  readonly userName: string
  readonly act: string
  readonly reason: string | null
  readonly after?: string | null
}

/** What the trail may say of an act besides. */
type Told = {
  readonly warnings?: readonly Warning[]
  readonly form?: string
  readonly way?: PrintWay
  readonly seal?: SealName | null
}

/** `user` is a word of PostgreSQL's own, so the rows call it otherwise. */
function fromRow({ at, userName, act, reason, after }: Row): HistoryEntry {
  const told = after ? (JSON.parse(after) as Told) : {}
  const { warnings = [] } = told
  return {
    at,
    user: userName,
    act: wordOf(act),
    reason,
    ...(warnings.length > 0 ? { warnings } : {}),
    ...(wordOf(act) === 'print' && told.form !== undefined ? { copy: { ...told, form: told.form } } : {}),
  }
}

const wordOf = (act: string): string => act.slice(act.lastIndexOf('.') + 1)
