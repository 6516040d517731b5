// A count whose difference was posted already: another sheet of the same moment found a difference on the same place, and
// has been posted since this one froze its book quantity. Posted as it stands, the difference would be booked twice. Known
// by what is frozen: had this sheet been made after the other was posted, its book quantity would not be the same.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import type { AnyRow, DocumentContract } from '../../shared/contract/index.ts'
import { lotKey } from '../../shared/warehouse/lot-differences.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'
import type { Deciding } from './document-kind.ts'
import type { Facts } from './facts.ts'

const placeKey = (row: AnyRow): string => `${lotKey(row)}/${row['positionId'] ?? ''}/${row['bookMilli']}`

export async function countedAgain(
  sql: Sql,
  { kind }: DocumentContract,
  { day, sections }: Deciding<DocumentContract>,
  facts: Facts,
): Promise<Concern[]> {
  if (kind !== 'stockCheck') return []
  const rows: readonly AnyRow[] = sections['lines'] ?? []
  const frozen = rows.filter((row) => typeof row['bookMilli'] === 'number')
  if (frozen.length === 0) return []
  const posted = await sql.all<AnyRow & { no: string; differenceMilli: Milli }>(
    `select d.no, l.warehouse_id, l.product_id, l.lot, l.owner_id, l.position_id, l.book_milli, l.difference_milli
    from document d join stock_check_lines l on l.document_id = d.id and l.version = d.version
    where d.kind = 'stockCheck' and d.state = 'posted' and d.day >= ? and l.difference_milli <> 0
      and ${oneOf(sql, 'l.product_id', 'ids')}`,
    [day, [...new Set(frozen.map((row) => Number(row['productId'])))]],
  )
  const counted = new Map(posted.map((row) => [placeKey(row), row]))
  return frozen.flatMap((row) => {
    const before = counted.get(placeKey(row))
    if (!before) return []
    const told = {
      no: before.no,
      product: facts.products.get(Number(row['productId']))?.code ?? '',
      lot: String(row['lot'] ?? ''),
      book: formatMilli(row['bookMilli'] as Milli),
      difference: formatMilli(before.differenceMilli),
    }
    return [{ code: 'check.countedAgain', path: `${String(row['at'])}.bookMilli`, facts: told }]
  })
}
