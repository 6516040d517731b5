// Columns of master data that say more than one field: the VAT rate or 免税, the pricing unit, the roles of a partner.

import type { AnyRow, Value } from '../../shared/contract/index.ts'
import { percentOf } from './cells.ts'
import { shownCell, type Flaws } from './flaws.ts'
import { cellAt, wordsAt } from './import-fields.ts'
import type { Table, TableRow } from './season-tables.ts'

type Special = {
  /** Columns that must be there beside those of required fields. */
  readonly columns: readonly string[]
  /** Fields that are not read the ordinary way. */
  readonly apart: readonly string[]
  read(table: Table, row: TableRow, flaws: Flaws): AnyRow
}

const nothingSpecial: Special = { columns: [], apart: [], read: () => ({}) }

export const special: Readonly<Record<'product' | 'partner' | 'warehouse' | 'moneyAccount', Special>> = {
  product: {
    columns: ['税率', '计价单位'],
    apart: ['taxRateBp', 'pricedPer'],
    read: (table, row, flaws) => ({ ...readTax(table, row, flaws), ...readPricedPer(table, row, flaws) }),
  },
  partner: {
    columns: ['类型'],
    apart: [],
    read: (table, row, flaws) => ({ ...readRoles(table, row, flaws), creditUnlimited: noLimit(table, row) }),
  },
  warehouse: nothingSpecial,
  moneyAccount: nothingSpecial,
}

const wholeBp = 10_000

function readTax(table: Table, row: TableRow, flaws: Flaws): AnyRow {
  const cell = cellAt(table, row, '税率')
  if (shownCell(cell).trim() === '免税') return { taxExempt: true, taxRateBp: null }
  const rate = percentOf(cell)
  if (rate.ok && rate.value !== null && rate.value < wholeBp) return { taxExempt: false, taxRateBp: rate.value }
  const value = shownCell(cell).trim()
  if (value === '') flaws.add(table, row.row, '税率', 'field.required', { field: { zh: '税率', en: 'VAT rate' } })
  else flaws.add(table, row.row, '税率', 'workbook.unknownChoice', { value, choices: '9%、免税 …' })
  return { taxExempt: true, taxRateBp: null }
}

function readPricedPer(table: Table, row: TableRow, flaws: Flaws): AnyRow {
  const unit = wordsAt(table, row, '库存单位', flaws)
  const per = wordsAt(table, row, '计价单位', flaws)
  if (per === '吨') return { pricedPer: 'tonne' }
  if (unit && per && per !== unit)
    flaws.add(table, row.row, '计价单位', 'workbook.unknownChoice', { value: per, choices: `吨、${unit}` })
  if (per === '')
    flaws.add(table, row.row, '计价单位', 'field.required', { field: { zh: '计价单位', en: 'Priced per' } })
  return { pricedPer: 'stockUnit' }
}

/** A workbook leaves the limit empty where there is none. */
const noLimit = (table: Table, row: TableRow): boolean => shownCell(cellAt(table, row, '信用额度')).trim() === ''

const roles = { 供应商: 'isSupplier', 客户: 'isCustomer', 承运商: 'isCarrier' } as const

function readRoles(table: Table, row: TableRow, flaws: Flaws): AnyRow {
  const words = wordsAt(table, row, '类型', flaws) ?? ''
  const found: Record<string, Value> = {}
  for (const word of words.split(/[、,，/;；+\s]+/).filter(Boolean)) {
    if (Object.hasOwn(roles, word)) found[roles[word as keyof typeof roles]] = true
    else if (!flaws.has(table.sheet, row.row, '类型'))
      flaws.add(table, row.row, '类型', 'workbook.unknownChoice', {
        value: word,
        choices: Object.keys(roles).join('、'),
      })
  }
  if (words === '') flaws.add(table, row.row, '类型', 'field.required', { field: { zh: '类型', en: 'Kind' } })
  return found
}
