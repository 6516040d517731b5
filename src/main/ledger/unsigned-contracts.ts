// Goods that move on a contract which not both sides have signed: nobody can be held to it yet.

import { contractOf } from '../../shared/catalog.ts'
import type { AnyDraft, DocumentContract } from '../../shared/contract/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'
import type { Facts } from './facts.ts'
import { signingStateSql } from './signing-state.ts'

export async function unsignedContracts(
  sql: Sql,
  contract: DocumentContract,
  draft: AnyDraft,
  facts: Facts,
): Promise<Concern[]> {
  // What a contract itself is made from is only offered, or agreed beside it.
  if (contract.firstState !== 'posted') return []
  const rows = Object.entries(contract.sections).flatMap(([section, { fields }]) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'sourceLine' && contractOf(field.of as never).signable
        ? (draft.sections[section] ?? []).map((row, index) => ({
            path: `${section}.${index}.${name}`,
            line: facts.lines.get(Number(row[name])),
          }))
        : [],
    ),
  )
  const ids = [...new Set(rows.flatMap(({ line }) => line?.documentId ?? []))]
  if (ids.length === 0) return []
  const unsigned = await sql.all<{ id: number }>(
    `select d.id from document d where ${oneOf(sql, 'd.id', 'ids')} and (${signingStateSql}) <> 'signed'`,
    [ids],
  )
  return unsigned.flatMap(({ id }): Concern[] => {
    const first = rows.find(({ line }) => line?.documentId === id)
    return first?.line ? [{ code: 'contract.unsigned', path: first.path, facts: { contract: first.line.no } }] : []
  })
}
