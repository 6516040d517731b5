// Fields of a contract as columns of a workbook: every export of a list or report makes its columns here, so that a
// field reads alike in all of them.

import type { AnyRow, Field, Fields, Language, Value } from '../../shared/contract/index.ts'
import { dayInChina, type Instant } from '../../shared/kernel/index.ts'
import type { CellValue, Column, ColumnKind } from './sheet-source.ts'

/** The fields that are shown, in order. */
export const shownFields = (fields: Fields): [string, Field][] =>
  Object.entries(fields).filter(([, field]) => field.hidden !== true)

export function columnOf(field: Field, language: Language): Column {
  return { header: field.label[language], kind: columnKinds[field.kind] }
}

/** What stands in the cell; a reference shows its words, which the row keeps as `nameText`. */
export function cellOf(name: string, field: Field, row: AnyRow, language: Language): CellValue {
  const value: Value = row[name] ?? null
  switch (field.kind) {
    case 'reference':
    case 'sourceLine':
    case 'document':
    case 'item':
      return (row[`${name}Text`] ?? null) as string | null
    case 'choice':
      return typeof value === 'string' ? (field.choices[value]?.[language] ?? value) : null
    case 'flag':
      return value === true || value === 1 ? yes[language] : null
    case 'instant':
      return typeof value === 'number' ? dayInChina(value as Instant) : null
    default:
      return typeof value === 'boolean' ? null : value
  }
}

const yes = { zh: '是', en: 'yes' }

const columnKinds: Readonly<Record<Field['kind'], ColumnKind>> = {
  text: 'text',
  lot: 'text',
  choice: 'text',
  flag: 'text',
  reference: 'text',
  sourceLine: 'text',
  document: 'text',
  item: 'text',
  day: 'day',
  instant: 'day',
  money: 'money',
  price: 'price',
  quantity: 'quantity',
  // Thousandths of a kilogram, as a quantity is thousandths of its unit.
  weight: 'quantity',
  percent: 'percent',
  permille: 'permille',
  temperature: 'temperature',
  integer: 'integer',
}
