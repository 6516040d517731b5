// Goods that move on a contract which not both sides have signed: nobody can be held to it yet.

import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { AnyDraft, DocumentContract } from '../../shared/contract/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'
import type { Facts } from './facts.ts'
import { waitsForSignature } from './signing-state.ts'

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
      field.kind === 'sourceLine' && contractOf(field.of as DocumentKind).signable
        ? (draft.sections[section] ?? []).map((row, index) => ({
            path: `${section}.${index}.${name}`,
            line: facts.lines.get(Number(row[name])),
          }))
        : [],
    ),
  )
  const concerns: Concern[] = []
  for (const kind of new Set(rows.flatMap(({ line }) => line?.kind ?? []))) {
    const ids = new Set(rows.flatMap(({ line }) => (line?.kind === kind ? line.documentId : [])))
    const unsigned = await sql.all<{ id: number; no: string }>(
      `select d.id, d.no from document d where ${oneOf(sql, 'd.id', 'ids')} and ${waitsForSignature(kind)} order by d.id`,
      [[...ids]],
    )
    for (const { id, no } of unsigned) {
      const path = rows.find(({ line }) => line?.documentId === id)?.path ?? ''
      concerns.push({ code: 'contract.unsigned', path, facts: { contract: no } })
    }
  }
  return concerns
}
