// Closing and opening again what is in force, by hand or because another document answered it: a customer's inquiry waits for
// a quotation, and is done with when one has been given. Taking the quotation back opens it again, unless another answers
// it or somebody closed it for a reason of their own.

import type { DocumentContract } from '../../shared/contract/index.ts'
import { writeAudit } from '../books/audit.ts'
import type { Unit } from '../books/unit.ts'
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

/** Closes what a document answers, where that still waits. */
export async function closeAnswered(
  unit: Unit,
  { answers, label }: DocumentContract,
  { id, no }: Answer,
  head: Readonly<Record<string, unknown>>,
): Promise<void> {
  const documentId = answers === undefined ? null : (head[answers] ?? null)
  if (typeof documentId !== 'number') return
  const closed = await unit.sql.run(`update document set state = 'closed' where id = ? and state = 'approved'`, [
    documentId,
  ])
  if (closed === 0) return
  await noteClosure(unit, { documentId, lineId: null, closed: true, reason: `${label.zh} ${no}`, answeredById: id })
}

/** Opens again what was answered by a document that is taken back, and by no other. */
export async function reopenAnswered(
  unit: Unit,
  { answers, kind, label }: DocumentContract,
  answer: Answer,
): Promise<void> {
  if (answers === undefined) return
  const waiting = await unit.sql.all<{ id: number }>(
    `select d.id from document_link k join document d on d.id = k.source_id and d.state = 'closed'
    where k.document_id = ? and (select c.answered_by_id from closure c
        where c.document_id = d.id and c.line_id is null order by c.id desc limit 1) is not null
      and not exists (select 1 from document_link o join document a on a.id = o.document_id
        where o.source_id = d.id and a.id <> k.document_id and a.kind = ? and a.state <> 'reversed')`,
    [answer.id, kind],
  )
  for (const { id } of waiting) {
    await unit.sql.run(`update document set state = 'approved' where id = ?`, [id])
    const reason = `红冲 ${label.zh} ${answer.no}`
    await noteClosure(unit, { documentId: id, lineId: null, closed: false, reason })
  }
}
