// The documents of a workbook, as drafts in the order they will be posted: rows with the same number are one
// document, each of them a line.

import { documents, type DocumentKind } from '../../shared/catalog.ts'
import type { AnyRow, DocumentContract, Field, Fields, Section, WorkbookSheet } from '../../shared/contract/index.ts'
import { trimmed } from './cells.ts'
import { shownCell, type Flaws } from './flaws.ts'
import { cellAt, checkColumns, neededColumns, numberAt, readRow, wordsAt, type Resolve } from './import-fields.ts'
import { dayField, readHead, sameInAll } from './import-heads.ts'
import type { ReadTables, Table, TableRow } from './season-tables.ts'

export type Source = { readonly table: Table; readonly row: TableRow }
/** A line as it was read, and where it stood. References to documents are still words. */
export type DraftLine = Source & {
  readonly values: AnyRow
  readonly references: Readonly<Record<string, Reference>>
  readonly lineNo: number | null
}
export type Reference = { readonly field: Field; readonly words: readonly string[]; readonly header: string }

export type WorkbookDraft = {
  readonly kind: DocumentKind
  /** '' when the row has none. */
  readonly no: string
  readonly day: string | null
  readonly head: AnyRow
  readonly section: string | null
  readonly lines: readonly DraftLine[]
  /** Where its rows are: refusals of the head are shown at the first. */
  readonly rows: readonly Source[]
  readonly flawed: boolean
}

/** All documents of the workbook, by day, then by kind, then as they stand. */
export function readDrafts(read: ReadTables, resolve: Resolve, flaws: Flaws): WorkbookDraft[] {
  const drafts: (WorkbookDraft & { readonly order: number })[] = []
  for (const [kind, contract] of Object.entries(documents) as [DocumentKind, DocumentContract][]) {
    const { workbook } = contract
    const table = workbook && read.tables.get(workbook.sheet)
    if (!workbook || !table || table.rows.length === 0) continue
    const [name = null, section = null] = Object.entries(contract.sections)[0] ?? []
    const fields = { ...contract.head, ...section?.fields }
    const needed = [workbook.noColumn, '日期', ...(hasNumberedLines(kind) ? ['行号'] : []), ...neededColumns(fields)]
    if (!checkColumns(table, fields, needed, flaws)) continue
    for (const rows of groupRows(table, workbook, flaws)) {
      const draft = readDraft(kind, contract, name, section, table, rows, resolve, flaws)
      drafts.push({ ...draft, order: workbook.order })
    }
  }
  return drafts.toSorted((a, b) => compare(a.day ?? '', b.day ?? '') || a.order - b.order)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Kinds whose lines others name by document and line. */
const numbered = new Set(
  Object.values(documents as Record<string, DocumentContract>)
    .flatMap(({ sections }) => Object.values(sections).flatMap((section) => Object.values(section.fields)))
    .flatMap((field) => (field.kind === 'sourceLine' ? [field.of] : [])),
)
export const hasNumberedLines = (kind: DocumentKind): boolean => numbered.has(kind)

type Rows = [TableRow, ...TableRow[]]

/** Rows of one number; an invoice's number is the partner's own, so two partners may use the same. */
function groupRows(table: Table, workbook: WorkbookSheet, flaws: Flaws): Rows[] {
  const groups = new Map<string, Rows>()
  for (const row of table.rows) {
    const no = wordsAt(table, row, workbook.noColumn, flaws)
    if (no === '') flaws.add(table, row.row, workbook.noColumn, 'workbook.noNumber')
    if (!no) flaws.noteUnnumbered(table.sheet)
    const partner = workbook.noIsInvoiceNo ? partnerAt(table, row) : ''
    // A row without a number stands alone, so that whatever else is wrong with it is still said.
    const key = no ? `${partner}\n${no}` : `row ${row.row}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}

const partnerAt = (table: Table, row: TableRow): string =>
  trimmed(shownCell(cellAt(table, row, table.columns.has('供应商') ? '供应商' : '客户')))

function readDraft(
  kind: DocumentKind,
  contract: DocumentContract,
  sectionName: string | null,
  section: Section | null,
  table: Table,
  rows: Rows,
  resolve: Resolve,
  flaws: Flaws,
): WorkbookDraft {
  const noColumn = contract.workbook?.noColumn ?? ''
  const wasFlawed = rows.some(({ row }) => flaws.has(table.sheet, row, noColumn))
  const before = flaws.count()
  const no = wasFlawed ? '' : (wordsAt(table, rows[0], noColumn, flaws) ?? '')
  const head = readHead(table, rows, contract.head, resolve, flaws)
  const day = sameInAll(table, rows, dayField, resolve, flaws)
  if (day === null && !flaws.has(table.sheet, rows[0].row, '日期'))
    flaws.add(table, rows[0].row, '日期', 'field.required', { field: dayField.label })
  const lines = rows
    .map((row) => readLine(table, row, section?.fields ?? {}, hasNumberedLines(kind), resolve, flaws))
    .filter((line) => section?.atLeastOne !== false || isSettlement(line))
  lineNosOnce(no, lines, flaws)
  return {
    kind,
    no,
    day: typeof day === 'string' ? day : null,
    head,
    section: sectionName,
    lines,
    rows: rows.map((row) => ({ table, row })),
    flawed: wasFlawed || flaws.count() > before,
  }
}

function readLine(
  table: Table,
  row: TableRow,
  fields: Fields,
  isNumbered: boolean,
  resolve: Resolve,
  flaws: Flaws,
): DraftLine {
  const references: Record<string, Reference> = {}
  // References to other documents wait until those are posted.
  const values = readRow(
    table,
    row,
    fields,
    (field, words, place) => {
      if (field.kind === 'reference') return resolve(field, words, place)
      const name = Object.keys(fields).find((one) => fields[one] === field)
      if (name) references[name] = { field, words, header: place.header }
      return null
    },
    flaws,
  )
  return { table, row, values, references, lineNo: isNumbered ? lineNoAt(table, row, flaws) : null }
}

function lineNoAt(table: Table, row: TableRow, flaws: Flaws): number | null {
  const before = flaws.count()
  const lineNo = numberAt(table, row, '行号', 0, flaws)
  if (lineNo !== null && lineNo > 0) return lineNo
  const code = lineNo === null ? 'field.required' : 'field.notPositive'
  if (flaws.count() === before) flaws.add(table, row.row, '行号', code, { field: { zh: '行号', en: 'Line' } })
  return null
}

/** A receipt or payment that settles nothing has rows without a settlement. */
const isSettlement = (line: DraftLine): boolean =>
  Object.keys(line.references).length > 0 ||
  Object.values(line.values).some((value) => typeof value === 'number' && value !== 0)

function lineNosOnce(no: string, lines: readonly DraftLine[], flaws: Flaws): void {
  const seen = new Set<number>()
  for (const { table, row, lineNo } of lines) {
    if (lineNo === null) continue
    if (seen.has(lineNo)) flaws.add(table, row.row, '行号', 'workbook.lineTwice', { document: no, line: lineNo })
    seen.add(lineNo)
  }
}
