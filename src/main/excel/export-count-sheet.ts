// The count sheet of a draft as a workbook that is filled in and handed back: what lies where, with cells to write into and
// everything else locked. A blind one leaves out what the books say, and the reason, which would tell it.

import type { FileMade, Tasks } from '../../shared/api.ts'
import { contractOf } from '../../shared/catalog.ts'
import { label, refusal, type AnyDraft, type AnyRow, type Language, type Refusal } from '../../shared/contract/index.ts'
import {
  dayInChina,
  failure,
  kilogramsOf,
  timeInChina,
  type Grams,
  type Instant,
  type Milli,
  type Result,
} from '../../shared/kernel/index.ts'
import { checkReasons, stockCheck } from '../../shared/warehouse/stock-check.ts'
import { readSettings } from '../books/settings.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { textsOfDraft } from '../queries/texts.ts'
import type { TaskRun } from '../tasks/index.ts'
import { columnLetters } from './column-letters.ts'
import { countColumns, markLine, markOf, type CountColumn } from './count-columns.ts'
import { readCheckDraft } from './count-draft.ts'
import { writeExport } from './export-file.ts'
import type { CellValue, Column, SheetFormula, SheetSource } from './sheet-source.ts'

type Input = Tasks['export.countSheet']['input']
type Goods = { readonly code: string; readonly name: string; readonly unit: string; readonly unitWeightGrams: Grams }

export async function exportCountSheet(
  sql: Sql,
  { draftId, language = 'zh' }: Input,
  run: TaskRun,
): Promise<Result<FileMade, readonly Refusal[]>> {
  const draft = await readCheckDraft(sql, draftId)
  if (!draft) return failure([refusal('draft.unknown')])
  const { company, startDay } = await readSettings(sql)
  const rows = (draft.sections['lines'] ?? []).filter((row) => typeof row['productId'] === 'number')
  const goods = await goodsOf(sql, rows)
  const texts = await textsOfDraft(sql, contractOf('stockCheck'), draft)
  const several = new Set(rows.map((row) => row['warehouseId'])).size > 1
  const warehouse = several ? '' : (texts[`warehouse:${rows[0]?.['warehouseId']}`] ?? '')
  const blind = draft.head['blind'] === true
  const columns = columnsShown(rows, { several, blind })
  const title = label('盘点表', 'Count sheet')[language]
  const mark = markLine(markOf(company, startDay, draftId))[language]
  const letters = Object.fromEntries(columns.map((name, index) => [name, columnLetters(index + 1)]))
  const sheet: SheetSource = {
    name: title,
    title: [title, [company, warehouse, draft.day, momentOf(draft, language)].filter(Boolean).join('  '), mark],
    columns: columns.map((name) => columnOf(name, language)),
    rows: rows.map((row) => {
      const cells = cellsOf(row, goods.get(Number(row['productId'])), texts, letters, language)
      return columns.map((name) => cells[name])
    }),
    landscape: true,
    form: { emptyRows: 30 },
  }
  return writeExport({ sheets: [sheet], title, creator: company, expected: rows.length }, run)
}

/** Whose books the sheet is held against, as the paper one says it. */
function momentOf({ head }: AnyDraft, language: Language): string {
  const at = head['frozenAt']
  if (typeof at !== 'number') return ''
  return `${stockCheck.head.frozenAt.label[language]} ${dayInChina(at as Instant)} ${timeInChina(at as Instant)}`
}

async function goodsOf(sql: Sql, rows: readonly AnyRow[]): Promise<ReadonlyMap<number, Goods>> {
  const ids = [...new Set(rows.map((row) => Number(row['productId'])))]
  const found = await sql.all<Goods & { id: number }>(
    `select id, code, name, unit, unit_weight_grams from product where ${oneOf(sql, 'id', 'ids')}`,
    [ids],
  )
  return new Map(found.map((one) => [one.id, one]))
}

function columnsShown(
  rows: readonly AnyRow[],
  { several, blind }: { several: boolean; blind: boolean },
): CountColumn[] {
  const left = new Set<CountColumn>([
    ...(several ? [] : (['warehouse'] as const)),
    ...(rows.some((row) => typeof row['positionId'] === 'number') ? [] : (['position'] as const)),
    ...(rows.some((row) => typeof row['ownerId'] === 'number') ? [] : (['owner'] as const)),
    ...(blind ? (['book', 'bookTonnes', 'difference', 'reason'] as const) : []),
  ])
  return (Object.keys(countColumns) as CountColumn[]).filter((name) => !left.has(name))
}

const kinds: Partial<Record<CountColumn, Column['kind']>> = {
  weight: 'quantity',
  book: 'quantity',
  bookTonnes: 'quantity',
  counted: 'quantity',
  countedTonnes: 'quantity',
  recount: 'quantity',
  difference: 'quantity',
}
const toFill: ReadonlySet<CountColumn> = new Set(['counted', 'recount', 'reason'])

function columnOf(name: CountColumn, language: Language): Column {
  const isTonnes = name === 'bookTonnes' || name === 'countedTonnes'
  return {
    header: countColumns[name][language],
    kind: kinds[name] ?? 'text',
    ...(isTonnes ? { decimals: 3 as const } : {}),
    ...(toFill.has(name) ? { fill: true as const, width: 14 } : {}),
    ...(name === 'reason' ? { choices: Object.values(checkReasons).map((reason) => reason[language]) } : {}),
  }
}

function cellsOf(
  row: AnyRow,
  goods: Goods | undefined,
  texts: Readonly<Record<string, string>>,
  at: Readonly<Partial<Record<CountColumn, string>>>,
  language: Language,
): Record<CountColumn, CellValue> {
  const word = (kind: string, id: unknown): string => texts[`${kind}:${String(id)}`] ?? ''
  const [counted, again] = [at.counted ?? '', at.recount ?? '']
  const found = (line: number) => `IF(${again}${line}="",${counted}${line},${again}${line})`
  const ifCounted = (what: (line: number) => string): SheetFormula => ({
    formula: (line) => `IF(${counted}${line}="","",${what(line)})`,
  })
  const reason = typeof row['reason'] === 'string' ? row['reason'] : null
  return {
    warehouse: word('warehouse', row['warehouseId']),
    position: word('position', row['positionId']).split(' ')[0] ?? '',
    owner: word('partner', row['ownerId']),
    product: goods?.code ?? '',
    productName: goods?.name ?? '',
    lot: numberOrText(row['lot']),
    unit: goods?.unit ?? '',
    weight: goods?.unitWeightGrams ?? null,
    book: milliOf(row['bookMilli']),
    bookTonnes:
      goods && typeof row['bookMilli'] === 'number'
        ? kilogramsOf(row['bookMilli'] as Milli, goods.unitWeightGrams)
        : null,
    counted: milliOf(row['countedMilli']),
    countedTonnes: ifCounted((line) => `${found(line)}*${at.weight}${line}/1000`),
    recount: milliOf(row['recountMilli']),
    difference: ifCounted((line) => `${found(line)}-${at.book}${line}`),
    reason: reason === null ? null : (checkReasons[reason as keyof typeof checkReasons]?.[language] ?? null),
  }
}

const milliOf = (value: AnyRow[string] | undefined): number | null => (typeof value === 'number' ? value : null)
const numberOrText = (value: AnyRow[string] | undefined): string => String(value ?? '')
