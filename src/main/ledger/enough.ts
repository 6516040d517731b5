// Whether a lot can give what is asked of it: now, and on every day from the document's day on; and what is told when it
// cannot.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import type { Fact } from '../../shared/contract/index.ts'
import type { Facts, LotFact, ProductFact, StockFact } from './facts.ts'

export function shortOf(at: StockFact, qty: Milli): 'stock.short' | 'stock.shortOnDay' | null {
  if (at.qtyMilli < qty) return 'stock.short'
  return at.lowestMilli < qty ? 'stock.shortOnDay' : null
}

export const toldOfShort = (
  facts: Facts,
  product: ProductFact,
  lot: LotFact,
  at: StockFact,
  qty: Milli,
): Readonly<Record<string, Fact>> => ({
  product: product.code,
  lot: lot.no,
  warehouse: facts.named.warehouse.get(at.warehouseId)?.name ?? '',
  left: formatMilli(at.qtyMilli),
  apart: formatMilli(at.apartMilli),
  free: formatMilli((at.qtyMilli - at.apartMilli) as Milli),
  asked: formatMilli(qty),
  unit: product.unit,
  day: at.lowestDay ?? '',
  short: formatMilli((qty - at.lowestMilli) as Milli),
})
