// Supplier's compensation 供应商补差单: eligible is what was bought under the floor, so far as it was unsold when counted.
// Bought and unsold are proposed from receipts and from the stock of the day; the new price is what people type.

import {
  formatFen,
  formatPrice,
  parseDay,
  sumFen,
  type Day,
  type Milli,
  type PriceE4,
  type PricedPer,
} from '../../../shared/kernel/index.ts'
import type { AnyDraft, AnyRow } from '../../../shared/contract/index.ts'
import { supplierCompensation as contract } from '../../../shared/purchasing/supplier-compensation.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { giveBack } from '../../ledger/given-back.ts'
import { startPosting } from '../../ledger/posting.ts'
import { settleRows } from '../../ledger/settle-rows.ts'
import { takeOffGoods } from '../../ledger/taken-off.ts'
import { amountsOf, snapshotOf } from '../../ledger/trade-line.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'

export const supplierCompensation = documentKind({
  contract,
  migration: {
    name: 'SupplierCompensation',
    at: 1795444772791,
    async up(ddl) {
      await ddl.documentTables(
        'supplierCompensation',
        { supplierId: c.ref('partner'), sinceDay: c.day, countDay: c.day, prepaidFen: c.fen },
        {
          lines: {
            productId: c.ref('product'),
            coveredMilli: c.milli,
            unsoldMilli: c.milli,
            oldPriceE4: c.priceE4,
            newPriceE4: c.priceE4,
            eligibleMilli: c.milli,
            ...snapshotColumns,
            ...amountColumns,
            stockFen: c.fen,
            costFen: c.fen,
          },
          settlements: { itemId: c.ref('open_item'), amountFen: c.fen },
        },
      )
      await ddl.transitions('supplierCompensation', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { supplierId, sinceDay, countDay } = document.head
    const posting = startPosting(facts, ids, `供应商补差 ${facts.partners.get(supplierId)?.name ?? ''}`)
    if (countDay < sinceDay || countDay > document.day)
      posting.refuse('compensation.countDay', 'head.countDay', { since: sinceDay, count: countDay, day: document.day })
    const lines = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      const eligibleMilli = Math.min(row.coveredMilli, row.unsoldMilli) as Milli
      const fallE4 = (row.oldPriceE4 - row.newPriceE4) as PriceE4
      if (fallE4 <= 0)
        posting.refuse('compensation.rise', `${row.at}.newPriceE4`, {
          old: formatPrice(row.oldPriceE4),
          new: formatPrice(row.newPriceE4),
        })
      else if (eligibleMilli === 0) posting.refuse('compensation.nothing', `${row.at}.unsoldMilli`)
      if (fallE4 <= 0 || eligibleMilli === 0) return []
      const id = ids.next()
      const snapshot = snapshotOf(product, row.pricedPer)
      const { grossFen } = amountsOf(eligibleMilli, fallE4, snapshot)
      const { stockFen, costFen, netFen, taxFen } = takeOffGoods(
        posting,
        id,
        product,
        eligibleMilli,
        grossFen,
        `补差 ${product.name}`,
      )
      return [{ ...stored(row, { id, eligibleMilli, ...snapshot, netFen, taxFen, stockFen, costFen }), grossFen }]
    })
    const totalFen = sumFen(lines.map((row) => row.grossFen))
    const taken = settleRows(posting, document.sections.settlements)
    if (taken > totalFen)
      posting.refuse('compensation.takenAbove', 'settlements', { taken: formatFen(taken), total: formatFen(totalFen) })
    const prepaidFen = giveBack(posting, supplierId, totalFen, taken)
    const settlements = document.sections.settlements.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head, prepaidFen }, { lines, settlements }, totalFen)
  },

  propose: async (sql, draft) => ({ lines: await boughtAndUnsold(sql, draft) }),
})

type Bought = {
  readonly productId: number
  readonly coveredMilli: Milli
  readonly priceE4: PriceE4
  readonly pricedPer: PricedPer
}

/** A row per product bought of the supplier since the day, and still in stock on the day of the count. */
async function boughtAndUnsold(sql: Sql, { head }: AnyDraft): Promise<AnyRow[]> {
  const [since, counted] = [head.sinceDay, head.countDay].map((text) =>
    typeof text === 'string' ? parseDay(text) : null,
  )
  if (typeof head.supplierId !== 'number' || !since || !counted) return []
  const bought = await boughtSince(sql, head.supplierId, since, counted)
  const held = await sql.all<{ productId: number; qtyMilli: Milli }>(
    `select k.product_id, k.qty_milli - coalesce((select sum(m.qty_milli) from stock_move m
      where m.product_id = k.product_id and m.day > ?), 0) as qty_milli from cost_balance k`,
    [counted],
  )
  return bought.flatMap(({ productId, coveredMilli, priceE4, pricedPer }) => {
    const unsoldMilli = held.find((one) => one.productId === productId)?.qtyMilli ?? 0
    return unsoldMilli > 0 && coveredMilli > 0
      ? [{ productId, coveredMilli, unsoldMilli, oldPriceE4: priceE4, newPriceE4: null, pricedPer }]
      : []
  })
}

/** Goods received and not sent back, by product, at the price of the last receipt. What was shipped direct was sold. */
async function boughtSince(sql: Sql, supplierId: number, since: Day, until: Day): Promise<Bought[]> {
  const lines = await sql.all<Bought>(
    `select l.product_id, l.qty_milli - coalesce(b.returned_milli, 0) as covered_milli, l.price_e4, l.priced_per
    from document d join goods_receipt_lines l on l.document_id = d.id and l.version = d.version
    left join line_balance b on b.line_id = l.id
    where d.kind = 'goodsReceipt' and d.state = 'posted' and d.partner_id = ? and d.day >= ? and d.day <= ?
      and l.direct_line_id is null order by d.day desc, d.id desc, l.line_no`,
    [supplierId, since, until],
  )
  return [...Map.groupBy(lines, (line) => line.productId).values()].flatMap((of) => {
    const [last] = of
    if (!last) return []
    const coveredMilli = of.reduce((sum, line) => sum + line.coveredMilli, 0) as Milli
    const { productId, priceE4, pricedPer } = last
    return [{ productId, coveredMilli, priceE4, pricedPer }]
  })
}
