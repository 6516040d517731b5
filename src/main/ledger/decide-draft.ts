// load → decide: what posting a draft would do, and everything that is wrong with it. Writes nothing; the preview of
// a form and the posting itself both come through here.

import { monthOf, parseDay, type Day, type Fen } from '../../shared/kernel/index.ts'
import { documents, type DocumentKind } from '../../shared/catalog.ts'
import type { Warning } from '../../shared/api.ts'
import {
  normalizeDraft,
  refusal,
  validateDraft,
  type AnyDraft,
  type ApprovalNeed,
  type DocumentContract,
  type Refusal,
  type RefusalCode,
} from '../../shared/contract/index.ts'
import { isClosed, openingDay, type Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { modules } from '../modules/index.ts'
import { redrawn, withoutSources } from './amended-lines.ts'
import { approvalRulesFor, needsOf } from './approval-rules.ts'
import { balanceConcerns } from './balance-concerns.ts'
import { belowFloor } from './below-floor.ts'
import { checkReferences } from './check-references.ts'
import { judge, once, type Concern } from './concerns.ts'
import { countedAgain } from './counted-again.ts'
import { creditConcerns } from './credit-concerns.ts'
import { custodyDifferences } from './custody-differences.ts'
import type { Deciding } from './document-kind.ts'
import { doubtfulLots } from './doubtful-lots.ts'
import type { Facts } from './facts.ts'
import { alreadyInForce } from './one-in-force.ts'
import { loadFacts } from './load-facts.ts'
import type { Decision, IdSource, LineMove, Posting } from './posting-data.ts'
import { findLicenceConcerns } from './licence-concerns.ts'
import { findWeightConcerns } from './weight-concerns.ts'
import { beyondStorage } from './storage-limits.ts'
import { findStorageConflicts } from './storage-conflicts.ts'
import { unsignedContracts } from './unsigned-contracts.ts'
import { territoryConcerns } from './territory-concerns.ts'

export type DecideTools = { readonly sql: Sql; readonly ids: IdSource; readonly today: Day; readonly now: Unit['now'] }

export type Decided = {
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Warning[]
  /** Whose approval it needs before it is posted, and why. */
  readonly needs: readonly ApprovalNeed[]
  /** Null when the draft is too incomplete to work anything out. */
  readonly posting: Posting | null
  /** What a new version draws on frameworks beyond the one in force. */
  readonly redrawn: readonly LineMove[]
  readonly draft: AnyDraft
  readonly facts: Facts
}

/** `amends` is the document the draft is a new version of. Writes nothing. */
export async function decideDraft(
  tools: DecideTools,
  settings: Settings,
  kind: DocumentKind,
  typed: AnyDraft,
  amends: number | null = null,
): Promise<Decided> {
  const contract: DocumentContract = documents[kind]
  const asTyped = amends === null ? typed : withoutSources(contract, typed)
  const draft = normalizeDraft(contract, asTyped)
  const onItsFace = [...validateDraft(contract, draft), ...checkDay(contract, draft, settings, tools.today)]
  const facts = await loadFacts(tools.sql, contract, draft, {
    today: tools.today,
    now: tools.now,
    startDay: settings.startDay,
  })
  const refusals = [
    ...onItsFace,
    ...checkReferences(contract, draft, facts),
    ...(await alreadyInForce(tools.sql, contract, draft.head, amends)),
  ]
  const decidable = decidableOf(contract, draft, refusals)
  if (!decidable) return { refusals, warnings: [], needs: [], posting: null, redrawn: [], draft, facts }
  const extra = await modules[kind].loadExtra(tools.sql, decidable, amends)
  const decision: Decision = modules[kind].decide(decidable, facts, tools.ids, extra)
  const concerns: Concern[] = [
    ...belowFloor(contract, draft, facts),
    ...(await creditConcerns(tools.sql, contract, decidable, decision.posting, facts, amends)),
    ...(await territoryConcerns(tools.sql, contract, decidable, facts)),
    ...balanceConcerns(decision.posting, facts),
    ...doubtfulLots(contract, draft, facts),
    ...(await findLicenceConcerns(tools.sql, contract, decidable)),
    ...(await findWeightConcerns(tools.sql, contract, decidable, facts, settings.chosen)),
    ...(await findStorageConflicts(tools.sql, decidable, decision.posting)),
    ...(await unsignedContracts(tools.sql, contract, draft, facts)),
    ...(await beyondStorage(tools.sql, decidable, decision.posting)),
    ...(await countedAgain(tools.sql, contract, decidable, facts)),
    ...custodyDifferences(contract, decision.posting, facts),
  ]
  const own = needsOf(await approvalRulesFor(tools.sql, kind), concerns, {
    'approval.amountAtLeast': decision.posting.weighsFen,
    'approval.waivedAtLeast': Number(draft.head.waivedFen ?? 0) as Fen,
  })
  const needs = once([...own, ...(await needsOfCompanions(tools, settings, decision.posting))])
  const judged = judge(concerns, settings.chosen, needs)
  const drawn = amends === null ? null : await redrawn(tools.sql, contract, asTyped, facts, amends)
  const partial = Object.entries(draft.sections).some(
    ([name, rows]) => rows.length > (decidable.sections[name]?.length ?? 0),
  )
  const decided = partial ? decision.refusals.filter(({ code }) => !ofSums.has(code)) : decision.refusals
  return {
    refusals: [...refusals, ...decided, ...judged.refusals, ...(drawn?.refusals ?? [])],
    warnings: judged.warnings,
    needs,
    posting: decision.posting,
    redrawn: drawn?.lines ?? [],
    draft,
    facts,
  }
}

/** What is posted with it waits with it: nothing goes round a rule as part of something else. */
async function needsOfCompanions(tools: DecideTools, settings: Settings, posting: Posting): Promise<ApprovalNeed[]> {
  const needs: ApprovalNeed[] = []
  for (const { kind, draft } of posting.companions)
    if ((await approvalRulesFor(tools.sql, kind)).length > 0)
      needs.push(...(await decideDraft(tools, settings, kind, draft)).needs)
  return needs
}

/** What is refused of a sum over rows cannot be judged while one of them is left out. */
const ofSums: ReadonlySet<RefusalCode> = new Set([
  'document.noLines',
  'voucher.unbalanced',
  'settlement.moreThanPaid',
  'settlement.waiverAlone',
  'refund.notWhole',
  'payment.notWhole',
])

function checkDay(contract: DocumentContract, draft: AnyDraft, settings: Settings, today: Day): Refusal[] {
  const day = draft.day === null ? null : parseDay(draft.day)
  if (day === null) return []
  const isOpening = contract.kind === 'openingBalances'
  if (isOpening ? day !== openingDay(settings) : day < settings.startDay)
    return [refusal('document.beforeStart', 'day', { day, start: settings.startDay })]
  if (day > today && !contract.mayLieAhead) return [refusal('document.dayAhead', 'day', { day, today })]
  // A contract moves no balance: it may be entered late.
  if (isClosed(settings, day) && contract.firstState === 'posted')
    return [refusal('document.monthClosed', 'day', { month: monthOf(day) })]
  return []
}

/** What is wrong but known: the rest can be worked out all the same. */
const known: ReadonlySet<RefusalCode> = new Set([
  'document.beforeStart',
  'document.dayAhead',
  'document.monthClosed',
  'document.inForce',
  'record.inactive',
  'partner.wrongRole',
])

/** The document for `decide`: rows that are wrong on their face are left out, so that the others are still checked. */
function decidableOf(
  contract: DocumentContract,
  draft: AnyDraft,
  refusals: readonly Refusal[],
): Deciding<DocumentContract> | null {
  const unsaid = wordsUnsaid(contract, draft)
  const undecidable = refusals.some(
    ({ code, path }) =>
      !known.has(code) && !unsaid.includes(path.slice(5)) && (path === 'day' || path.startsWith('head.')),
  )
  if (draft.day === null || undecidable) return null
  const head = { ...draft.head, ...Object.fromEntries(unsaid.map((name) => [name, ''])) }
  const wrong = new Set(refusals.map((one) => one.path.split('.').slice(0, 2).join('.')))
  const sections = Object.fromEntries(
    Object.keys(contract.sections).map((name) => [
      name,
      (draft.sections[name] ?? [])
        .map((row, index) => ({ ...row, at: `${name}.${index}` }))
        .filter((row) => !wrong.has(row.at)),
    ]),
  )
  return { day: draft.day, remarks: draft.remarks, head, sections } as unknown as Deciding<DocumentContract>
}

/** Words that are still to be typed (the number of an invoice) change no figure: it is worked out without them. */
const wordsUnsaid = (contract: DocumentContract, draft: AnyDraft): readonly string[] =>
  Object.entries(contract.head).flatMap(([name, field]) =>
    field.kind === 'text' && field.required === true && (draft.head[name] ?? null) === null ? [name] : [],
  )
