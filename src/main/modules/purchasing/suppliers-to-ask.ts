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

/**
 * Rows that name nobody are asked of every usual supplier, each at its own quantity; a product whose rows all name somebody
 * is asked of who is missing, at its first quantity. Null where there is nobody to add.
 */
export async function askTheUsual(sql: Sql, rows: readonly AnyRow[], today: Day): Promise<AnyRow[] | null> {
  const products = [...new Set(rows.flatMap(({ productId }) => (typeof productId === 'number' ? [productId] : [])))]
  const usual = await suppliersToAsk(sql, products, today)
  const lines = products.flatMap((productId) => {
    const of = rows.filter((row) => row.productId === productId)
    const named = of.filter(isNamed)
    const open = of.filter((row) => !isNamed(row))
    const suppliers = usual.get(productId) ?? []
    const asked = open.length > 0 ? open : of.slice(0, 1)
    return [
      ...named,
      ...asked.flatMap((row) => {
        const missing = suppliers.filter(
          (supplierId) => !named.some((one) => asksSame(one, row, supplierId, open.length)),
        )
        return missing.length === 0
          ? open.filter((one) => one === row)
          : missing.map((supplierId, at) =>
              at === 0 && !isNamed(row) ? { ...row, supplierId } : asking(row, supplierId),
            )
      }),
    ]
  })
  const others = rows.filter(({ productId }) => typeof productId !== 'number')
  const all = [...lines, ...others]
  return all.filter(isNamed).length === rows.filter(isNamed).length ? null : all
}

const isNamed = ({ supplierId }: AnyRow): boolean => (supplierId ?? null) !== null

/** What is asked of one is asked of the other; what the one answered stays the one's. */
const asking = ({ productId = null, qtyMilli = null, pricedPer = null }: AnyRow, supplierId: number): AnyRow => ({
  productId,
  supplierId,
  qtyMilli,
  pricedPer,
})

/** The supplier is asked already: for this very quantity, where several are open. */
const asksSame = (one: AnyRow, row: AnyRow, supplierId: number, open: number): boolean =>
  one.supplierId === supplierId && (open === 0 || one.qtyMilli === row.qtyMilli)
