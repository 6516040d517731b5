// The head of a document in one of its versions, flags as booleans.

import type { AnyRow, DocumentContract } from '../../shared/contract/index.ts'
import { present } from '../../shared/kernel/index.ts'
import { snake, type Sql, type SqlRow } from '../books/sql.ts'

type Of = { readonly id: number; readonly version: number }

export async function headOf(sql: Sql, contract: DocumentContract, { id, version }: Of): Promise<AnyRow> {
  const fields = { ...contract.head, ...contract.headPosted }
  const names = Object.keys(fields)
  if (names.length === 0) return {}
  const stored = `select ${names.map(snake).join(', ')} from ${snake(contract.kind)} where document_id = ? and version = ?`
  const row: SqlRow = present(await sql.get(stored, [id, version]), `the head of document ${id}`)
  return Object.fromEntries(
    names.map((name) => [name, fields[name]?.kind === 'flag' ? row[name] === 1 : (row[name] ?? null)]),
  )
}
