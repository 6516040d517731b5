// What did not come whole by the signed return that counts: bags short and bags torn of each line, and what those are worth
// at the price the goods left the factory at (domain.md §6.7), which is what a carrier is charged. The price is that of
// the lot's last receipt, else of the product's; of goods that were never received here, the slip's own.

import {
  amountOf,
  formatMilli,
  sumFen,
  sumMilli,
  type Fen,
  type Grams,
  type Milli,
  type PricedPer,
  type PriceE4,
} from '../../shared/kernel/index.ts'
import { label, type Label } from '../../shared/contract/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'

export type Shortfall = {
  readonly documentId: number
  readonly lineId: number
  readonly productId: number
  readonly lot: string | null
  readonly unit: string
  readonly shortMilli: Milli
  readonly damagedMilli: Milli
  readonly worthFen: Fen
}

type Stored = Omit<Shortfall, 'worthFen'> & {
  readonly unitWeightGrams: Grams
  readonly priceE4: PriceE4
  readonly pricedPer: PricedPer
}

const lastReceipt = (which: string): string =>
  `(select max(g.id) from goods_receipt_lines g join document x on x.id = g.document_id
    where x.state = 'posted' and g.product_id = l.product_id${which})`

/** Of the deliveries named, in the order of their lines; nothing of what came whole. */
export async function shortfallsOf(sql: Sql, deliveryIds: readonly number[]): Promise<Shortfall[]> {
  if (deliveryIds.length === 0) return []
  const rows = await sql.all<Stored>(
    `select l.document_id, l.id as line_id, l.product_id, l.lot, l.unit, l.qty_milli - r.received_milli as short_milli,
      r.damaged_milli, l.unit_weight_grams, coalesce(g.price_e4, l.price_e4) as price_e4,
      coalesce(g.priced_per, l.priced_per) as priced_per
    from signed_return s join signed_return_lines r on r.return_id = s.id join delivery_lines l on l.id = r.line_id
    left join goods_receipt_lines g on g.id = coalesce(${lastReceipt(' and g.lot = l.lot')}, ${lastReceipt('')})
    where ${oneOf(sql, 's.document_id', 'ids')} and (r.received_milli <> l.qty_milli or r.damaged_milli > 0)
      and not exists (select 1 from signed_return n where n.document_id = s.document_id and n.id > s.id)
    order by l.document_id, l.line_no`,
    [deliveryIds],
  )
  return rows.map(({ unitWeightGrams, priceE4, pricedPer, ...row }) => {
    const affected = sumMilli([row.shortMilli, row.damagedMilli])
    return { ...row, worthFen: amountOf(affected, priceE4, pricedPer, unitWeightGrams) }
  })
}

export const worthOf = (shortfalls: readonly Shortfall[]): Fen => sumFen(shortfalls.map(({ worthFen }) => worthFen))

/** `少 2 袋，破损 1 袋`; units that differ are told apart. Documents say it in the book's language. */
export function wordsOf(shortfalls: readonly Shortfall[]): Label {
  const said = (word: Label, of: (shortfall: Shortfall) => Milli): Label[] => {
    const units = [...new Set(shortfalls.filter((one) => of(one) > 0).map(({ unit }) => unit))]
    return units.map((unit) => {
      const qty = formatMilli(sumMilli(shortfalls.filter((one) => one.unit === unit).map(of)))
      return label(`${word.zh} ${qty} ${unit}`, `${qty} ${unit} ${word.en}`)
    })
  }
  const parts = [
    ...said(label('少', 'short'), ({ shortMilli }) => shortMilli),
    ...said(label('破损', 'torn'), ({ damagedMilli }) => damagedMilli),
  ]
  return label(parts.map(({ zh }) => zh).join('，'), parts.map(({ en }) => en).join(', '))
}
