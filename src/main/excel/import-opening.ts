// The opening balances of a workbook: three sheets that make one document, posted on the day before the book starts.
// With flaws, what is sound is posted all the same, balanced by hand, so that the documents of the season are judged
// as they will be once the flaws are mended; nothing of it is kept.

import { contractOf } from '../../shared/catalog.ts'
import type { AnyDraft, AnyRow, Refusal } from '../../shared/contract/index.ts'
import { openingDay } from '../books/settings.ts'
import { account } from '../ledger/accounts.ts'
import { decideDraft, type Decided } from '../ledger/decide-draft.ts'
import { postDecided } from '../ledger/post-document.ts'
import { checkColumns, headerOf, neededColumns, readRow, type Resolve } from './import-fields.ts'
import type { Import } from './import-post.ts'
import { openingSheets, type Table, type TableRow } from './season-tables.ts'

type Read = { readonly values: AnyRow; readonly row: TableRow; readonly table: Table }
type Sections = Readonly<Record<string, readonly Read[]>>

export async function importOpening(moving: Import, resolve: Resolve): Promise<void> {
  const { flaws } = moving
  const before = flaws.count()
  const sections = readSections(moving, resolve)
  if (Object.keys(sections).length === 0) return
  const decided = await decide(moving, sections)
  for (const one of decided.refusals) blame(moving, sections, one, flaws.count() === before)
  if (flaws.count() === before) await post(moving, sections, decided)
  else await postSoundRows(moving, sections)
}

function readSections({ read, flaws }: Import, resolve: Resolve): Sections {
  const { sections } = contractOf('openingBalances')
  return Object.fromEntries(
    Object.entries(openingSheets).flatMap(([name, sheet]) => {
      const table = read.tables.get(sheet)
      const fields = sections[name]?.fields ?? {}
      if (!table || table.rows.length === 0 || !checkColumns(table, fields, neededColumns(fields), flaws)) return []
      const rows = table.rows.map((row) => ({
        table,
        row,
        values: withoutZeros(readRow(table, row, fields, resolve, flaws)),
      }))
      if (name === 'items') itemsOnce(rows, flaws)
      return [[name, rows]]
    }),
  )
}

/** An account's row says 0 on the side it does not use. */
const withoutZeros = (row: AnyRow): AnyRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === 0 && /debit|credit/.test(name) ? null : value]),
  )

/** Settlements name an opening item by its number, so a partner has each once. */
function itemsOnce(rows: readonly Read[], flaws: Import['flaws']): void {
  const field = contractOf('openingBalances').sections.items?.fields.itemNo
  const seen = new Set<string>()
  for (const { table, row, values } of rows) {
    const key = `${values.side}/${values.partnerId}/${values.itemNo}`
    if (seen.has(key) && values.itemNo && field)
      flaws.add(table, row.row, headerOf(field), 'field.duplicate', {
        field: field.label,
        value: String(values.itemNo),
      })
    seen.add(key)
  }
}

const draftOf = ({ settings }: Import, sections: Sections): AnyDraft => ({
  day: openingDay(settings),
  remarks: null,
  head: {},
  sections: Object.fromEntries(
    Object.entries(sections).map(([name, rows]) => [name, rows.map(({ values }) => values)]),
  ),
})

const decide = (moving: Import, sections: Sections): Promise<Decided> =>
  decideDraft(moving.unit, moving.settings, 'openingBalances', draftOf(moving, sections))

async function post(moving: Import, sections: Sections, decided: Decided): Promise<void> {
  const { unit, settings, known } = moving
  const what = { kind: 'openingBalances', draft: draftOf(moving, sections), imported: true } as const
  const posted = await postDecided(unit, settings, what, decided)
  if (posted.ok) known.notePosted('openingBalances', posted.value.answer.no, posted.value, [])
}

/** That it does not balance is said only while every row could be read: the sum would mean nothing. */
function blame({ flaws }: Import, sections: Sections, refusal: Refusal, allRead: boolean): void {
  if (refusal.code === 'voucher.unbalanced') {
    const rows = sections.accounts ?? sections.items ?? sections.stock ?? []
    const numbers = rows.map(({ row }) => row.row).join('、')
    const [place] = rows
    if (place && allRead)
      flaws.add(place.table, place.row.row, null, 'workbook.openingUnbalanced', { ...refusal.facts, rows: numbers })
    return
  }
  const [section = '', index = '', name = ''] = refusal.path.split('.')
  const place = sections[section]?.[Number(index)]
  if (!place) return
  const column = headerOf(contractOf('openingBalances').sections[section]?.fields[name])
  if (!flaws.has(place.table.sheet, place.row.row, column))
    flaws.add(place.table, place.row.row, column, refusal.code, refusal.facts)
}

async function postSoundRows(moving: Import, sections: Sections): Promise<void> {
  const { flaws, known, unit } = moving
  const isSound = ({ table, row }: Read): boolean =>
    !flaws.hasRow(table.sheet, row.row) || table.sheet === openingSheets.accounts
  for (const one of Object.values(sections).flat()) if (!isSound(one)) known.noteFailedOpening(one.values)
  const { accounts: _, ...rest } = Object.fromEntries(
    Object.entries(sections).map(([name, rows]) => [name, rows.filter(isSound)]),
  )
  const alone = await decide(moving, rest)
  const debit = (alone.posting?.journal ?? []).reduce((sum, entry) => sum + entry.debitFen - entry.creditFen, 0)
  const equity = await unit.sql.get<{ id: number }>('select id from ledger_account where code = ?', [
    account.profitAppropriation,
  ])
  const other = {
    ledgerAccountId: equity?.id ?? 0,
    debitFen: Math.max(0, -debit) || null,
    creditFen: Math.max(0, debit) || null,
  }
  const [place] = Object.values(sections).flat()
  const balanced = debit === 0 || !place ? rest : { ...rest, accounts: [{ ...place, values: other }] }
  const decided = await decide(moving, balanced)
  if (decided.refusals.length === 0) await post(moving, balanced, decided)
}
