// Whether a record has been used in a way that fixes some of its fields: a product by its first stock move, an account
// by its first entry or by what stands for it, a money account by its first document. Where documents name records
// follows from their contracts. Asked only when such a field changes, so nothing is indexed for it.

import { contractOf, documentKinds } from '../../shared/catalog.ts'
import type { Fields, RecordKind } from '../../shared/contract/index.ts'
import { snake, type Sql } from '../books/sql.ts'

export async function isUsed(sql: Sql, kind: RecordKind, id: number): Promise<boolean> {
  for (const [table, column] of places[kind] ?? namedIn(kind))
    if (await sql.get(`select 1 as one from ${table} where ${column} = ? limit 1`, [id])) return true
  return false
}

type Place = readonly [table: string, column: string]

const places: Readonly<Partial<Record<RecordKind, readonly Place[]>>> = {
  product: [['stock_move', 'product_id']],
  ledgerAccount: [
    ['journal_line', 'account_id'],
    ['money_account', 'ledger_account_id'],
    ['expense_item', 'ledger_account_id'],
  ],
}

/** Every column of a document's head or lines that refers to this kind of record. */
function namedIn(kind: RecordKind): Place[] {
  return documentKinds.flatMap((documentKind) => {
    const { head, headPosted, sections } = contractOf(documentKind)
    const table = snake(documentKind)
    const ofSections = Object.entries(sections).flatMap(([name, section]) =>
      columnsTo(kind, `${table}_${snake(name)}`, { ...section.fields, ...section.posted }),
    )
    return [...columnsTo(kind, table, { ...head, ...headPosted }), ...ofSections]
  })
}

const columnsTo = (kind: RecordKind, table: string, fields: Fields): Place[] =>
  Object.entries(fields).flatMap(([name, field]): Place[] =>
    field.kind === 'reference' && field.to === kind ? [[table, snake(name)]] : [],
  )
