// Whom to ask for a price: suppliers who sold the product or answered an inquiry about it within two years, the last one
// first. For what was never bought before, nobody is proposed.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { addDays, type Day } from '../../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../../books/sql.ts'

const daysBack = 730
/** More than these nobody compares. */
const suppliersMost = 5

/** By product. */
async function suppliersToAsk(
  sql: Sql,
  productIds: readonly number[],
  today: Day,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const found = new Map<number, number[]>()
  if (productIds.length === 0) return found
  const rows = await sql.all<{ productId: number; supplierId: number }>(
    `select known.product_id, known.supplier_id from (
      select l.product_id, d.partner_id as supplier_id, d.day, d.id from document d
      join purchase_contract_lines l on l.document_id = d.id and l.version = d.version
      where d.kind = 'purchaseContract' and d.state in ('approved', 'closed') and d.day >= ?
      union all
      select l.product_id, l.supplier_id, d.day, d.id from document d
      join purchase_inquiry_lines l on l.document_id = d.id and l.version = d.version
      where d.kind = 'purchaseInquiry' and d.state = 'posted' and l.price_e4 is not null and d.day >= ?) known
    join partner p on p.id = known.supplier_id
    where p.active = 1 and p.is_supplier = 1 and ${oneOf(sql, 'known.product_id', 'ids')}
    group by known.product_id, known.supplier_id order by max(known.day) desc, max(known.id) desc, known.supplier_id`,
    [addDays(today, -daysBack), addDays(today, -daysBack), [...new Set(productIds)]],
  )
  for (const { productId, supplierId } of rows) {
    const of = found.get(productId) ?? []
    if (of.length < suppliersMost) found.set(productId, [...of, supplierId])
  }
  return found
}

/** The rows with a row for each supplier who is not asked yet, below those of its product; null where there is nobody. */
export async function askTheUsual(sql: Sql, rows: readonly AnyRow[], today: Day): Promise<AnyRow[] | null> {
  const products = [...new Set(rows.flatMap(({ productId }) => (typeof productId === 'number' ? [productId] : [])))]
  const usual = await suppliersToAsk(sql, products, today)
  let added = 0
  const lines = products.flatMap((productId) => {
    const of = rows.filter((row) => row.productId === productId)
    const asked = new Set(of.map(({ supplierId }) => supplierId))
    const toAsk = (usual.get(productId) ?? []).filter((supplierId) => !asked.has(supplierId))
    added += toAsk.length
    const filled = of.map((row) =>
      (row.supplierId ?? null) === null ? { ...row, supplierId: toAsk.shift() ?? null } : row,
    )
    const { qtyMilli = null, pricedPer = null } = of[0] ?? {}
    return [...filled, ...toAsk.map((supplierId): AnyRow => ({ productId, supplierId, qtyMilli, pricedPer }))]
  })
  return added === 0 ? null : [...lines, ...rows.filter(({ productId }) => typeof productId !== 'number')]
}
