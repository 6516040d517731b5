// Writes a decided document: number, document row, head and lines, links, ledgers, trail, companions.
// The same for every kind; nothing is written unless nothing is refused.

import { failure, success, type Day, type Result } from '../../shared/kernel/index.ts'
import { documents, type DocumentKind } from '../../shared/catalog.ts'
import type { PostedAnswer } from '../../shared/api.ts'
import {
  isFulfilled,
  refusal,
  roles,
  type AnyDraft,
  type AnyRow,
  type ApprovalNeed,
  type DocumentContract,
  type Fields,
  type Refusal,
} from '../../shared/contract/index.ts'
import { writeAudit } from '../books/audit.ts'
import { nextDocumentNo, noteImportedNo } from '../books/numbering.ts'
import type { Settings } from '../books/settings.ts'
import { snake, type Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { noteAnswer } from './closures.ts'
import { once } from './concerns.ts'
import { decideDraft, type Decided } from './decide-draft.ts'
import type { Facts, PartnerFact } from './facts.ts'
import { keepOpenLines } from './open-lines.ts'
import type { Companion, Posting } from './posting-data.ts'
import { writeLedgers } from './write-posting.ts'

export type ToPost = {
  readonly kind: DocumentKind
  readonly draft: AnyDraft
  /** A number that came from a workbook; ours is drawn otherwise. */
  readonly importedNo?: string | null
  readonly companionOfId?: number | null
  /** Line numbers a workbook gave; ours count from 1. */
  readonly lineNos?: readonly number[]
  /** Whoever may has approved it, or it is posted with a document that was: who made it is the one to name. */
  readonly approvedFor?: string
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
  if (what.approvedFor === undefined && decided.needs.length > 0) return failure(needed(decided.needs))
  const day = draft.day as Day
  const no = await numberOf(unit, contract, day, what)
  if (!no.ok) return no
  const id = unit.ids.next()
  await writeDocument(unit, contract, { id, no: no.value, day, draft, posting, facts, what })
  await writeLedgers(unit, posting, { documentId: id, no: no.value, day, act: 'post', text: posting.text })
  if (isFulfilled(contract)) await keepOpenLines(unit.sql, [id])
  await noteAnswer(unit, contract, { id, no: no.value }, '')
  await writeAudit(unit, {
    command: `${kind}.post`,
    subjectType: 'document',
    subjectId: id,
    after: {
      no: no.value,
      day,
      head: posting.head,
      totalFen: posting.totalFen,
      // What was said and let through stays known: goods sold out of their territory, a debt over its limit.
      ...(decided.warnings.length > 0 ? { warnings: decided.warnings } : {}),
    },
  })
  const companions: PostedAnswer['companions'][number][] = []
  const warnings = [...decided.warnings]
  for (const companion of posting.companions) {
    const made = await postDocument(unit, settings, {
      kind: companion.kind,
      draft: draftNaming(companion, id),
      companionOfId: id,
      approvedFor: what.approvedFor ?? unit.actor.name,
    })
    if (!made.ok) return made
    warnings.push(...made.value.warnings)
    companions.push({ id: made.value.id, kind: companion.kind, no: made.value.no, day, state: 'posted' })
  }
  return success({ answer: { id, no: no.value, companions, warnings: once(warnings) }, posting })
}

/** One refusal for each rule whose word is missing. */
export const needed = (needs: readonly ApprovalNeed[]): Refusal[] =>
  [...new Map(needs.map((need) => [need.ruleId, need])).values()].map(({ rule, role }) =>
    refusal('approval.needed', '', { rule, role: roles[role] }),
  )

const draftNaming = ({ draft, naming }: Companion, id: number): AnyDraft =>
  naming === null ? draft : { ...draft, head: { ...draft.head, [naming]: id } }

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
      search: searchOf(no, partner ? [partner] : partnersOfLines(contract, posting, facts), draft),
      companionOfId: what.companionOfId ?? null,
      noGiven: (what.importedNo ?? null) !== null,
      postedAt: unit.now,
      postedBy: what.approvedFor ?? unit.actor.name,
    },
  ])
  await writeRows(unit.sql, contract, id, 1, posting, what.lineNos)
  await unit.sql.insert(
    'document_link',
    posting.sources.map((sourceId) => ({ sourceId, documentId: id })),
  )
}

/** Whose lines a document has that is of nobody as a whole. */
function partnersOfLines(contract: DocumentContract, posting: Posting, facts: Facts): PartnerFact[] {
  const ids = Object.entries(contract.sections).flatMap(([name, { partner }]) =>
    partner === undefined ? [] : (posting.sections[name] ?? []).map((row) => Number(row[partner])),
  )
  return [...new Set(ids)].flatMap((id) => facts.partners.get(id) ?? [])
}

/** The one text a document is found by. */
export const searchOf = (no: string, partners: readonly PartnerFact[], draft: AnyDraft): string =>
  [no, ...partners.map((partner) => partner.search), draft.head.invoiceNo, draft.remarks]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()

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
