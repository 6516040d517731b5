// A count whose difference was posted already: another check found a difference on the same lot, and was posted after this
// sheet's moment. Held against that moment, what both found is booked twice.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import type { AnyRow, DocumentContract } from '../../shared/contract/index.ts'
import { lotKey } from '../../shared/warehouse/lot-differences.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'
import type { Deciding } from './document-kind.ts'
import type { Facts } from './facts.ts'

export async function countedAgain(
  sql: Sql,
  { kind }: DocumentContract,
  { head, sections }: Deciding<DocumentContract>,
  facts: Facts,
): Promise<Concern[]> {
  const { frozenId } = head as AnyRow
  const rows: readonly AnyRow[] = sections['lines'] ?? []
  if (kind !== 'stockCheck' || typeof frozenId !== 'number' || rows.length === 0) return []
  const posted = await sql.all<AnyRow & { no: string; differenceMilli: Milli }>(
    `select d.no, l.warehouse_id, l.product_id, l.lot, l.owner_id, l.difference_milli
    from document d join stock_check_lines l on l.document_id = d.id and l.version = d.version
    where d.kind = 'stockCheck' and d.state = 'posted' and d.id > ? and l.difference_milli <> 0
      and ${oneOf(sql, 'l.product_id', 'ids')} order by l.id`,
    [frozenId, [...new Set(rows.map((row) => Number(row['productId'])))]],
  )
  const counted = new Map(posted.map((row) => [lotKey(row), row]))
  return rows.flatMap((row) => {
    const before = counted.get(lotKey(row))
    if (!before) return []
    const told = {
      no: before.no,
      product: facts.products.get(Number(row['productId']))?.code ?? '',
      lot: String(row['lot'] ?? ''),
      difference: formatMilli(before.differenceMilli),
    }
    return [{ code: 'check.countedAgain', path: `${String(row['at'])}.countedMilli`, facts: told }]
  })
}
