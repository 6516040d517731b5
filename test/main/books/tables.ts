// The tables of a book, by what may happen to them.

import { contractOf, documentKinds, type DocumentKind } from '../../../src/shared/catalog.ts'
import { recordKinds } from '../../../src/shared/contract/index.ts'
import { snake, type Sql } from '../../../src/main/books/sql.ts'

export const headTable = (kind: DocumentKind): string => snake(kind)
export const sectionTable = (kind: DocumentKind, section: string): string => `${snake(kind)}_${snake(section)}`

/** Head and lines of every kind, in the order of the catalog. */
export const kindTables: readonly string[] = documentKinds.flatMap((kind) => [
  headTable(kind),
  ...Object.keys(contractOf(kind).sections).map((section) => sectionTable(kind, section)),
])

/** What is written once and never again. */
export const appendOnlyTables: readonly string[] = [
  'stock_move',
  'voucher',
  'journal_line',
  'open_item',
  'settlement',
  'line_move',
  'position_move',
  'apart_move',
  'environment_reading',
  'environment_void',
  'lot_quality_move',
  'document_link',
  'reversal',
  'contract_version',
  'closure',
  'printing',
  'statement_printing',
  'approval_act',
  'contract_signing',
  'contract_review',
  'signed_return',
  'signed_return_lines',
  'period_event',
  'audit',
  ...kindTables,
]

/** What changes: records, kept balances, counters, drafts, the book's own housekeeping. */
export const changingTables: readonly string[] = [
  ...recordKinds.map(snake),
  'lot',
  'lot_quality',
  'stock_balance',
  'cost_balance',
  'account_balance',
  'item_balance',
  'partner_balance',
  'line_balance',
  'open_line',
  'position_balance',
  'setting',
  'id_counter',
  'document_number',
  'voucher_number',
  'request',
  'draft',
  'approval',
  'attachment',
  'file_content',
  'paper_image',
  'paper_marks',
  'closed_line',
  'document',
  'document_transition',
  'migrations',
]

/** Every table there is. */
export async function tablesIn(sql: Sql): Promise<string[]> {
  const rows = await sql.all<{ name: string }>(
    sql.dialect === 'sqlite'
      ? `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
      : 'select tablename as name from pg_tables where schemaname = current_schema()',
  )
  return rows.map(({ name }) => name).toSorted()
}

export type TableColumn = { readonly name: string; readonly type: 'text' | 'integer'; readonly required: boolean }

/** The columns of a table, in order, in the same words on both engines. */
export async function columnsOf(sql: Sql, table: string): Promise<TableColumn[]> {
  const rows = await sql.all<{ name: string; type: string; required: number }>(
    sql.dialect === 'sqlite'
      ? `select name, lower(type) as type, "notnull" as required from pragma_table_info(?) order by cid`
      : `select column_name as name, data_type as type, case is_nullable when 'NO' then 1 else 0 end as required
        from information_schema.columns where table_schema = current_schema() and table_name = ? order by ordinal_position`,
    [table],
  )
  return rows.map(({ name, type, required }) => ({
    name,
    type: type === 'text' ? 'text' : 'integer',
    required: required === 1,
  }))
}
