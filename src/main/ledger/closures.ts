// Closing and opening again what is in force, by hand or because other documents answered it: a customer's inquiry waits for
// quotations, and is done with when all its lines have been quoted. Taking a quotation back opens it again, unless others
// answer it whole or somebody closed it for a reason of their own.

import type { DocumentKind } from '../../shared/catalog.ts'
import type { DocumentContract, State } from '../../shared/contract/index.ts'
import { writeAudit } from '../books/audit.ts'
import { snake } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { isAnswered } from './answered-lines.ts'
import { keepOpenLines } from './open-lines.ts'

export type Closure = {
  readonly documentId: number
  /** Null is the whole. */
  readonly lineId: number | null
  readonly closed: boolean
  readonly reason: string
  /** The document that answered it. */
  readonly answeredById?: number
}

export async function noteClosure(unit: Unit, closure: Closure): Promise<void> {
  const { documentId, lineId, closed, reason, answeredById = null } = closure
  await keepOpenLines(unit.sql, [documentId])
  await unit.sql.insert('closure', [
    {
      id: unit.ids.next(),
      documentId,
      lineId,
      closed,
      reason,
      answeredById,
      at: unit.now,
      actor: unit.actor.name,
    },
  ])
  await writeAudit(unit, {
    command: closed ? 'contract.close' : 'contract.reopen',
    subjectType: 'document',
    subjectId: documentId,
    reason,
    after: { lineId },
  })
}

type Answer = { readonly id: number; readonly no: string }

/**
 * After an answer was given, changed or taken back (`act`, as the history says it): what it answers is done with once
 * every line has an answer, and waits again when one has none any more.
 */
export async function noteAnswer(
  unit: Unit,
  contract: DocumentContract,
  { id, no }: Answer,
  act: string,
): Promise<void> {
  const { answers, kind, label } = contract
  const field = answers === undefined ? undefined : contract.head[answers]
  if (field?.kind !== 'document') return
  const reason = `${act}${label.zh} ${no}`
  const asked = await unit.sql.all<Asked>(
    `select d.id, d.state, (select c.answered_by_id from closure c
        where c.document_id = d.id and c.line_id is null order by c.id desc limit 1) as answered_by_id,
      (select count(*) from ${snake(field.of)}_lines l left join closed_line x on x.line_id = l.id
        where l.document_id = d.id and l.version = d.version and x.line_id is null
          and not ${isAnswered(kind as DocumentKind)}) as waiting
    from document_link s join document d on d.id = s.source_id where s.document_id = ? and d.kind = ?`,
    [id, field.of],
  )
  for (const { id: documentId, state, answeredById, waiting } of asked) {
    const closes = state === 'approved' && waiting === 0
    if (!closes && !(state === 'closed' && answeredById !== null && waiting > 0)) continue
    await unit.sql.run('update document set state = ? where id = ?', [closes ? 'closed' : 'approved', documentId])
    const answered = closes ? { answeredById: id } : {}
    await noteClosure(unit, { documentId, lineId: null, closed: closes, reason, ...answered })
  }
}

type Asked = {
  readonly id: number
  readonly state: State
  readonly answeredById: number | null
  /** Lines without an answer. */
  readonly waiting: number
}
