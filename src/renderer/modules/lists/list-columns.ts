// The columns of a document list, from its contract: day, number, partner, state and amount, which everybody looks for and
// which no other column may push out of sight; then head fields and remarks.

import {
  bearsMoney,
  eventsOf,
  field as f,
  label,
  isOfPlaces,
  movesBetween,
  signingStates,
  stateLabel,
  type AnyRow,
  type DocumentContract,
  type Field,
  type Fields,
} from '../../../shared/contract/index.ts'
import type { Words } from '../../app/language.tsx'
import { columnOf, type Column } from '../../ui/Grid.tsx'
import { inSight } from '../../ui/grid/in-sight.ts'

/** The fields a list shows and filters by, in the order of its columns. */
export function listFields(contract: DocumentContract): Fields {
  const shown = Object.entries({ ...contract.head, ...contract.headPosted }).filter(([, field]) => !field.hidden)
  const partner = shown.filter(([name]) => name === contract.partner)
  // The amount of a receipt or payment is its total, which has its place before them.
  const others = shown.filter(([name]) => name !== contract.partner && name !== 'amountFen')
  const states = [...new Set(contract.transitions.flat())]
  return {
    day: f.dayField(label('日期', 'Day')),
    no: f.text(label('单号', 'No.'), { width: 16 }),
    ...Object.fromEntries(partner.map(([name, field]) => [name, { ...field, width: contract.calledOff ? 17 : 24 }])),
    state: f.choice(
      label('状态', 'State'),
      Object.fromEntries(states.map((state) => [state, stateLabel(contract, state)])),
      {
        width: 8,
      },
    ),
    ...(bearsMoney(contract)
      ? { totalFen: f.money(label('金额', 'Amount'), { signed: true, total: true, width: 14 }) }
      : {}),
    ...(contract.signable ? { signing: f.choice(label('签署', 'Signing'), signingStates, { width: 9 }) } : {}),
    ...Object.fromEntries(
      others.map(([name, field]) => [name, field.kind === 'reference' ? { ...field, width: 16 } : field]),
    ),
    ...eventsOf(contract),
    remarks: f.text(label('备注', 'Remarks')),
  }
}

export function listColumns(contract: DocumentContract, fields: Fields, words: Words): Column[] {
  const columns = Object.entries(fields).map(([name, field]) => {
    const column = columnOf(name, field, words, columnExtra(name, field, contract))
    return field.kind === 'money' && name !== 'totalFen' ? withoutZeros(column) : column
  })
  const after = columns.findIndex(({ colId }) => colId === (bearsMoney(contract) ? 'totalFen' : 'state'))
  const all = hasGoods(contract)
    ? columns.toSpliced(after + 1, 0, goodsColumn(words), ...wayColumns(contract, words))
    : columns
  return inSight(
    all,
    new Set([
      'day',
      'no',
      contract.partner ?? '',
      'state',
      'totalFen',
      'goods',
      'fromPlaces',
      'toPlaces',
      'places',
      'signing',
      'remarks',
    ]),
  )
}

export const hasGoods = ({ sections }: DocumentContract): boolean =>
  Object.values(sections).some(({ fields, posted }) => 'productId' in { ...fields, ...posted })

/** What the document is about, in the words of its first line; told, not filtered by: the search and reports do that. */
const goodsColumn = (words: Words): Column =>
  columnOf('goods', f.text(label('货物', 'Goods')), words, {
    width: 180,
    sortable: false,
    filter: false,
    valueFormatter: ({ data }) => {
      const [first, count] = [data?.['goods'], Number(data?.['goodsCount'] ?? 0)]
      if (typeof first !== 'string') return ''
      return count > 1 ? words.t(label(`${first} 等 ${count} 种`, `${first} and ${count - 1} more`)) : first
    },
  })

/** Between which warehouses goods moved, or in which they lie; several are named one after the other. */
function wayColumns(contract: DocumentContract, words: Words): Column[] {
  const sections = Object.values(contract.sections)
  if (sections.some(movesBetween))
    return [
      columnOf('fromPlaces', f.text(label('调出仓库', 'From')), words, told),
      columnOf('toPlaces', f.text(label('调入仓库', 'To')), words, told),
    ]
  const isPlaced = sections.some((section) => isOfPlaces(contract, section))
  return isPlaced ? [columnOf('places', f.text(label('仓库', 'Warehouse')), words, told)] : []
}
const told: Column = { width: 140, sortable: false, filter: false }

/** Where most documents have nothing, the few amounts stand out without rows of zeros. */
function withoutZeros(column: Column): Column {
  const { valueFormatter } = column
  if (typeof valueFormatter !== 'function') return column
  return { ...column, valueFormatter: (cell) => (cell.value === 0 ? '' : valueFormatter(cell)) }
}

function columnExtra(name: string, field: Field, contract: DocumentContract): Column {
  switch (name) {
    case 'no':
      return { cellClass: 'digits' }
    case 'state':
      // A class, not a component: a list draws thousands of these while it is scrolled.
      return { cellClass: ({ value }) => (typeof value === 'string' ? `state-mark state-${value}` : '') }
    case 'remarks':
      return { flex: 1, minWidth: 96 }
    case contract.partner:
      return { valueGetter: ({ data }) => data?.[`${name}Text`] ?? data?.['partnerText'] ?? null }
    default:
      // What only says more about its neighbour, and terms nobody compares, wait among the columns to choose from.
      return field.aside || field.requiredWith !== undefined || field.besideSection || name.endsWith('Terms')
        ? { hide: true }
        : {}
  }
}

export const rowClassRules = {
  'row-reversed': ({ data }: { data?: AnyRow | undefined }) => data?.['state'] === 'reversed',
}
