// Leads refusals of posting back to the cells they speak of: `lines.2.qtyMilli` is the third row's quantity. A cell is
// blamed once; what cannot be judged because a cell beside it could not be read is left out until that is mended.

import { contractOf } from '../../shared/catalog.ts'
import type { Field, Refusal, RefusalCode } from '../../shared/contract/index.ts'
import { scaledOf } from './cells.ts'
import type { DraftLine, Reference, Source, WorkbookDraft } from './import-drafts.ts'
import { cellAt, headerOf, headersOf, lineNoOf } from './import-fields.ts'
import { sourceSheets, type Known } from './import-known.ts'
import type { Flaws } from './flaws.ts'
import type { ReadTables } from './season-tables.ts'

/** Refusals of posting. `sent` are the lines as they were sent; `broken`: some cell or reference was no good. */
export function blame(
  draft: WorkbookDraft,
  sent: readonly DraftLine[],
  refusals: readonly Refusal[],
  broken: boolean,
  known: Known,
  flaws: Flaws,
): void {
  const contract = contractOf(draft.kind)
  const wrongPartner = refusals.some(({ path }) => path === `head.${contract.partner}`)
  for (const one of refusals) {
    if (broken && one.code === 'document.noLines') continue
    if (wrongPartner && one.code.endsWith('.otherPartner')) continue
    const [part = '', second = '', third = ''] = one.path.split('.')
    const line = part === draft.section && second !== '' ? sent[Number(second)] : undefined
    const fields = line ? contract.sections[part]?.fields : part === 'head' ? contract.head : undefined
    const field = fields?.[line ? third : second]
    const column = part === 'day' ? '日期' : (columnOf(one, draft) ?? headerOf(field))
    const place = line ?? rowOf(draft, field, column)
    if (!place) continue
    const at = [place.table.sheet, place.row.row] as const
    if (column !== null && (flaws.has(...at, column) || (!line && isBlamedAnywhere(draft, column, flaws)))) continue
    // A reference that leads nowhere has been blamed, or cannot be judged: it is not blank.
    const isNamed = line !== undefined && Object.hasOwn(line.references, third)
    if (one.code === 'field.required' && (isNamed || headersOf(field).some((header) => flaws.has(...at, header))))
      continue
    const follows = isOfTheWhole(one)
      ? broken || sent.some(({ table, row }) => flaws.hasRow(table.sheet, row.row))
      : known.onlyFollows(one, line) || isSettledAlready(one, sent, line, column, flaws)
    flaws.add(place.table, place.row.row, column, one.code, one.facts, follows)
  }
}

const isBlamedAnywhere = ({ rows }: WorkbookDraft, column: string, flaws: Flaws): boolean =>
  rows.some(({ table, row }) => flaws.has(table.sheet, row.row, column))

/** Judgements over all rows: they may be right once the row that is wrong is mended. */
const isOfTheWhole = ({ code }: Refusal): boolean => code.startsWith('settlement.') || code === 'expense.whoIsOwed'

/** Too little is left because another row takes too much, or because rows without a number would add to it. */
const isSettledAlready = (
  { code }: Refusal,
  sent: readonly DraftLine[],
  line: DraftLine | undefined,
  column: string | null,
  flaws: Flaws,
): boolean =>
  code === 'item.overSettled' &&
  (sent.some((other) => other !== line && flaws.has(other.table.sheet, other.row.row, column)) ||
    Object.values(line?.references ?? {}).some(({ field }) => hasNoNumbers(field, flaws)))

/** Too much is a matter of the quantity or the amount, whichever field the screen points at. */
function columnOf({ code }: Refusal, draft: WorkbookDraft): string | null {
  const kind = code.startsWith('stock.short') ? 'quantity' : code === 'item.overSettled' ? 'money' : null
  const fields = Object.values(contractOf(draft.kind).sections[draft.section ?? '']?.fields ?? {})
  return kind && headerOf(fields.find((field) => field.kind === kind && field.sheet !== undefined))
}

/** The row that says it: of a sum the first that adds to it. */
function rowOf(draft: WorkbookDraft, field: Field | undefined, column: string | null): Source | undefined {
  const adds = ({ table, row }: Source): boolean => {
    const amount = column === null ? null : scaledOf(cellAt(table, row, column), 2)
    return amount !== null && amount.ok && amount.value !== null && amount.value !== 0
  }
  return (field?.kind === 'money' ? draft.rows.find(adds) : undefined) ?? draft.rows[0]
}

/** A reference that leads nowhere. */
export function blameReference(
  draft: WorkbookDraft,
  line: DraftLine,
  reference: Reference,
  read: ReadTables,
  known: Known,
  flaws: Flaws,
): void {
  const { field, words, header } = reference
  const [no = '', lineNo = ''] = words
  const of = field.kind === 'sourceLine' ? field.of : undefined
  const day = known.dayOf(no, of)
  // Without a day a document comes before all others, and what it refers to is not there yet.
  if (draft.day === null && day !== undefined) return
  const add = (column: string, code: RefusalCode, facts: Refusal['facts'], follows = false): void =>
    flaws.add(line.table, line.row.row, column, code, facts, follows)
  const hasLine = of === undefined || known.mayHaveLine(of, no, lineNoOf(lineNo))
  if (known.hasFailed(no, of) && hasLine) add(header, 'workbook.dependsOn', { document: no }, true)
  else if (of !== undefined && (known.isPosted(no, of) || known.hasFailed(no, of))) {
    const facts = { document: no, line: lineNo }
    add(
      headersOf(field)[1] ?? header,
      'workbook.unknownLine',
      facts,
      known.isDoubtful(no) || hasNoNumbers(field, flaws),
    )
  } else if (day && draft.day && day > draft.day) add(header, 'source.later', { source: no, day })
  else if (known.isPosted(no)) add(header, 'item.unknown', { field: field.label })
  else add(header, 'workbook.unknownDocument', { value: no }, isLost(field, read, flaws))
}

const hasNoNumbers = (field: Field, flaws: Flaws): boolean => sourceSheets(field).some(flaws.hasUnnumbered)

/** Whether the sheet that would hold it is not there, or cannot be read, or has rows without a number. */
function isLost(field: Field, read: ReadTables, flaws: Flaws): boolean {
  const sheets = sourceSheets(field)
  const [usual] = sheets
  if (usual !== undefined && !read.tables.has(usual)) flaws.sheetMissing(usual)
  return sheets.some((sheet) => flaws.isLost(sheet) || flaws.hasUnnumbered(sheet))
}
