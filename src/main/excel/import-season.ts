// Moves in from a workbook: master data, opening balances and every document of a season become a new book.
// All of it is posted by the rules of daily work, in one unit, into a temporary file that is checked and then renamed;
// with any flaw nothing is left, and all flaws are answered at once.

import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Flaw, Progress } from '../../shared/api.ts'
import type { ImportSummary } from '../../shared/client.ts'
import { documents, records, type DocumentKind } from '../../shared/catalog.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { assert, failure, success, type Day, type Result } from '../../shared/kernel/index.ts'
import { writeAudit } from '../books/audit.ts'
import type { Clock } from '../books/book.ts'
import { createStore } from '../books/create-store.ts'
import { readSettings } from '../books/settings.ts'
import { isPostgres, type Store } from '../books/store.ts'
import type { Unit } from '../books/unit.ts'
import { verifyBook } from '../books/verify.ts'
import { recordRow } from '../commands/record-row.ts'
import { dayOf, textOf, trimmed } from './cells.ts'
import { collectFlaws, shownCell, type Flaws } from './flaws.ts'
import { cellAt, wordsAt, type Resolve } from './import-fields.ts'
import { readDrafts } from './import-drafts.ts'
import { importOpening } from './import-opening.ts'
import { makeKnown, postDrafts } from './import-post.ts'
import { importRecords, resolveCode, type Codes } from './import-records.ts'
import { companySheet, readTables, type ReadTables, type Table } from './season-tables.ts'
import { UnreadableWorkbook } from './unreadable-workbook.ts'

export type ImportOptions = {
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}
export type ImportFailure = { readonly flaws: readonly Flaw[] } | { readonly refusals: readonly Refusal[] }

export async function importWorkbook(
  file: string,
  location: string,
  options: ImportOptions,
): Promise<Result<ImportSummary, ImportFailure>> {
  if (!isPostgres(location) && existsSync(location))
    return failure({ refusals: [refusal('book.exists', '', { file: location })] })
  const read = await readOrRefuse(file, options)
  if (!read.ok) return read
  const flaws = collectFlaws()
  const company = readCompany(read.value, flaws)
  const target = isPostgres(location) ? location : `${location}.importing`
  if (target !== location) for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(target + suffix, { force: true })
  let summary: ImportSummary | undefined
  const made = await createStore<ImportFailure>(
    target,
    { company: company.name, startDay: company.startDay, clock: options.clock },
    async (unit) => {
      summary = await fill(unit, read.value, flaws, options)
      return flaws.count() > 0 ? failure({ flaws: sorted(flaws.found) }) : success(undefined)
    },
  )
  if (!made.ok) return failure('length' in made.error ? { refusals: made.error } : made.error)
  await checkAndKeep(made.value, target, location)
  assert(summary !== undefined, 'a book that was made was filled')
  return success(summary)
}

async function fill(unit: Unit, read: ReadTables, flaws: Flaws, options: ImportOptions): Promise<ImportSummary> {
  const settings = await readSettings(unit.sql)
  const codes = await importRecords(unit, read, flaws)
  await makeExpenseItems(unit, read, codes)
  const resolve: Resolve = (field, words, place) => resolveCode(codes, flaws)(field, words, place)
  const drafts = readDrafts(read, resolve, flaws)
  const known = makeKnown(drafts)
  await importOpening(unit, settings, read, resolve, known, flaws)
  const warnings = await postDrafts(unit, settings, drafts, known, flaws, options)
  const counts = new Map<DocumentKind, number>()
  for (const draft of drafts) counts.set(draft.kind, (counts.get(draft.kind) ?? 0) + 1)
  const summary = {
    documents: Object.fromEntries([...counts].map(([kind, count]) => [documents[kind].label.zh, count])),
    records: Object.fromEntries(
      (['product', 'partner', 'warehouse', 'moneyAccount'] as const).map((kind) => [
        records[kind].label.zh,
        codes[kind].size,
      ]),
    ),
    leftOut: read.leftOut,
    warnings,
  }
  await writeAudit(unit, { command: 'book.import', subjectType: 'book', subjectId: null, after: summary })
  return summary
}

async function readOrRefuse(file: string, options: ImportOptions): Promise<Result<ReadTables, ImportFailure>> {
  try {
    const onProgress = (rows: number): void => options.onProgress?.({ done: rows, total: null, stage: 'reading' })
    return success(await readTables(file, { signal: options.signal, onProgress }))
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error
    return failure({ refusals: [refusal('workbook.unreadable', '', { reason: error.reason })] })
  }
}

function readCompany(read: ReadTables, flaws: Flaws): { name: string; startDay: Day } {
  const fallback = { name: '?', startDay: '2000-01-01' as Day }
  const table = read.tables.get(companySheet) ?? {
    sheet: companySheet,
    headerRow: 1,
    columns: new Map(),
    twice: [],
    rows: [],
  }
  if (!read.tables.has(companySheet)) {
    flaws.add(table, 1, null, 'workbook.sheetMissing', { sheet: companySheet })
    return fallback
  }
  const valueOf = (item: string) => table.rows.find((row) => trimmed(shownCell(cellAt(table, row, '项目'))) === item)
  const name = valueOf('公司名称')
  const start = valueOf('启用日期')
  const startDay = start ? dayOf(cellAt(table, start, '值')) : null
  if (!startDay?.ok || startDay.value === null)
    flaws.add(table, start?.row ?? table.headerRow, '值', 'workbook.notADay', {
      value: start ? shownCell(cellAt(table, start, '值')) : '启用日期',
    })
  mustBe(table, valueOf('纳税人类型')?.row ?? null, '一般纳税人', valueOf('纳税人类型'), flaws)
  mustBe(table, valueOf('本位币')?.row ?? null, 'CNY', valueOf('本位币'), flaws)
  const words = name ? textOf(cellAt(table, name, '值')) : null
  if (!words?.ok || words.value === '')
    flaws.add(table, name?.row ?? table.headerRow, '值', 'field.required', { field: { zh: '公司名称', en: 'Company' } })
  return {
    name: words?.ok && words.value !== '' ? words.value : fallback.name,
    startDay: startDay?.ok && startDay.value !== null ? startDay.value : fallback.startDay,
  }
}

function mustBe(
  table: Table,
  row: number | null,
  only: string,
  found: Parameters<typeof cellAt>[1] | undefined,
  flaws: Flaws,
): void {
  if (row === null || !found) return
  const words = wordsAt(table, found, '值', flaws)
  if (words !== '' && words !== only)
    flaws.add(table, row, '值', 'workbook.unknownChoice', { value: words ?? '', choices: only })
}

/** Expense items have no sheet of their own: each name that is used becomes one. */
async function makeExpenseItems(unit: Unit, read: ReadTables, codes: Codes): Promise<void> {
  const table = read.tables.get('费用单')
  for (const row of table?.rows ?? []) {
    const name = trimmed(shownCell(cellAt(table as Table, row, '项目')))
    if (name === '' || codes.expenseItem.has(name)) continue
    const account = trimmed(shownCell(cellAt(table as Table, row, '科目')))
    const id = unit.ids.next()
    const code = `E${String(codes.expenseItem.size + 1).padStart(2, '0')}`
    await unit.sql.insert('expense_item', [
      recordRow('expenseItem', id, { code, name, ledgerAccountId: codes.ledgerAccount.get(account) ?? null }),
    ])
    codes.expenseItem.set(name, id)
  }
}

/** The book is checked before it gets its name: a file that is there is whole. */
async function checkAndKeep(store: Store, target: string, location: string): Promise<void> {
  const { problems } = await store.read((sql) => verifyBook(sql))
  await store.close()
  assert(problems.length === 0, `the imported book does not verify: ${problems[0]}`)
  if (target !== location) renameSync(target, location)
}

/** Causes first, each sheet from top to bottom; then what only follows. */
const sorted = (flaws: readonly Flaw[]): Flaw[] =>
  flaws.toSorted(
    (a, b) =>
      Number(a.follows) - Number(b.follows) ||
      (a.sheet === b.sheet ? a.row - b.row || (a.columnNo ?? 0) - (b.columnNo ?? 0) : 0),
  )
