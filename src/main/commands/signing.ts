// A step of signing, and a tick on the review before it. Both are events of the version in force; nothing of them is
// changed later. What is not looked at yet when we sign is a concern, judged as the company has set it.

import type { Commands, Warning } from '../../shared/api.ts'
import { contractOf, recordContractOf, type DocumentKind } from '../../shared/catalog.ts'
import {
  isToBeSigned,
  normalizeRow,
  refusal,
  signingFields,
  stateLabels,
  validateRow,
  type Refusal,
  type State,
} from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { writeAudit } from '../books/audit.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { judge } from '../ledger/concerns.ts'
import { reviewOf } from '../queries/contract-signing.ts'

type Answer<T> = Promise<Result<T, readonly Refusal[]>>
type Found = {
  readonly id: number
  readonly kind: DocumentKind
  readonly no: string
  readonly state: State
  readonly version: number
}

export async function signContract(
  unit: Unit,
  settings: Settings,
  input: Commands['contract.sign']['input'],
): Answer<{ id: number; warnings: readonly Warning[] }> {
  const found = await toSign(unit, input)
  if (!found.ok) return found
  const contract = found.value
  const row = normalizeRow(signingFields, { day: input.day, signatory: input.signatory, seal: input.seal })
  const wrong = validateRow(signingFields, row, 'step')
  if (String(row.day ?? '') > unit.today)
    wrong.push(refusal('document.dayAhead', 'step.day', { day: String(row.day), today: unit.today }))
  const open = input.step === 'ours' ? (await reviewOf(unit.sql, contract)).filter(({ done }) => !done) : []
  const judged = judge(
    open.length === 0
      ? []
      : [{ code: 'contract.unreviewed', path: '', facts: { items: open.map(({ name }) => name).join('；') } }],
    settings.chosen,
  )
  const refusals = [...wrong, ...judged.refusals]
  if (refusals.length > 0) return failure(refusals)
  const event = { documentId: contract.id, version: contract.version, step: input.step, ...row }
  await unit.sql.insert('contract_signing', [{ id: unit.ids.next(), ...event, at: unit.now, actor: unit.actor.name }])
  await writeAudit(unit, {
    command: `contract.${input.step}`,
    subjectType: 'document',
    subjectId: contract.id,
    reason: [row.day, row.signatory, row.seal].filter(Boolean).join(' '),
    after: event,
  })
  return success({ id: contract.id, warnings: judged.warnings })
}

export async function reviewContract(
  unit: Unit,
  _settings: Settings,
  input: Commands['contract.review']['input'],
): Answer<{ id: number }> {
  const found = await toSign(unit, input)
  if (!found.ok) return found
  const contract = found.value
  const item = (await reviewOf(unit.sql, contract)).find(({ itemId }) => itemId === input.itemId)
  if (!item) {
    const kind = recordContractOf('reviewItem').label
    return failure([refusal('record.unknown', 'itemId', { field: kind, kind })])
  }
  const event = { documentId: contract.id, version: contract.version, itemId: input.itemId, done: input.done }
  await unit.sql.insert('contract_review', [{ id: unit.ids.next(), ...event, at: unit.now, actor: unit.actor.name }])
  await writeAudit(unit, {
    command: input.done ? 'contract.review' : 'contract.unreview',
    subjectType: 'document',
    subjectId: contract.id,
    reason: item.name,
    after: event,
  })
  return success({ id: contract.id })
}

/** In force, and the version that was read: nobody signs what they have not seen. */
async function toSign(unit: Unit, { id, version }: { id: number; version: number }): Promise<Result<Found, Refusal[]>> {
  const found = await unit.sql.get<Found>('select id, kind, no, state, version from document where id = ?', [id])
  if (!found || !contractOf(found.kind).signable) return failure([refusal('document.unknown')])
  if (found.version !== version) return failure([refusal('document.changed')])
  if (!isToBeSigned(found.state))
    return failure([refusal('document.noTransition', '', { no: found.no, state: stateLabels[found.state] })])
  return success(found)
}
