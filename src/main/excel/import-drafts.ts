// The documents of a workbook, as drafts in the order they will be posted: rows with the same number are one
// document; head columns are equal in all its rows, money of the head is summed over them.

import { documents, type DocumentKind } from '../../shared/catalog.ts'
import type { AnyRow, DocumentContract, Field, Fields, Value, WorkbookSheet } from '../../shared/contract/index.ts'
import { shownCell, type Flaws } from './flaws.ts'
import { cellAt, checkColumns, dayAt, headersOf, readRow, wordsAt, type Resolve } from './import-fields.ts'
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
    if (!workbook || !table) continue
    const section = Object.keys(contract.sections)[0] ?? null
    const fields = { ...contract.head, ...(section ? (contract.sections[section]?.fields ?? {}) : {}) }
    const needed = Object.fromEntries(
      Object.entries(fields).filter(([, field]) => section !== 'settlements' || !settles(field)),
    )
    if (!checkColumns(table, needed, [workbook.noColumn, '日期'], flaws)) continue
    for (const rows of groupRows(table, workbook, flaws))
      drafts.push({ ...readDraft(kind, contract, section, table, rows, resolve, flaws), order: workbook.order })
  }
  return drafts.toSorted((a, b) => compare(a.day ?? '', b.day ?? '') || a.order - b.order)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const settles = (field: Field): boolean => field.sheet === '核销单号' || field.sheet === '核销金额'

/** Rows of one number; an invoice's number is the partner's own, so two partners may use the same. */
function groupRows(table: Table, workbook: WorkbookSheet, flaws: Flaws): TableRow[][] {
  const groups = new Map<string, TableRow[]>()
  for (const row of table.rows) {
    const no = wordsAt(table, row, workbook.noColumn, flaws)
    if (no === null) continue
    if (no === '') {
      flaws.add(table, row.row, workbook.noColumn, 'workbook.noNumber')
      continue
    }
    const partner = workbook.noIsInvoiceNo
      ? shownCell(cellAt(table, row, table.columns.has('供应商') ? '供应商' : '客户')).trim()
      : ''
    const key = `${partner}\n${no}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}

function readDraft(
  kind: DocumentKind,
  contract: DocumentContract,
  section: string | null,
  table: Table,
  rows: readonly TableRow[],
  resolve: Resolve,
  flaws: Flaws,
): WorkbookDraft {
  const before = flaws.count()
  const first = rows[0] as TableRow
  const no = wordsAt(table, first, contract.workbook?.noColumn ?? '', flaws) ?? ''
  const head = readHead(contract.head, table, rows, resolve, flaws)
  const day = sameInAll(table, rows, '日期', flaws) ? dayAt(table, first, '日期', flaws) : null
  if (day === null && !flaws.has(table.sheet, first.row, '日期'))
    flaws.add(table, first.row, '日期', 'field.required', { field: { zh: '日期', en: 'Day' } })
  const fields = section ? (contract.sections[section]?.fields ?? {}) : {}
  const lines = rows
    .map((row) => readLine(table, row, fields, resolve, flaws))
    .filter((line) => section !== 'settlements' || isSettlement(line))
  lineNosOnce(no, lines, flaws)
  const rowsOf = rows.map((row) => ({ table, row }))
  return { kind, no, day, head, section, lines, rows: rowsOf, flawed: flaws.count() > before }
}

/** Head fields stand alike in every row; money is summed. */
function readHead(fields: Fields, table: Table, rows: readonly TableRow[], resolve: Resolve, flaws: Flaws): AnyRow {
  const first = rows[0] as TableRow
  const summed = Object.fromEntries(Object.entries(fields).filter(([, field]) => field.kind === 'money'))
  const same = Object.fromEntries(Object.entries(fields).filter(([, field]) => field.kind !== 'money'))
  for (const field of Object.values(same)) for (const header of headersOf(field)) sameInAll(table, rows, header, flaws)
  const head: Record<string, Value> = { ...readRow(table, first, same, resolve, flaws) }
  for (const row of rows)
    for (const [name, value] of Object.entries(readRow(table, row, summed, resolve, flaws)))
      if (typeof value === 'number') head[name] = Number(head[name] ?? 0) + value
  return head
}

function sameInAll(table: Table, rows: readonly TableRow[], header: string, flaws: Flaws): boolean {
  if (!table.columns.has(header)) return true
  const first = shownCell(cellAt(table, rows[0] as TableRow, header)).trim()
  let same = true
  for (const row of rows.slice(1)) {
    const value = shownCell(cellAt(table, row, header)).trim()
    if (value === first || value === '') continue
    flaws.add(table, row.row, header, 'workbook.headDiffers', { column: header, first, value })
    same = false
  }
  return same
}

function readLine(table: Table, row: TableRow, fields: Fields, resolve: Resolve, flaws: Flaws): DraftLine {
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
  const lineNo = table.columns.has('行号') ? Number(wordsAt(table, row, '行号', flaws) || Number.NaN) : Number.NaN
  return { table, row, values, references, lineNo: Number.isSafeInteger(lineNo) ? lineNo : null }
}

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
