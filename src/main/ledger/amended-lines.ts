// What a new version of a document does with its lines: a line goes on under its own id, and keeps what it was made from.
// An inquiry or a quotation was taken up with the first version, which a later one leaves alone. A framework is drawn on
// by as much as its call-off says now: the difference is drawn, or given back.

import type { AnyDraft, AnyRow, DocumentContract, Fields, Refusal } from '../../shared/contract/index.ts'
import { isEmptyRow, normalizeRow } from '../../shared/contract/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import type { Milli } from '../../shared/kernel/index.ts'
import { snake, type Sql } from '../books/sql.ts'
import type { Facts } from './facts.ts'
import { loadLines } from './load-lines.ts'
import { startPosting } from './posting.ts'
import type { LineMove } from './posting-data.ts'
import { fulfil } from './trade-contract.ts'

/** A line of the version in force, with what is fulfilled of it. */
export type AmendedLine = AnyRow & {
  readonly id: number
  readonly lineNo: number
  readonly productId: number
  readonly fulfilledMilli: Milli
}

export const linesInForce = (sql: Sql, { kind }: DocumentContract, id: number): Promise<AmendedLine[]> =>
  sql.all<AmendedLine>(
    `select l.*, coalesce(b.fulfilled_milli, 0) as fulfilled_milli from ${snake(kind)}_lines l
    join document d on d.id = l.document_id and d.version = l.version
    left join line_balance b on b.line_id = l.id where l.document_id = ? order by l.line_no`,
    [id],
  )

export const fieldsOfLines = ({ sections }: DocumentContract): Fields => sections.lines?.fields ?? {}

/** What lines may be made from; a source that a line must name is no taking up, and is checked anew. */
export const sourcesIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.kind === 'sourceLine' && !field.onlyNamed ? [name] : []))

/** The draft of a new version, which takes nothing up a second time. */
export function withoutSources(contract: DocumentContract, draft: AnyDraft): AnyDraft {
  const none = Object.fromEntries(sourcesIn(fieldsOfLines(contract)).map((name) => [name, null]))
  const lines = (draft.sections.lines ?? []).map((row) => ({ ...row, ...none }))
  return { ...draft, sections: { ...draft.sections, lines } }
}

/** For each filled row of the draft, the line it continues; a row without one, or with another's, is new. */
export function identities(
  contract: DocumentContract,
  draft: AnyDraft,
  before: readonly AmendedLine[],
): (number | null)[] {
  const left = new Set(before.map((line) => line.id))
  const filled = (draft.sections.lines ?? []).filter((row) => !isEmptyRow(normalizeRow(fieldsOfLines(contract), row)))
  return filled.map(({ id }) => (typeof id === 'number' && left.delete(id) ? id : null))
}

export type Redrawn = { readonly refusals: readonly Refusal[]; readonly lines: readonly LineMove[] }

const nothing: Redrawn = { refusals: [], lines: [] }

/** What the new version draws on frameworks, more or less than the one in force; only more of it is asked about. */
export async function redrawn(
  sql: Sql,
  contract: DocumentContract,
  draft: AnyDraft,
  facts: Facts,
  amends: number,
): Promise<Redrawn> {
  const field = fieldsOfLines(contract).frameLineId
  if (field?.kind !== 'sourceLine') return nothing
  const before = await linesInForce(sql, contract, amends)
  const called = before.filter((line) => typeof line['frameLineId'] === 'number')
  if (called.length === 0) return nothing
  const ids = called.map((line) => Number(line['frameLineId']))
  const lines = await loadLines(sql, new Map([[field.of as DocumentKind, ids]]))
  const posting = startPosting({ ...facts, lines }, { next: () => 0 }, '')
  const lineIds = identities(contract, draft, before)
  for (const line of called) {
    const index = lineIds.indexOf(line.id)
    const row = draft.sections.lines?.[index]
    const frame = lines.get(Number(line['frameLineId']))
    const product = facts.products.get(Number(row?.productId))
    const more = (Number(row?.qtyMilli ?? 0) - Number(line['qtyMilli'])) as Milli
    if (!frame) continue
    if (product && (more > 0 || product.id !== line.productId))
      fulfil(posting, `lines.${index}`, frame, product, more, 'frameLineId')
    else posting.takeFromLine(frame, { fulfilledMilli: more })
  }
  const { refusals, posting: drawn } = posting.done({}, {})
  return { refusals, lines: drawn.lines.filter(({ fulfilledMilli }) => fulfilledMilli !== 0) }
}
