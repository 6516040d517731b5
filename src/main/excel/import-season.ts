// Moves in from a workbook: master data, opening balances and every document of a season become a new book.
// All of it is posted by the rules of daily work, in one unit, into a temporary file that is checked and then renamed;
// with any flaw nothing is left, and all flaws are answered at once.

import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Flaw, Progress } from '../../shared/api.ts'
import type { ImportSummary } from '../../shared/client.ts'
import { documentKinds, type DocumentKind } from '../../shared/catalog.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { assert, failure, success, type Result } from '../../shared/kernel/index.ts'
import { writeAudit } from '../books/audit.ts'
import type { Clock } from '../books/book.ts'
import { createStore } from '../books/create-store.ts'
import { readSettings } from '../books/settings.ts'
import { isPostgres } from '../books/store.ts'
import type { Unit } from '../books/unit.ts'
import { verifyBook } from '../books/verify.ts'
import { recordRow } from '../commands/record-row.ts'
import { stopIfCancelled } from './cancelled.ts'
import { trimmed } from './cells.ts'
import { collectFlaws, shownCell, type Flaws } from './flaws.ts'
import { readCompany } from './import-company.ts'
import { cellAt } from './import-fields.ts'
import { readDrafts, type WorkbookDraft } from './import-drafts.ts'
import { makeKnown } from './import-known.ts'
import { importOpening } from './import-opening.ts'
import { postDrafts, type Import } from './import-post.ts'
import { importRecords, resolveCode, type Codes } from './import-records.ts'
import { readTables, type ReadTables, type Table } from './season-tables.ts'
import { thriftily } from './thrifty-memory.ts'
import { unreadableRefusal } from './unreadable-refusal.ts'
import { UnreadableWorkbook } from './unreadable-workbook.ts'

export type ImportOptions = {
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}
export type ImportFailure = { readonly flaws: readonly Flaw[] } | { readonly refusals: readonly Refusal[] }

export const importWorkbook = (
  file: string,
  location: string,
  options: ImportOptions,
): Promise<Result<ImportSummary, ImportFailure>> => thriftily(file, () => importAsNewBook(file, location, options))

async function importAsNewBook(
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
      const filled = await fill(unit, read.value, flaws, options)
      if (!filled.ok) return filled
      summary = filled.value
      return success(undefined)
    },
  )
  if (!made.ok) return failure('length' in made.error ? { refusals: made.error } : made.error)
  await made.value.close()
  if (target !== location) renameSync(target, location)
  assert(summary !== undefined, 'a book that was made was filled')
  return success(summary)
}

async function fill(
  unit: Unit,
  read: ReadTables,
  flaws: Flaws,
  options: ImportOptions,
): Promise<Result<ImportSummary, ImportFailure>> {
  const settings = await readSettings(unit.sql)
  for (const table of read.twice) flaws.add(table, table.headerRow, null, 'workbook.sheetTwice', { sheet: table.sheet })
  const imported = await importRecords(unit, read, flaws)
  await makeExpenseItems(unit, read, imported.codes)
  const resolve = resolveCode(imported, read, flaws)
  const drafts = readDrafts(read, resolve, flaws)
  const moving: Import = { unit, settings, read, known: makeKnown(drafts, read, imported.doubtful), flaws }
  await importOpening(moving, resolve)
  const warnings = await postDrafts(moving, drafts, options)
  if (flaws.count() > 0) return failure({ flaws: sorted(flaws.found) })
  const summary = { ...countsOf(drafts, imported.codes), leftOut: read.leftOut, warnings }
  await writeAudit(unit, { command: 'book.import', subjectType: 'book', subjectId: null, after: summary })
  await verify(unit, options)
  return success(summary)
}

function countsOf(drafts: readonly WorkbookDraft[], codes: Codes): Pick<ImportSummary, 'documents' | 'records'> {
  const counts = new Map<DocumentKind, number>()
  for (const draft of drafts) counts.set(draft.kind, (counts.get(draft.kind) ?? 0) + 1)
  const kinds = ['product', 'partner', 'warehouse', 'moneyAccount'] as const
  return {
    documents: Object.fromEntries(
      documentKinds.flatMap((kind) => {
        const count = counts.get(kind)
        return count === undefined ? [] : [[kind, count]]
      }),
    ),
    records: Object.fromEntries(kinds.map((kind) => [kind, codes[kind].size])),
  }
}

/** The book is checked before it is kept: one that is there is whole. */
async function verify(unit: Unit, { signal, onProgress }: ImportOptions): Promise<void> {
  const { problems } = await verifyBook(unit.sql, (done, total) => {
    stopIfCancelled(signal)
    onProgress?.({ done, total, stage: 'verifying' })
  })
  assert(problems.length === 0, `the imported book does not verify: ${problems[0]}`)
}

async function readOrRefuse(file: string, options: ImportOptions): Promise<Result<ReadTables, ImportFailure>> {
  try {
    const onProgress = (rows: number): void => options.onProgress?.({ done: rows, total: null, stage: 'reading' })
    return success(await readTables(file, { signal: options.signal, onProgress }))
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error
    return failure({ refusals: [unreadableRefusal(error)] })
  }
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

/** Causes first, each sheet from top to bottom; then what only follows. */
const sorted = (flaws: readonly Flaw[]): Flaw[] =>
  flaws.toSorted(
    (a, b) =>
      Number(a.follows) - Number(b.follows) ||
      (a.sheet === b.sheet ? a.row - b.row || (a.columnNo ?? 0) - (b.columnNo ?? 0) : 0),
  )
