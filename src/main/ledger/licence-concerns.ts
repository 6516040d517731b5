// Goods bought or received from a supplier whose licence has run out on the day of the document.

import type { DocumentContract } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'
import type { Deciding } from './document-kind.ts'
import { latestLicence } from './licences-in-force.ts'

const kinds: ReadonlySet<string> = new Set(['purchaseContract', 'goodsReceipt'])

type Expired = {
  readonly name: string
  readonly validToDay: string
  readonly supplier: string
}

export async function findLicenceConcerns(
  sql: Sql,
  contract: DocumentContract,
  document: Deciding<DocumentContract>,
): Promise<Concern[]> {
  if (!kinds.has(contract.kind)) return []
  const { supplierId } = document.head as { readonly supplierId?: number }
  const expired = await sql.all<Expired>(
    `select licence.name, licence.valid_to_day, p.name as supplier from supplier_licence licence
    join partner p on p.id = licence.partner_id
    where licence.partner_id = ? and licence.valid_to_day < ? and ${latestLicence} order by licence.valid_to_day, licence.id`,
    [supplierId ?? 0, document.day],
  )
  return expired.map(({ name, validToDay, supplier }) => ({
    code: 'supplier.licenceExpired',
    path: 'head.supplierId',
    facts: { supplier, no: name, day: validToDay },
  }))
}
