// The trail 操作记录, the latest first: who did what to what, and why. Acts keep the names of their commands; the
// subject is named as people know it, from the tables as they are now.

import type { Queries } from '../../shared/api.ts'
import { records } from '../../shared/catalog.ts'
import type { RecordKind } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import { checkCount } from './check-input.ts'
import { recordTexts } from './texts.ts'

type Entry = Queries['audit.list']['output'][number]
type Row = {
  readonly at: number
  readonly userName: string
  readonly act: string
  readonly reason: string | null
  readonly subjectType: string | null
  readonly subjectId: number | null
  readonly no: string | null
  readonly after: string | null
}

const entriesMost = 1000

/** `subject` is a document's number, a record's code and name, or a month. */
export async function listAudit(sql: Sql, { offset, limit }: Queries['audit.list']['input']): Promise<Entry[]> {
  const rows = await sql.all<Row>(
    `select a.at, a.actor as user_name, a.command as act, a.reason, a.subject_type, a.subject_id, d.no, a.after
    from audit a left join document d on a.subject_type = 'document' and d.id = a.subject_id
    order by a.id desc limit ? offset ?`,
    [checkCount(limit, 'limit', entriesMost), checkCount(offset, 'offset', Number.MAX_SAFE_INTEGER)],
  )
  const names = await namesOf(sql, rows)
  return rows.map((row) => ({
    at: row.at,
    user: row.userName,
    act: row.act,
    reason: row.reason,
    subject: subjectOf(row, names),
  }))
}

function subjectOf({ subjectType, subjectId, no, after, act }: Row, names: ReadonlyMap<string, string>): string {
  if (subjectType === 'document') return no ?? ''
  if (subjectType === 'record') return names.get(`${kindOf(act)}:${subjectId}`) ?? ''
  const written = after === null ? {} : (JSON.parse(after) as { month?: string; company?: string; title?: string })
  return written.month ?? written.company ?? written.title ?? ''
}

/** A record's kind stands before the dot of its command: `partner.save`. */
const kindOf = (act: string): string => act.split('.')[0] ?? ''

async function namesOf(sql: Sql, rows: readonly Row[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const kind of Object.keys(records) as RecordKind[]) {
    const ids = rows.flatMap((row) =>
      row.subjectType === 'record' && kindOf(row.act) === kind && row.subjectId !== null ? [row.subjectId] : [],
    )
    if (ids.length === 0) continue
    for (const [id, text] of await recordTexts(sql, kind, [...new Set(ids)])) names.set(`${kind}:${id}`, text)
  }
  return names
}
