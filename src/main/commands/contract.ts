// What happens to a contract after approval: new versions with a reason, closing a line or the whole, reopening.
// A line keeps its identity through versions; what is fulfilled of it cannot be amended away.

import type { Commands, PostedAnswer } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import {
  label,
  refusal,
  stateLabel,
  type State,
  type AnyDraft,
  type AnyRow,
  type Fields,
  type Refusal,
} from '../../shared/contract/index.ts'
import { failure, formatMilli, success, type Day, type Milli, type Result } from '../../shared/kernel/index.ts'
import { writeAudit } from '../books/audit.ts'
import type { Settings } from '../books/settings.ts'
import { snake } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { noteAnswer, noteClosure } from '../ledger/closures.ts'
import {
  fieldsOfLines,
  identities,
  linesInForce,
  sourcesIn,
  withoutSources,
  type AmendedLine,
} from '../ledger/amended-lines.ts'
import { decideDraft, type Decided } from '../ledger/decide-draft.ts'
import { needed, searchOf, writeRows } from '../ledger/post-document.ts'
import { keepOpenLines } from '../ledger/open-lines.ts'
import { writeQuality } from '../ledger/lot-quality.ts'
import { wouldBeSecond } from '../ledger/one-in-force.ts'
import type { Posting } from '../ledger/posting-data.ts'
import { writeLines } from '../ledger/write-posting.ts'
import { latestOf } from '../queries/approval-rows.ts'
import { isWaiting } from './approval-lock.ts'

type Answer<T> = Promise<Result<T, readonly Refusal[]>>
type Contract = {
  readonly id: number
  readonly kind: DocumentKind
  readonly no: string
  readonly day: Day
  readonly partnerId: number | null
  readonly remarks: string | null
  readonly state: State
  readonly version: number
}

type ToAmend = Commands['contract.amend']['input']
type Amendment = Pick<Decided, 'draft' | 'facts' | 'warnings' | 'needs' | 'redrawn'> & {
  readonly contract: Contract
  readonly before: readonly AmendedLine[]
  /** Lines that go on keep their ids and what they were made from. */
  readonly posting: Posting
}

/** What a new version would say, or all that is wrong with it. Rows of `draft.sections.lines` that carry `id` keep that line's identity. */
export async function decideAmendment(unit: Unit, settings: Settings, input: ToAmend): Answer<Amendment> {
  const found = await inForce(unit, input.id)
  if (!found.ok) return found
  const contract = found.value
  if (input.reason.trim() === '') return failure([refusal('reason.needed', 'reason')])
  if (contract.version !== input.version) return failure([refusal('document.changed')])
  const kind = contractOf(contract.kind)
  const decided = await decideDraft(unit, settings, contract.kind, input.draft, contract.id)
  const before = await linesInForce(unit.sql, kind, contract.id)
  const lineIds = identities(kind, withoutSources(kind, input.draft), before)
  const refusals = [
    ...decided.refusals,
    ...stays(contract, decided.draft, await headOf(unit, contract)),
    ...belowFulfilled(decided.draft, lineIds, before),
  ]
  if (refusals.length > 0 || !decided.posting) return failure(refusals)

  const posting = withSources(fieldsOfLines(kind), keepIdentities(decided.posting, lineIds), before)
  return success({ ...decided, contract, before, posting })
}

/** A new version. `approvedFor` is who submitted it, once it is approved. */
export async function amendContract(
  unit: Unit,
  settings: Settings,
  input: ToAmend,
  approvedFor: string | null = null,
): Answer<PostedAnswer> {
  const waits = approvedFor === null ? await latestOf(unit.sql, 'amends_id', input.id, ['waiting']) : undefined
  if (waits) return failure([isWaiting(waits)])
  const decided = await decideAmendment(unit, settings, input)
  if (!decided.ok) return decided
  const { contract, before, posting, needs, facts, warnings, draft, redrawn } = decided.value
  if (approvedFor === null && needs.length > 0) return failure(needed(needs))
  const version = contract.version + 1
  const { remarks } = draft
  await writeRows(unit.sql, contractOf(contract.kind), contract.id, version, posting)
  await unit.sql.insert('contract_version', [
    {
      documentId: contract.id,
      version,
      reason: input.reason,
      at: unit.now,
      actor: approvedFor ?? unit.actor.name,
      remarksChanged: (remarks ?? '') !== (contract.remarks ?? ''),
      remarksBefore: contract.remarks,
    },
  ])
  const partner = facts.partners.get(contract.partnerId ?? 0)
  const search = searchOf(contract.no, partner ? [partner] : [], draft)
  await writeQuality(unit, posting.quality, { documentId: contract.id, day: contract.day, act: 'post' })
  await writeLines(unit, redrawn, { documentId: contract.id, day: unit.today, act: 'post' })
  const changed = await unit.sql.run(
    'update document set version = ?, total_fen = ?, remarks = ?, search = ? where id = ? and version = ?',
    [version, posting.totalFen, remarks, search, contract.id, contract.version],
  )
  if (changed !== 1) return failure([refusal('document.changed')])
  await keepOpenLines(unit.sql, [contract.id])
  await noteAnswer(unit, contractOf(contract.kind), contract, '变更 ')
  await writeAudit(unit, {
    command: 'contract.amend',
    subjectType: 'document',
    subjectId: contract.id,
    reason: input.reason,
    before: { version: contract.version, lines: before },
    after: { version, lines: posting.sections.lines },
  })
  return success({ id: contract.id, no: contract.no, companions: [], warnings })
}

export async function closeContract(
  unit: Unit,
  _settings: Settings,
  input: Commands['contract.close']['input'],
): Answer<{ id: number }> {
  const found = await inForce(unit, input.id)
  if (!found.ok) return found
  if (input.reason.trim() === '') return failure([refusal('reason.needed', 'reason')])
  if (input.lineId === null) await unit.sql.run(`update document set state = 'closed' where id = ?`, [input.id])
  else {
    const known = (await linesInForce(unit.sql, contractOf(found.value.kind), input.id)).some(
      (line) => line.id === input.lineId,
    )
    if (!known) return failure([unknownLine])
    await unit.sql.run('delete from closed_line where line_id = ?', [input.lineId])
    await unit.sql.insert('closed_line', [{ lineId: input.lineId, documentId: input.id }])
  }
  return noted(unit, input, true)
}

export async function reopenContract(
  unit: Unit,
  _settings: Settings,
  input: Commands['contract.reopen']['input'],
): Answer<{ id: number }> {
  const contract = await contractOfId(unit, input.id)
  if (!contract) return failure([refusal('document.unknown')])
  if (input.reason.trim() === '') return failure([refusal('reason.needed', 'reason')])
  const wrongState = input.lineId === null ? contract.state !== 'closed' : contract.state === 'reversed'
  if (wrongState) return failure([noWay(contract)])
  const second = input.lineId === null ? await wouldBeSecond(unit.sql, contract.kind, contract.id) : []
  if (second.length > 0) return failure(second)
  if (input.lineId === null) await unit.sql.run(`update document set state = 'approved' where id = ?`, [input.id])
  else {
    const opened = await unit.sql.run('delete from closed_line where line_id = ? and document_id = ?', [
      input.lineId,
      input.id,
    ])
    if (opened === 0) return failure([unknownLine])
  }
  return noted(unit, input, false)
}

async function noted(
  unit: Unit,
  { id, lineId, reason }: { id: number; lineId: number | null; reason: string },
  closed: boolean,
): Answer<{ id: number }> {
  await noteClosure(unit, { documentId: id, lineId, closed, reason })
  return success({ id })
}

async function inForce(unit: Unit, id: number): Promise<Result<Contract, Refusal[]>> {
  const contract = await contractOfId(unit, id)
  if (!contract) return failure([refusal('document.unknown')])
  return contract.state === 'approved' ? success(contract) : failure([noWay(contract)])
}

async function contractOfId(unit: Unit, id: number): Promise<Contract | null> {
  const found = await unit.sql.get<Contract>(
    'select id, kind, no, day, partner_id, remarks, state, version from document where id = ?',
    [id],
  )
  return found && contractOf(found.kind).amendable ? found : null
}

const noWay = ({ kind, no, state }: Contract): Refusal =>
  refusal('document.noTransition', '', { no, state: stateLabel(contractOf(kind), state) })
const unknownLine: Refusal = refusal('source.unknown', 'lineId', { field: label('合同行', 'Line') })

const headOf = async (unit: Unit, { kind, id, version }: Contract): Promise<AnyRow> =>
  (await unit.sql.get<AnyRow>(`select * from ${snake(kind)} where document_id = ? and version = ?`, [id, version])) ??
  {}

/** The lines that go on keep what they were made from. */
function withSources(fields: Fields, posting: Posting, before: readonly AmendedLine[]): Posting {
  const known = new Map(before.map((line) => [line.id, line]))
  const lines = (posting.sections.lines ?? []).map((row) => {
    const line = known.get(Number(row.id))
    return { ...row, ...Object.fromEntries(sourcesIn(fields).map((name) => [name, line?.[name] ?? null])) }
  })
  return { ...posting, sections: { ...posting.sections, lines } }
}

/** Nothing is refused, so each filled row of the draft has become one line, in their order. */
const keepIdentities = (posting: Posting, lineIds: readonly (number | null)[]): Posting => ({
  ...posting,
  sections: {
    ...posting.sections,
    lines: (posting.sections.lines ?? []).map((line, index) => ({ ...line, id: lineIds[index] ?? line.id ?? null })),
  },
})

/** A contract's day and partner stay, and a plan's year: with another it is another document. */
function stays(contract: Contract, draft: AnyDraft, before: AnyRow): Refusal[] {
  const { partner, head, oneInForcePer } = contractOf(contract.kind)
  const found: Refusal[] = []
  if (draft.day !== null && draft.day !== contract.day)
    found.push(refusal('field.fixed', 'day', { field: label('日期', 'Day') }))
  const named = partner === null ? null : (draft.head[partner] ?? null)
  if (named !== null && named !== contract.partnerId)
    found.push(refusal('field.fixed', `head.${partner}`, { field: head[String(partner)]?.label ?? '' }))
  if (oneInForcePer !== undefined && draft.head[oneInForcePer] !== before[oneInForcePer])
    found.push(refusal('field.fixed', `head.${oneInForcePer}`, { field: head[oneInForcePer]?.label ?? '' }))
  return found
}

function belowFulfilled(
  draft: AnyDraft,
  lineIds: readonly (number | null)[],
  before: readonly AmendedLine[],
): Refusal[] {
  return before
    .filter((line) => line.fulfilledMilli > 0)
    .flatMap((line) => {
      const index = lineIds.indexOf(line.id)
      const row = draft.sections.lines?.[index]
      if (!row || row.productId !== line.productId)
        return [refusal('contract.lineGone', index < 0 ? 'lines' : `lines.${index}.productId`, { line: line.lineNo })]
      const asked = Number(row.qtyMilli ?? 0) as Milli
      if (asked >= line.fulfilledMilli) return []
      const told = {
        line: line.lineNo,
        fulfilled: formatMilli(line.fulfilledMilli),
        asked: formatMilli(asked),
        unit: String(line.unit),
      }
      return [refusal('contract.belowFulfilled', `lines.${index}.qtyMilli`, told)]
    })
}
