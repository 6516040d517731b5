// Of kinds that say so (one plan a year), a second document for the same value cannot come into force: neither by
// approval nor by opening a closed one again.

import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import { refusal, type AnyRow, type DocumentContract, type Refusal } from '../../shared/contract/index.ts'
import { snake, type Sql } from '../books/sql.ts'

/** `except` is the document that is being amended or opened again. */
export async function alreadyInForce(
  sql: Sql,
  contract: DocumentContract,
  head: AnyRow,
  except: number | null,
): Promise<Refusal[]> {
  const name = contract.oneInForcePer
  const value = name === undefined ? null : head[name]
  if (name === undefined || typeof value !== 'string') return []
  const other = await sql.get<{ no: string }>(
    `select d.no from document d join ${snake(contract.kind)} h on h.document_id = d.id and h.version = d.version
    where d.kind = ? and d.state = 'approved' and h.${snake(name)} = ? and d.id <> ? order by d.id limit 1`,
    [contract.kind, value, except ?? 0],
  )
  if (!other) return []
  return [refusal('document.inForce', `head.${name}`, { field: contract.head[name]?.label ?? '', value, no: other.no })]
}

/** The same of a document that is there, from its version in force. */
export async function wouldBeSecond(sql: Sql, kind: DocumentKind, id: number): Promise<Refusal[]> {
  const contract = contractOf(kind)
  if (contract.oneInForcePer === undefined) return []
  const head = await sql.get<AnyRow>(
    `select h.* from ${snake(kind)} h join document d on d.id = h.document_id and d.version = h.version where d.id = ?`,
    [id],
  )
  return alreadyInForce(sql, contract, head ?? {}, id)
}
