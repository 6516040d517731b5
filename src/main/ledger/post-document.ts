// load → decide → write, the same for every kind. `decideDraft` answers what posting would do, with all that is
// wrong; `postDocument` writes it: number, document row, head and lines, links, ledgers, trail, companions.

import {
  failure,
  formatFen,
  monthOf,
  parseDay,
  success,
  type Day,
  type Fen,
  type Result,
} from '../../shared/kernel/index.ts'
import { documents, type DocumentKind } from '../../shared/catalog.ts'
import type { PostedAnswer, Warning } from '../../shared/api.ts'
import {
  normalizeDraft,
  refusal,
  validateDraft,
  type AnyDraft,
  type AnyRow,
  type DocumentContract,
  type Fields,
  type Refusal,
} from '../../shared/contract/index.ts'
import { writeAudit } from '../books/audit.ts'
import { nextDocumentNo, noteImportedNo } from '../books/numbering.ts'
import { isClosed, openingDay, type Settings } from '../books/settings.ts'
import { snake, type Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { modules } from '../modules/index.ts'
import { checkReferences } from './check-references.ts'
import type { Deciding } from './document-kind.ts'
import type { Facts } from './facts.ts'
import { loadFacts } from './load-facts.ts'
import type { Decision, IdSource, Posting } from './posting.ts'
import { writeLedgers } from './write-posting.ts'

export type DecideTools = { readonly sql: Sql; readonly ids: IdSource; readonly today: Day; readonly now: Unit['now'] }

export type Decided = {
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Warning[]
  /** Null when the draft is too incomplete to work anything out. */
  readonly posting: Posting | null
  readonly draft: AnyDraft
  readonly facts: Facts
}

/** What posting the draft would do, and everything that is wrong with it. Writes nothing. */
export async function decideDraft(
  tools: DecideTools,
  settings: Settings,
  kind: DocumentKind,
  typed: AnyDraft,
): Promise<Decided> {
  const contract: DocumentContract = documents[kind]
  const draft = normalizeDraft(contract, typed)
  const onItsFace = [...validateDraft(contract, draft), ...checkDay(contract, draft, settings, tools.today)]
  const facts = await loadFacts(tools.sql, contract, draft, {
    today: tools.today,
    now: tools.now,
    startDay: settings.startDay,
  })
  const refusals = [...onItsFace, ...checkReferences(contract, draft, facts)]
  const decidable = decidableOf(contract, draft, refusals)
  if (!decidable) return { refusals, warnings: [], posting: null, draft, facts }
  const extra = await modules[kind].loadExtra(tools.sql, decidable)
  const decision: Decision = modules[kind].decide(decidable, facts, tools.ids, extra)
  return {
    refusals: [...refusals, ...decision.refusals],
    warnings: warningsOf(decision.posting, facts),
    posting: decision.posting,
    draft,
    facts,
  }
}

export type ToPost = {
  readonly kind: DocumentKind
  readonly draft: AnyDraft
  /** A number that came from a workbook; ours is drawn otherwise. */
  readonly importedNo?: string | null
  readonly imported?: boolean
  readonly companionOfId?: number | null
  /** Line numbers a workbook gave; ours count from 1. */
  readonly lineNos?: readonly number[]
}

/** What was posted, for who goes on from it in the same unit: the ids of its lines and items. */
export type Posted = { readonly answer: PostedAnswer; readonly posting: Posting }

export async function postDocument(
  unit: Unit,
  settings: Settings,
  what: ToPost,
): Promise<Result<PostedAnswer, readonly Refusal[]>> {
  const decided = await decideDraft(unit, settings, what.kind, what.draft)
  const posted = await postDecided(unit, settings, what, decided)
  return posted.ok ? success(posted.value.answer) : posted
}

/** Writes what was decided; a failure has written nothing. */
export async function postDecided(
  unit: Unit,
  settings: Settings,
  what: ToPost,
  decided: Decided,
): Promise<Result<Posted, readonly Refusal[]>> {
  const { kind } = what
  const contract: DocumentContract = documents[kind]
  const { posting, draft, facts } = decided
  if (decided.refusals.length > 0 || !posting) return failure(decided.refusals)
  const day = draft.day as Day
  const no = await numberOf(unit, contract, day, what)
  if (!no.ok) return no
  const id = unit.ids.next()
  await writeDocument(unit, contract, { id, no: no.value, day, draft, posting, facts, what })
  await writeLedgers(unit, posting, { documentId: id, no: no.value, day, act: 'post', text: posting.text })
  await writeAudit(unit, {
    command: `${kind}.post`,
    subjectType: 'document',
    subjectId: id,
    after: { no: no.value, day, head: posting.head, totalFen: posting.totalFen },
  })
  const companions: PostedAnswer['companions'][number][] = []
  for (const companion of posting.companions) {
    const made = await postDocument(unit, settings, {
      ...companion,
      imported: what.imported ?? false,
      companionOfId: id,
    })
    if (!made.ok) return made
    companions.push({ id: made.value.id, kind: companion.kind, no: made.value.no, day, state: 'posted' })
  }
  return success({ answer: { id, no: no.value, companions, warnings: decided.warnings }, posting })
}

function checkDay(contract: DocumentContract, draft: AnyDraft, settings: Settings, today: Day): Refusal[] {
  const day = draft.day === null ? null : parseDay(draft.day)
  if (day === null) return []
  if (contract.kind === 'openingBalances')
    return day === openingDay(settings)
      ? []
      : [refusal('document.beforeStart', 'day', { day, start: settings.startDay })]
  if (day < settings.startDay) return [refusal('document.beforeStart', 'day', { day, start: settings.startDay })]
  if (day > today && !contract.mayLieAhead) return [refusal('document.dayAhead', 'day', { day, today })]
  // A contract moves no balance: it may be entered late.
  if (isClosed(settings, day) && contract.firstState === 'posted')
    return [refusal('document.monthClosed', 'day', { month: monthOf(day) })]
  return []
}

/** The document for `decide`: rows that are wrong on their face are left out, so that the others are still checked. */
function decidableOf(
  contract: DocumentContract,
  draft: AnyDraft,
  refusals: readonly Refusal[],
): Deciding<DocumentContract> | null {
  const wrong = new Set(refusals.map((one) => one.path.split('.').slice(0, 2).join('.')))
  if (draft.day === null || [...wrong].some((path) => path === 'day' || path.startsWith('head.'))) return null
  const sections = Object.fromEntries(
    Object.keys(contract.sections).map((name) => [
      name,
      (draft.sections[name] ?? [])
        .map((row, index) => ({ ...row, at: `${name}.${index}` }))
        .filter((row) => !wrong.has(row.at)),
    ]),
  )
  return { day: draft.day, remarks: draft.remarks, head: draft.head, sections } as unknown as Deciding<DocumentContract>
}

async function numberOf(
  unit: Unit,
  contract: DocumentContract,
  day: Day,
  what: ToPost,
): Promise<Result<string, Refusal[]>> {
  const imported = what.importedNo ?? null
  if (imported === null) return success(await nextDocumentNo(unit.sql, contract.kind, contract.prefix, day))
  const taken = await unit.sql.get('select 1 as one from document where kind = ? and no = ?', [contract.kind, imported])
  if (taken) return failure([refusal('document.numberTaken', '', { no: imported })])
  await noteImportedNo(unit.sql, contract.kind, contract.prefix, imported)
  return success(imported)
}

type Written = {
  readonly id: number
  readonly no: string
  readonly day: Day
  readonly draft: AnyDraft
  readonly posting: Posting
  readonly facts: Facts
  readonly what: ToPost
}

async function writeDocument(unit: Unit, contract: DocumentContract, written: Written): Promise<void> {
  const { id, no, day, draft, posting, facts, what } = written
  const partnerId = contract.partner === null ? null : ((draft.head[contract.partner] ?? null) as number | null)
  const partner = partnerId === null ? undefined : facts.partners.get(partnerId)
  await unit.sql.insert('document', [
    {
      id,
      kind: contract.kind,
      no,
      day,
      partnerId,
      partnerName: partner?.name ?? null,
      state: contract.firstState,
      version: 1,
      totalFen: posting.totalFen,
      remarks: draft.remarks,
      search: [no, partner?.search, draft.head.invoiceNo, draft.remarks].filter(Boolean).join(' ').toLowerCase(),
      companionOfId: what.companionOfId ?? null,
      imported: what.imported ?? false,
      postedAt: unit.now,
      postedBy: unit.actor.name,
    },
  ])
  await writeRows(unit.sql, contract, id, 1, posting, what.lineNos)
  await unit.sql.insert(
    'document_link',
    posting.sources.map((sourceId) => ({ sourceId, documentId: id })),
  )
}

/** Head and lines of one version of a document, into the tables of its kind. */
export async function writeRows(
  sql: Sql,
  contract: DocumentContract,
  id: number,
  version: number,
  posting: Posting,
  lineNos: readonly number[] = [],
): Promise<void> {
  const table = snake(contract.kind)
  await sql.insert(table, [
    { documentId: id, version, ...shaped({ ...contract.head, ...contract.headPosted }, posting.head) },
  ])
  for (const [name, section] of Object.entries(contract.sections)) {
    const fields = { ...section.fields, ...section.posted }
    const rows = posting.sections[name] ?? []
    const given = name === 'lines' && lineNos.length === rows.length ? lineNos : null
    await sql.insert(
      `${table}_${snake(name)}`,
      rows.map((row, index) => ({
        id: row.id as number,
        documentId: id,
        version,
        lineNo: given?.[index] ?? index + 1,
        ...shaped(fields, row),
      })),
    )
  }
}

const shaped = (fields: Fields, row: AnyRow): AnyRow =>
  Object.fromEntries(
    Object.keys(fields).map((name) => [name, row[name] ?? (fields[name]?.kind === 'flag' ? false : null)]),
  )

/** Said, not enforced: over the credit limit, money below zero. */
function warningsOf(posting: Posting, facts: Facts): Warning[] {
  const warnings: Warning[] = []
  for (const item of posting.items) {
    const partner = facts.partners.get(item.partnerId)
    if (item.side !== 'receivable' || !partner || partner.creditLimitFen === null) continue
    const paidNow = posting.companions.reduce((paid, one) => paid + Number(one.draft.head.amountFen ?? 0), 0)
    const owed = (partner.receivableFen - partner.advanceFen + item.amountFen - paidNow) as Fen
    if (owed > partner.creditLimitFen)
      warnings.push({
        code: 'credit.overLimit',
        facts: { partner: partner.name, owed: formatFen(owed), limit: formatFen(partner.creditLimitFen) },
      })
  }
  for (const money of facts.moneyAccounts.values()) {
    const entries = posting.journal.filter((entry) => entry.account === money.account)
    const after = entries.reduce<number>((at, entry) => at + entry.debitFen - entry.creditFen, money.balanceFen) as Fen
    if (entries.length > 0 && after < 0)
      warnings.push({ code: 'cash.negative', facts: { account: money.name, balance: formatFen(after) } })
  }
  return warnings
}
