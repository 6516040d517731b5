// Rows of records as they travel: every field of the contract, flags as booleans, words beside each reference (`xIdText`
// for `xId`). Lists, pickers and forms read them here alike, and saving reads what was there before.

import type { AnyRow, RecordContract, RecordKind, Value } from '../../shared/contract/index.ts'
import { recordContractOf } from '../../shared/catalog.ts'
import { oneOf, snake, type Sql, type SqlRow } from '../books/sql.ts'
import { recordTexts } from './texts.ts'

export type RecordRow = AnyRow & { readonly id: number; readonly version: number; readonly active: boolean }

/** One record by its id. */
export async function readRecord(sql: Sql, kind: RecordKind, id: number): Promise<RecordRow | undefined> {
  return (await readRecords(sql, kind, [id]))[0]
}

/** Records in the order of the ids; those that do not exist are left out. */
export async function readRecords(sql: Sql, kind: RecordKind, ids: readonly number[]): Promise<RecordRow[]> {
  if (ids.length === 0) return []
  const contract = recordContractOf(kind)
  const columns = ['id', 'active', 'version', ...Object.keys(contract.fields).map(snake)]
  const found = await sql.all(`select ${columns.join(', ')} from ${snake(kind)} where ${oneOf(sql, 'id', 'ids')}`, [
    ids,
  ])
  const texts = await referenceTexts(sql, contract, found)
  const byId = new Map(
    found.map((row) => [row.id, { ...withFlags(contract, row), ...texts(row) } as unknown as RecordRow]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function withFlags(contract: RecordContract, row: SqlRow): Record<string, Value> {
  const flags = Object.entries(contract.fields).flatMap(([name, field]) => (field.kind === 'flag' ? [name] : []))
  return { ...row, ...Object.fromEntries(['active', ...flags].map((name) => [name, row[name] === 1])) }
}

/** For each reference `xId` its words, as `xIdText`. */
async function referenceTexts(
  sql: Sql,
  { fields }: RecordContract,
  rows: readonly SqlRow[],
): Promise<(row: SqlRow) => AnyRow> {
  const words = await Promise.all(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.kind !== 'reference') return []
      const ids = rows.flatMap((row) => (typeof row[name] === 'number' ? [row[name]] : []))
      return [recordTexts(sql, field.to, [...new Set(ids)]).then((texts) => ({ name, texts }))]
    }),
  )
  return (row) =>
    Object.fromEntries(words.map(({ name, texts }) => [`${name}Text`, texts.get(Number(row[name])) ?? null]))
}
