// How the columns of a report look: late and short in red; balances of accounts with their side (借/贷) instead of a sign;
// zeros left blank, so that the few numbers stand out, except in balances, where nothing is an answer.
// They fit a small screen where they can; where not, what says which row it is stays in sight.

import type { ValueFormatterParams } from 'ag-grid-community'
import { label, type AnyRow, type Field, type ReportContract } from '../../../shared/contract/index.ts'
import type { Words } from '../../app/language.tsx'
import { formatFen } from '../../ui/format.ts'
import { columnOf, type Column } from '../../ui/Grid.tsx'

/** `without`: columns that say the same in every row where the grid stands. */
export function reportColumns(contract: ReportContract, words: Words, without: readonly string[]): Column[] {
  const sided = sidedColumns[contract.name] ?? []
  const columns = Object.entries(contract.columns)
    .filter(([name, field]) => !field.hidden && !without.includes(name))
    .map(([name, field]) => (sided.includes(name) ? sidedColumn : plainColumn)(name, field, words))
    .map((column) => (column.colId === 'name' ? namingColumn(column, contract, words) : column))
  return fitted(yielded(columns, contract.yielding ?? []))
}

function plainColumn(name: string, field: Field, words: Words): Column {
  const column = columnOf(name, field, words)
  const { valueFormatter, cellClassRules } = column
  return {
    ...column,
    ...(isAmount(field) && !name.startsWith('balance') && typeof valueFormatter === 'function'
      ? {
          valueFormatter: (cell: ValueFormatterParams<AnyRow>) =>
            cell.value === 0 && !cell.node?.rowPinned ? '' : valueFormatter(cell),
        }
      : {}),
    ...(name === 'text' ? { tooltipValueGetter: ({ value }: { value?: unknown }) => value as string } : {}),
    ...(lateColumns.has(name) ? { cellClassRules: { ...cellClassRules, negative: isAboveZero } } : {}),
  }
}

/** Who is in no group, or looked after by nobody, has a row too: it says so where the others have their name. */
function namingColumn(column: Column, { columns }: ReportContract, words: Words): Column {
  const { unassigned } = columns
  if (unassigned?.kind !== 'choice') return column
  return {
    ...column,
    valueFormatter: ({ data, value }: ValueFormatterParams<AnyRow>) => {
      const nobody = unassigned.choices[String(data?.['unassigned'] ?? '')]
      return nobody ? words.t(nobody) : String(value ?? '')
    },
  }
}

/** Debit and credit, as an accountant reads a balance: a credit balance is no alarm. */
function sidedColumn(name: string, field: Field, words: Words): Column {
  const column = columnOf(name, field, words)
  return {
    ...column,
    width: (column.width ?? 0) + 14,
    cellClassRules: {},
    valueFormatter: ({ value }: ValueFormatterParams<AnyRow>) =>
      typeof value === 'number' ? sidedBalance(value, words) : '',
  }
}

export function sidedBalance(fen: number, words: Words): string {
  if (fen === 0) return words.t(even)
  return `${formatFen(Math.abs(fen))} ${words.t(fen > 0 ? debit : credit)}`
}

/** Hides those that yield, in their order, until the rest fits or a name can give what is over. */
function yielded(columns: readonly Column[], yielding: readonly string[]): Column[] {
  let shown = [...columns]
  for (const name of yielding) {
    const over = widthOf(shown) - room()
    if (over <= 0 || shown.some((column) => canGive(column, over))) break
    shown = shown.filter(({ colId }) => colId !== name)
  }
  // Said once only: whoever has chosen columns keeps them when the language changes.
  return columns.map((column) => (shown.includes(column) ? column : { ...column, initialHide: true }))
}

const takenBy = ({ initialHide, width }: Column): number => (initialHide ? 0 : (width ?? 0))
const widthOf = (columns: readonly Column[]): number => columns.reduce((total, column) => total + takenBy(column), 0)
const canGive = (column: Column, over: number): boolean => isWide(column) && takenBy(column) - over >= narrowest

/**
 * Columns that fill the page when there is room; pinned when there is none. What is not wanted is said too, because the
 * grid keeps what another language's columns asked for.
 */
function fitted(columns: readonly Column[]): Column[] {
  const free = columns.map((column): Column => ({ ...column, flex: null, pinned: null }))
  const width = widthOf(free)
  // Few narrow columns stay together: the eye should not travel from a name to its figure.
  if (width <= pageWidth * 0.7) return free
  const over = width - room()
  // A little too wide: the name gives way, rather than all of it being pushed about for a few pixels.
  const giving = over > 0 ? free.find((column) => canGive(column, over)) : undefined
  if (over <= 0 || giving)
    return free.map((column) => {
      const least = (column.width ?? 160) - (column === giving ? over : 0)
      return isWide(column)
        ? { ...column, flex: column.colId === 'text' ? 3 : 1, width: least, minWidth: least }
        : column
    })
  let taken = 0
  let leading = true
  return free.map((column) => {
    taken += takenBy(column)
    leading &&= leadColumns.has(column.colId ?? '') && taken <= pageWidth * 0.38
    return leading ? { ...column, pinned: 'left' as const, lockPinned: true } : column
  })
}

/** What a small screen (1366 px) has beside the navigation and a scroll bar. */
const pageWidth = 1162
const leastScreen = 1366
const room = (): number => Math.max(leastScreen, window.innerWidth) - leastScreen + pageWidth
/** A name cut to this still tells one from another. */
const narrowest = 112

const sidedColumns: Readonly<Record<string, readonly string[]>> = {
  'trial-balance': ['openingFen', 'closingFen'],
  'account-ledger': ['balanceFen'],
}
/** Owed late, stock short. */
const lateColumns = new Set(['overdueFen', 'days365Fen', 'overFen', 'overdueDays', 'shortMilli'])
const wideColumns = new Set(['text', 'productName', 'partnerName', 'name', 'item', 'address'])
const isWide = ({ colId }: Column): boolean => wideColumns.has(colId ?? '')
const leadColumns = new Set([
  'day',
  'kind',
  'no',
  'contract',
  'line',
  'partner',
  'partnerName',
  'product',
  'productName',
  'account',
  'name',
])

const isAmount = (field: Field): boolean => field.kind === 'money' || field.kind === 'quantity'
const isAboveZero = ({ value }: { value?: unknown }): boolean => typeof value === 'number' && value > 0

const debit = label('借', 'Dr')
const credit = label('贷', 'Cr')
const even = label('平', '0.00')
