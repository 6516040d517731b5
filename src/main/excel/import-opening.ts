// The opening balances of a workbook: three sheets that make one document, posted on the day before the book starts.

import { contractOf } from '../../shared/catalog.ts'
import type { AnyDraft, AnyRow } from '../../shared/contract/index.ts'
import { openingDay, type Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { decideDraft } from '../ledger/decide-draft.ts'
import { postDecided } from '../ledger/post-document.ts'
import type { Flaws } from './flaws.ts'
import { checkColumns, headersOf, readRow, type Resolve } from './import-fields.ts'
import type { Known } from './import-post.ts'
import { openingSheets, type ReadTables, type Table, type TableRow } from './season-tables.ts'

type Read = { readonly values: AnyRow; readonly row: TableRow; readonly table: Table }

export async function importOpening(
  unit: Unit,
  settings: Settings,
  read: ReadTables,
  resolve: Resolve,
  known: Known,
  flaws: Flaws,
): Promise<void> {
  const contract = contractOf('openingBalances')
  const before = flaws.count()
  const sections: Record<string, Read[]> = {}
  for (const [name, sheet] of Object.entries(openingSheets)) {
    const table = read.tables.get(sheet)
    const fields = contract.sections[name]?.fields ?? {}
    if (!table || table.rows.length === 0 || !checkColumns(table, fields, [], flaws)) continue
    sections[name] = table.rows.map((row) => ({ table, row, values: readRow(table, row, fields, resolve, flaws) }))
  }
  if (Object.keys(sections).length === 0) return
  const draft: AnyDraft = {
    day: openingDay(settings),
    remarks: null,
    head: {},
    sections: Object.fromEntries(
      Object.entries(sections).map(([name, rows]) => [name, rows.map((row) => withoutZeros(row.values))]),
    ),
  }
  const decided = await decideDraft(unit, settings, 'openingBalances', draft)
  for (const one of decided.refusals) {
    if (one.code === 'voucher.unbalanced') {
      const rows = sections.accounts ?? sections.items ?? sections.stock ?? []
      const place = rows[0]
      if (place && flaws.count() === before)
        flaws.add(place.table, place.row.row, null, 'workbook.openingUnbalanced', {
          ...one.facts,
          rows: rows.map((row) => row.row.row).join('、'),
        })
      continue
    }
    const [section = '', index = '', name = ''] = one.path.split('.')
    const place = sections[section]?.[Number(index)]
    if (!place) continue
    const field = contract.sections[section]?.fields[name]
    const column = field ? (headersOf(field)[0] ?? null) : null
    if (!flaws.has(place.table.sheet, place.row.row, column))
      flaws.add(place.table, place.row.row, column, one.code, one.facts)
  }
  if (flaws.count() > before) {
    known.everythingFailed = true
    return
  }
  const posted = await postDecided(unit, settings, { kind: 'openingBalances', draft }, decided)
  if (posted.ok) known.note('openingBalances', posted.value.answer.no, posted.value, [])
}

/** An account's row says 0 on the side it does not use. */
const withoutZeros = (row: AnyRow): AnyRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === 0 && /debit|credit/.test(name) ? null : value]),
  )
