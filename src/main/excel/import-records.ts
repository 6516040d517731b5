// Master data of a workbook that moves in: products, partners, warehouses, money accounts; each row a record.

import { recordContractOf, records } from '../../shared/catalog.ts'
import { validateRow, type AnyRow, type Field, type RecordKind, type Value } from '../../shared/contract/index.ts'
import type { Unit } from '../books/unit.ts'
import { recordRow } from '../commands/record-row.ts'
import { snake } from '../books/sql.ts'
import { controlAccounts } from '../ledger/accounts.ts'
import { percentOf } from './cells.ts'
import { shownCell, type Flaws } from './flaws.ts'
import { cellAt, checkColumns, headersOf, readRow, wordsAt, type Resolve } from './import-fields.ts'
import type { ReadTables, Table, TableRow } from './season-tables.ts'

/** Code → id, per kind of record. */
export type Codes = Readonly<Record<RecordKind, Map<string, number>>>

const kinds = ['product', 'partner', 'warehouse', 'moneyAccount'] as const

export async function importRecords(unit: Unit, read: ReadTables, flaws: Flaws): Promise<Codes> {
  const codes: Codes = {
    product: new Map(),
    partner: new Map(),
    warehouse: new Map(),
    moneyAccount: new Map(),
    ledgerAccount: new Map(),
    expenseItem: new Map(),
  }
  const accounts = await unit.sql.all<{ id: number; code: string }>('select id, code from ledger_account')
  for (const account of accounts) codes.ledgerAccount.set(account.code, account.id)
  for (const kind of kinds) await importKind(unit, kind, read, codes, flaws)
  return codes
}

/** The id a code stands for; a flaw when there is none. */
export const resolveCode =
  (codes: Codes, flaws: Flaws): Resolve =>
  (field, [code = ''], { table, row, header }) => {
    if (field.kind !== 'reference') return null
    const id = codes[field.to].get(code)
    if (id !== undefined) return id
    flaws.add(table, row.row, header, 'workbook.unknownCode', { value: code, kind: records[field.to].label })
    return null
  }

async function importKind(
  unit: Unit,
  kind: (typeof kinds)[number],
  read: ReadTables,
  codes: Codes,
  flaws: Flaws,
): Promise<void> {
  const contract = recordContractOf(kind)
  const table = read.tables.get(contract.workbook ?? '')
  if (!table || !checkColumns(table, contract.fields, special[kind].columns, flaws)) return
  const fields = Object.fromEntries(
    Object.entries(contract.fields).filter(([name]) => !special[kind].apart.includes(name)),
  )
  for (const row of table.rows) {
    const values = {
      ...readRow(table, row, fields, resolveCode(codes, flaws), flaws),
      ...special[kind].read(table, row, flaws),
    }
    const code = String(values.code ?? '')
    if (codes[kind].has(code))
      flaws.add(table, row.row, headerOf(contract.fields.code), 'field.duplicate', {
        field: contract.fields.code?.label ?? '',
        value: code,
      })
    blameRow(table, row, contract.fields, values, flaws)
    if (kind === 'moneyAccount') checkMoneyAccount(table, row, flaws)
    if (code === '' || codes[kind].has(code)) continue
    // Made even when flawed, with whatever fits, so that what refers to it is not blamed too: nothing is kept then.
    const id = unit.ids.next()
    codes[kind].set(code, id)
    await unit.sql.insert(snake(kind), [recordRow(kind, id, { ...values, ...standIns(kind, values, codes) })])
  }
}

/** Values for what a flawed row lacks. */
function standIns(kind: RecordKind, values: AnyRow, codes: Codes): AnyRow {
  const name = values.name ?? values.code ?? null
  if (kind === 'moneyAccount')
    return { name, ledgerAccountId: values.ledgerAccountId ?? codes.ledgerAccount.get('1001') ?? null }
  if (kind !== 'product') return { name }
  const weight =
    typeof values.unitWeightGrams === 'number' && values.unitWeightGrams > 0 ? values.unitWeightGrams : 1000
  return { name, unit: values.unit ?? '?', unitWeightGrams: weight }
}

const headerOf = (field: Field | undefined): string | null => (field ? (headersOf(field)[0] ?? null) : null)

function blameRow(
  table: Table,
  row: TableRow,
  fields: Readonly<Record<string, Field>>,
  values: AnyRow,
  flaws: Flaws,
): void {
  for (const refusal of validateRow(fields, values, '')) {
    const name = refusal.path.split('.').at(-1) ?? ''
    const column = headerOf(fields[name]) ?? special.product.headers[name] ?? null
    if (!flaws.has(table.sheet, row.row, column)) flaws.add(table, row.row, column, refusal.code, refusal.facts)
  }
}

function checkMoneyAccount(table: Table, row: TableRow, flaws: Flaws): void {
  const code = wordsAt(table, row, '科目', flaws)
  if (code && controlAccounts.has(code)) flaws.add(table, row.row, '科目', 'account.control', { account: code })
}

type Special = {
  readonly columns: readonly string[]
  /** Fields that are not read the ordinary way. */
  readonly apart: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  read(table: Table, row: TableRow, flaws: Flaws): AnyRow
}

/** Columns that say more than one field: the VAT rate or 免税, the pricing unit, the roles of a partner. */
const special: Readonly<Record<(typeof kinds)[number], Special>> = {
  product: {
    columns: ['税率', '计价单位'],
    apart: ['taxRateBp', 'pricedPer'],
    headers: { taxRateBp: '税率', pricedPer: '计价单位' },
    read: (table, row, flaws) => ({ ...readTax(table, row, flaws), ...readPricedPer(table, row, flaws) }),
  },
  partner: { columns: ['类型'], apart: [], headers: {}, read: readRoles },
  warehouse: { columns: [], apart: [], headers: {}, read: () => ({}) },
  moneyAccount: { columns: [], apart: [], headers: {}, read: () => ({}) },
}

function readTax(table: Table, row: TableRow, flaws: Flaws): AnyRow {
  const words = wordsAt(table, row, '税率', flaws)
  if (words === '免税') return { taxExempt: true, taxRateBp: null }
  const rate = percentOf(cellAt(table, row, '税率'))
  if (rate.ok && rate.value !== null && rate.value >= 0) return { taxExempt: false, taxRateBp: rate.value }
  flaws.add(table, row.row, '税率', 'workbook.unknownChoice', {
    value: shownCell(cellAt(table, row, '税率')),
    choices: '9%、免税 …',
  })
  return { taxExempt: true, taxRateBp: null }
}

function readPricedPer(table: Table, row: TableRow, flaws: Flaws): AnyRow {
  const unit = wordsAt(table, row, '库存单位', flaws) ?? ''
  const per = wordsAt(table, row, '计价单位', flaws) ?? ''
  if (per === '吨') return { pricedPer: 'tonne' }
  if (per === unit && per !== '') return { pricedPer: 'stockUnit' }
  flaws.add(table, row.row, '计价单位', 'workbook.unknownChoice', { value: per, choices: `吨、${unit}` })
  return { pricedPer: 'stockUnit' }
}

const roles = { 供应商: 'isSupplier', 客户: 'isCustomer', 承运商: 'isCarrier' } as const

function readRoles(table: Table, row: TableRow, flaws: Flaws): AnyRow {
  const words = wordsAt(table, row, '类型', flaws) ?? ''
  const found: Record<string, Value> = {}
  for (const word of words.split(/[、,，/;；+\s]+/).filter(Boolean)) {
    if (Object.hasOwn(roles, word)) found[roles[word as keyof typeof roles]] = true
    else
      flaws.add(table, row.row, '类型', 'workbook.unknownChoice', {
        value: word,
        choices: Object.keys(roles).join('、'),
      })
  }
  if (words === '') flaws.add(table, row.row, '类型', 'field.required', { field: { zh: '类型', en: 'Kind' } })
  return found
}
