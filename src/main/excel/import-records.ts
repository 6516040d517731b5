// Master data of a workbook that moves in: products, partners, warehouses, money accounts; each row a record.
// A record is made even when its row has flaws, with whatever fits, so that what refers to it is not blamed too.

import { recordContractOf, records } from '../../shared/catalog.ts'
import { forEachRecord, validateRow, type AnyRow, type Fields, type RecordKind } from '../../shared/contract/index.ts'
import { snake } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { recordRow } from '../commands/record-row.ts'
import { controlAccounts } from '../ledger/accounts.ts'
import type { Flaws } from './flaws.ts'
import { checkColumns, headerOf, headersOf, readRow, wordsAt, type Resolve } from './import-fields.ts'
import { lostCodes } from './import-lost-codes.ts'
import { special } from './import-special.ts'
import type { ReadTables, Table, TableRow } from './season-tables.ts'

/** Code → id, per kind of record. */
export type Codes = Readonly<Record<RecordKind, Map<string, number>>>

export type ImportedRecords = {
  readonly codes: Codes
  /** Products with flaws: amounts reckoned with them are in doubt. */
  readonly doubtful: ReadonlySet<number>
  /** Codes that rows with a blank or doubled code probably meant, as `kind/code`. */
  readonly lost: ReadonlySet<string>
}

export const importedKinds = ['product', 'partner', 'warehouse', 'moneyAccount'] as const
type ImportedKind = (typeof importedKinds)[number]

export async function importRecords(unit: Unit, read: ReadTables, flaws: Flaws): Promise<ImportedRecords> {
  const codes = forEachRecord(() => new Map<string, number>())
  const accounts = await unit.sql.all<{ id: number; code: string }>('select id, code from ledger_account')
  for (const account of accounts) codes.ledgerAccount.set(account.code, account.id)
  const doubtful = new Set<number>()
  const lost = new Set<string>()
  for (const kind of importedKinds) {
    const table = read.tables.get(recordContractOf(kind).workbook ?? '')
    if (!table) continue
    const without = await importKind(unit, kind, table, codes, doubtful, flaws)
    for (const code of lostCodes(read, kind, codes[kind], without)) lost.add(`${kind}/${code}`)
  }
  return { codes, doubtful, lost }
}

/** The id a code stands for; a flaw when there is none. */
export const resolveCode =
  ({ codes, lost }: Pick<ImportedRecords, 'codes' | 'lost'>, read: ReadTables, flaws: Flaws): Resolve =>
  (field, [code = ''], { table, row, header }) => {
    if (field.kind !== 'reference') return null
    const id = codes[field.to].get(code)
    if (id !== undefined) return id
    const sheet = recordContractOf(field.to).workbook
    if (sheet !== null && !read.tables.has(sheet)) flaws.sheetMissing(sheet)
    const follows = lost.has(`${field.to}/${code}`) || (sheet !== null && flaws.isLost(sheet))
    const facts = { value: code, kind: records[field.to].label }
    flaws.add(table, row.row, header, 'workbook.unknownCode', facts, follows)
    return null
  }

/** Answers how many rows have no code of their own. */
async function importKind(
  unit: Unit,
  kind: ImportedKind,
  table: Table,
  codes: Codes,
  doubtful: Set<number>,
  flaws: Flaws,
): Promise<number> {
  const contract = recordContractOf(kind)
  const { columns, apart, read } = special[kind]
  const fields = Object.fromEntries(Object.entries(contract.fields).filter(([name]) => !apart.includes(name)))
  const required = Object.values(fields).flatMap((field) => (field.required ? headersOf(field) : []))
  if (!checkColumns(table, contract.fields, [...required, ...columns], flaws)) return 0
  const resolve = resolveCode({ codes, lost: new Set() }, { tables: new Map(), leftOut: [], twice: [] }, flaws)
  let without = 0
  for (const row of table.rows) {
    const values = { ...readRow(table, row, fields, resolve, flaws), ...read(table, row, flaws) }
    const code = String(values.code ?? '')
    const isDoubled = codes[kind].has(code)
    if (isDoubled) blameCode(table, row, contract.fields, code, flaws)
    blameRow(table, row, contract.fields, values, flaws)
    const stand = kind === 'moneyAccount' ? checkAccount(table, row, codes, values, flaws) : values
    if (code === '' || isDoubled) {
      without++
      continue
    }
    const id = unit.ids.next()
    codes[kind].set(code, id)
    const isFlawed = flaws.hasRow(table.sheet, row.row)
    if (isFlawed && kind === 'product') doubtful.add(id)
    await unit.sql.insert(snake(kind), [recordRow(kind, id, isFlawed ? standIn(kind, stand, codes) : stand)])
  }
  return without
}

/** A row with values for what its flaws leave out. */
function standIn(kind: ImportedKind, values: AnyRow, codes: Codes): AnyRow {
  const row = { ...values, name: values.name ?? values.code ?? null }
  if (kind === 'moneyAccount')
    return { ...row, ledgerAccountId: values.ledgerAccountId ?? codes.ledgerAccount.get('1001') ?? null }
  if (kind === 'partner') return { ...row, isSupplier: true, isCustomer: true, isCarrier: true }
  if (kind !== 'product') return row
  const grams = Number(values.unitWeightGrams ?? 0)
  return { ...row, unit: values.unit ?? '?', unitWeightGrams: grams > 0 ? grams : 1000 }
}

function blameCode(table: Table, row: TableRow, fields: Fields, code: string, flaws: Flaws): void {
  const field = fields.code
  flaws.add(table, row.row, headerOf(field), 'field.duplicate', { field: field?.label ?? '', value: code })
}

function blameRow(table: Table, row: TableRow, fields: Fields, values: AnyRow, flaws: Flaws): void {
  for (const refusal of validateRow(fields, values, '')) {
    const name = refusal.path.split('.').at(-1) ?? ''
    const column = headerOf(fields[name])
    if (!flaws.has(table.sheet, row.row, column)) flaws.add(table, row.row, column, refusal.code, refusal.facts)
  }
}

/** A money account stands for an account that takes entries of its own. Answers the row without one that does not. */
function checkAccount(table: Table, row: TableRow, codes: Codes, values: AnyRow, flaws: Flaws): AnyRow {
  const code = wordsAt(table, row, '科目', flaws) ?? ''
  const hasChildren = [...codes.ledgerAccount.keys()].some((other) => other !== code && other.startsWith(code))
  const refusal = controlAccounts.has(code) ? 'account.control' : code !== '' && hasChildren ? 'account.parent' : null
  if (refusal === null || !codes.ledgerAccount.has(code)) return values
  flaws.add(table, row.row, '科目', refusal, { account: code })
  return { ...values, ledgerAccountId: null }
}
