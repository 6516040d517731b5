// What a purchase plan still asks for becomes a purchase contract, or an inquiry first: what is to be bought and not under
// contract yet, in the product's stock unit, for the first day of its month. The supplier is still to be chosen; lines
// that are somebody else's are removed.

import {
  unitsOf,
  type Day,
  type Grams,
  type Milli,
  type PricedPer,
  type PriceE4,
} from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import { askTheUsual } from './suppliers-to-ask.ts'

type PlanLine = {
  readonly id: number
  readonly productId: number
  readonly month: number
  readonly toBuyMilli: number
  readonly priceE4: PriceE4 | null
  readonly unitWeightGrams: Grams
  readonly pricedPer: PricedPer
}

type Due = {
  readonly productId: number
  readonly qtyMilli: number
  readonly pricedPer: PricedPer
  readonly priceE4: PriceE4 | null
  readonly deliveryDay: string
}
type MakeOf = (sql: Sql, planId: number, lineIds: readonly number[] | null, today: Day) => Promise<Made>

export const contractOfPlan: MakeOf = async (sql, planId, lineIds, today) => ({
  draft: {
    day: today,
    remarks: null,
    head: { planId },
    sections: {
      lines: (await dueLines(sql, planId, lineIds, today)).map((line) => ({
        ...line,
        // The plan's price is per tonne; without one it is typed as the product is priced.
        pricedPer: line.priceE4 === null ? line.pricedPer : 'tonne',
      })),
    },
  },
})

/** The plan's own price is no offer: the usual suppliers are asked for theirs. */
export const inquiryOfPlan: MakeOf = async (sql, planId, lineIds, today) => {
  const due = await dueLines(sql, planId, lineIds, today)
  const [neededByDay = null] = due.map(({ deliveryDay }) => deliveryDay).toSorted()
  const asked = due.map(({ productId, qtyMilli, pricedPer }): AnyRow => ({ productId, qtyMilli, pricedPer }))
  const lines = (await askTheUsual(sql, asked, today)) ?? asked
  return { draft: { day: today, remarks: null, head: { planId, neededByDay }, sections: { lines } } }
}

async function dueLines(sql: Sql, planId: number, lineIds: readonly number[] | null, today: Day): Promise<Due[]> {
  const plan = await sql.get<{ year: string }>(
    'select h.year from purchase_plan h join document d on d.id = h.document_id and d.version = h.version where d.id = ?',
    [planId],
  )
  const lines = await sql.all<PlanLine>(
    `select l.id, l.product_id, l.month, l.to_buy_milli, l.price_e4, p.unit_weight_grams, p.priced_per
    from purchase_plan_lines l join document d on d.id = l.document_id and d.version = l.version
    join product p on p.id = l.product_id where d.id = ? order by l.month, l.line_no`,
    [planId],
  )
  const ordered = await orderedSince(sql, planId)
  return lines.flatMap((line): Due[] => {
    // The earliest months are covered first.
    const all = unitsOf(line.toBuyMilli, line.unitWeightGrams)
    const covered = Math.min(all, ordered.get(line.productId) ?? 0)
    ordered.set(line.productId, (ordered.get(line.productId) ?? 0) - covered)
    const qtyMilli = all - covered
    if (qtyMilli <= 0 || (lineIds !== null && !lineIds.includes(line.id))) return []
    const first = `${plan?.year}-${String(line.month).padStart(2, '0')}-01`
    const { productId, pricedPer, priceE4 } = line
    return [{ productId, qtyMilli, pricedPer, priceE4, deliveryDay: first < today ? today : first }]
  })
}

/** What contracts made from the plan order of each product; those older than its version in force are in its sum. */
async function orderedSince(sql: Sql, planId: number): Promise<Map<number, number>> {
  const rows = await sql.all<{ productId: number; qtyMilli: Milli }>(
    `select l.product_id, sum(l.qty_milli) as qty_milli from document_link k
    join document d on d.id = k.document_id and d.kind = 'purchaseContract' and d.state <> 'reversed'
    join purchase_contract_lines l on l.document_id = d.id and l.version = d.version
    where k.source_id = ? and d.posted_at > coalesce(
      (select max(v.at) from contract_version v where v.document_id = k.source_id), 0)
    group by l.product_id`,
    [planId],
  )
  return new Map(rows.map((row) => [row.productId, row.qtyMilli]))
}
