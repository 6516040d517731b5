// The lots a row that gives goods out takes: the one it names, or the oldest that the warehouse can spare.

import { formatMilli, sumMilli, type Milli } from '../../shared/kernel/index.ts'
import type { LotFact, ProductFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'

type Row = {
  readonly at: string
  readonly warehouseId: number
  readonly lot: string | null
  readonly qtyMilli: Milli
}
export type Pick = { readonly lot: LotFact; readonly qtyMilli: Milli }

/** None after a refusal; what they can give is checked. */
export function pickLots(posting: PostingBuilder, row: Row, product: ProductFact): Pick[] {
  const picks = row.lot === null ? pickOldest(posting, row, product) : pickNamed(posting, row, product, row.lot)
  const path = `${row.at}.${row.lot === null ? 'qtyMilli' : 'lot'}`
  return picks.every((pick) => posting.canIssue(path, product, row.warehouseId, pick.lot, pick.qtyMilli)) ? picks : []
}

function pickNamed(posting: PostingBuilder, row: Row, product: ProductFact, no: string): Pick[] {
  const lot = posting.lot(product.id, no)
  if (lot) return [{ lot, qtyMilli: row.qtyMilli }]
  posting.refuse('lot.unknown', `${row.at}.lot`, { product: product.code, lot: no })
  return []
}

function pickOldest(posting: PostingBuilder, row: Row, product: ProductFact): Pick[] {
  const lots = posting.stockCopy.lotsIn(product.id, row.warehouseId).filter((one) => one.qtyMilli > 0)
  const picks: Pick[] = []
  let wanted: number = row.qtyMilli
  for (const { lot, qtyMilli } of lots) {
    if (wanted === 0) break
    const taken = Math.min(wanted, qtyMilli)
    picks.push({ lot, qtyMilli: taken as Milli })
    wanted -= taken
  }
  if (wanted === 0) return picks
  posting.refuse('stock.shortProduct', `${row.at}.qtyMilli`, {
    product: product.code,
    warehouse: posting.facts.named.warehouse.get(row.warehouseId)?.name ?? '',
    left: formatMilli(sumMilli(lots.map((one) => one.qtyMilli))),
    asked: formatMilli(row.qtyMilli),
    unit: product.unit,
  })
  return []
}
