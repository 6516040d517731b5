// A count sheet that was filled in, read against its draft: every cell is checked and all that is wrong is told at once;
// otherwise the lines are answered with their counts, for the draft on screen to take. Lines are matched by what lies
// where, not by row; a line that is not on the sheet is goods that were found.

import type { CountTaken, Flaw, Tasks } from '../../shared/api.ts'
import { contractOf } from '../../shared/catalog.ts'
import { refusal, type AnyDraft, type AnyRow, type Language, type Refusal } from '../../shared/contract/index.ts'
import { failure, formatMilli, present, success, type Milli, type Result } from '../../shared/kernel/index.ts'
import { borneOf, differenceOf, reasonFits, withReasons } from '../../shared/warehouse/count-reasons.ts'
import { checkReasons } from '../../shared/warehouse/stock-check.ts'
import { readSettings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import { textsOfDraft } from '../queries/texts.ts'
import type { TaskRun } from '../tasks/index.ts'
import { countColumns, markOf, type CountColumn } from './count-columns.ts'
import { readCheckDraft } from './count-draft.ts'
import { codeOf, keyOf, readEntries, type Entry, type Identity, type Reading } from './count-entries.ts'
import { resolveFound } from './count-found.ts'
import { findCountTable } from './count-table.ts'
import { collectFlaws, type Flaws } from './flaws.ts'
import type { Table } from './season-tables.ts'
import { unreadableRefusal } from './unreadable-refusal.ts'
import { UnreadableWorkbook } from './unreadable-workbook.ts'

type Answer = Result<CountTaken | { flaws: readonly Flaw[] }, readonly Refusal[]>

export async function takeCountSheet(
  sql: Sql,
  { draftId, language = 'zh' }: Tasks['take.countSheet']['input'],
  run: TaskRun,
): Promise<Answer> {
  const draft = await readCheckDraft(sql, draftId)
  if (!draft) return failure([refusal('draft.unknown')])
  const { company, startDay } = await readSettings(sql)
  const found = await findCountTable(present(run.file, 'the workbook'), language, run.signal).catch(
    (error: unknown) => {
      if (error instanceof UnreadableWorkbook) return unreadableRefusal(error)
      throw error
    },
  )
  if (found === null) return failure([refusal('count.notASheet')])
  if ('code' in found) return failure([found])
  const wanted = markOf(company, startDay, draftId)
  if (found.mark !== wanted) return failure([refusal('count.otherCheck', '', { found: found.mark, wanted })])
  return taken(sql, draft, found.table, language)
}

async function taken(sql: Sql, draft: AnyDraft, table: Table, language: Language): Promise<Answer> {
  const flaws = collectFlaws()
  const lines = draft.sections['lines'] ?? []
  const identities = await identitiesOf(sql, lines)
  if (!hasColumns(table, identities, language, flaws)) return success({ flaws: flaws.found })
  const places = new Map(identities.map((identity, index) => [keyOf(identity), index]))
  const usual = identities[0]?.warehouse ?? ''
  const entries = readEntries(table, usual, new Set(places.keys()), language, flaws)
  const merged = lines.slice()
  const rowOf = new Map<number, Entry>()
  for (const entry of entries) {
    const at = places.get(keyOf(entry.identity))
    if (at === undefined) continue
    merged[at] = counted(merged[at] ?? {}, entry)
    rowOf.set(at, entry)
  }
  const strange = entries.filter(({ identity }) => !places.has(keyOf(identity)))
  for (const { entry, line } of await resolveFound(sql, strange, { table, language, flaws })) {
    rowOf.set(merged.length, entry)
    merged.push(counted(line, entry))
  }
  checkCounts(merged, rowOf, { table, language, flaws })
  if (flaws.count() > 0)
    return success({ flaws: flaws.found.toSorted((a, b) => a.row - b.row || (a.columnNo ?? 0) - (b.columnNo ?? 0)) })
  const withAll = withReasons(merged)
  const texts = await textsOfDraft(sql, contractOf('stockCheck'), { head: {}, sections: { lines: withAll } })
  return success({ lines: withAll, texts, counted: rowOf.size, found: merged.length - lines.length })
}

/** What the sheet leaves blank stays as it was typed. */
const counted = (line: AnyRow, { countedMilli, recountMilli, reason }: Entry): AnyRow => ({
  ...line,
  countedMilli: countedMilli ?? line['countedMilli'] ?? null,
  recountMilli: recountMilli ?? line['recountMilli'] ?? null,
  reason: reason ?? line['reason'] ?? null,
})

/** What holds between cells: a second count follows a first one, and a reason fits the difference of its lot. */
function checkCounts(lines: readonly AnyRow[], rowOf: ReadonlyMap<number, Entry>, { table, language, flaws }: Reading) {
  const borne = borneOf(lines)
  for (const [at, { row, reason }] of rowOf) {
    const line = lines[at] ?? {}
    if (line['countedMilli'] === null && !flaws.has(table.sheet, row.row, countColumns.counted[language])) {
      const alone = line['recountMilli'] === null ? 'field.required' : 'count.recountAlone'
      flaws.add(table, row.row, countColumns.counted[language], alone, { field: countColumns.counted })
    }
    const difference = differenceOf(line)
    if (reason === null || difference === null || reasonFits(reason, borne[at] ?? 0, difference)) continue
    flaws.add(table, row.row, countColumns.reason[language], 'check.reason', {
      book: formatMilli(line['bookMilli'] as Milli),
      counted: formatMilli((line['recountMilli'] ?? line['countedMilli']) as Milli),
      reason: checkReasons[reason as keyof typeof checkReasons],
    })
  }
}

/** Columns without which a row cannot be known. */
function hasColumns(table: Table, identities: readonly Identity[], language: Language, flaws: Flaws): boolean {
  const several = new Set(identities.map(({ warehouse }) => warehouse)).size > 1
  const needed: CountColumn[] = [
    'product',
    'lot',
    'counted',
    ...(several ? (['warehouse'] as const) : []),
    ...(identities.some(({ position }) => position !== '') ? (['position'] as const) : []),
    ...(identities.some(({ owner }) => owner !== '') ? (['owner'] as const) : []),
  ]
  const missing = needed.filter((name) => !table.columns.has(countColumns[name][language]))
  for (const name of missing)
    flaws.add(table, table.headerRow, null, 'workbook.columnMissing', { column: countColumns[name] })
  for (const column of table.twice) flaws.add(table, table.headerRow, column, 'workbook.columnTwice', { column })
  return flaws.count() === 0
}

async function identitiesOf(sql: Sql, lines: readonly AnyRow[]): Promise<Identity[]> {
  const texts = await textsOfDraft(sql, contractOf('stockCheck'), { head: {}, sections: { lines } })
  const code = (kind: string, id: unknown): string => codeOf(texts[`${kind}:${String(id)}`] ?? '')
  return lines.map((line) => ({
    warehouse: code('warehouse', line['warehouseId']),
    position: code('position', line['positionId']),
    owner: code('partner', line['ownerId']),
    product: code('product', line['productId']),
    lot: String(line['lot'] ?? ''),
  }))
}
