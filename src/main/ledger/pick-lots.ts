// What a row that gives goods out takes: of the lot it names, or of the oldest that the warehouse can spare; and from which
// position each lot is taken.

import { formatMilli, sumMilli, type Milli } from '../../shared/kernel/index.ts'
import type { LotFact, ProductFact } from './facts.ts'
import { knownLot } from './known-lot.ts'
import { partsFrom, takenInTurn, type Part } from './placing.ts'
import type { PostingBuilder } from './posting.ts'

type Row = {
  readonly at: string
  readonly warehouseId: number
  readonly lot: string | null
  readonly positionId: number | null
  readonly qtyMilli: Milli
}
type OfLot = { readonly lot: LotFact; readonly qtyMilli: Milli }
export type Pick = OfLot & Part

/** None after a refusal; what lots and positions can give is checked. */
export function pickLots(posting: PostingBuilder, row: Row, product: ProductFact): Pick[] {
  const lots = row.lot === null ? pickOldest(posting, row, product) : pickNamed(posting, row, product, row.lot)
  const path = `${row.at}.${row.lot === null ? 'qtyMilli' : 'lot'}`
  if (!lots.every((one) => posting.canIssue(path, product, row.warehouseId, one.lot, one.qtyMilli))) return []
  return lots.flatMap(({ lot, qtyMilli }) => {
    const goods = { product, lot, warehouseId: row.warehouseId }
    const parts = partsFrom(posting, `${row.at}.qtyMilli`, goods, row.positionId, qtyMilli)
    return parts.map((part) => ({ lot, ...part }))
  })
}

function pickNamed(posting: PostingBuilder, row: Row, product: ProductFact, no: string): OfLot[] {
  const lot = knownLot(posting, row, product, no)
  return lot ? [{ lot, qtyMilli: row.qtyMilli }] : []
}

/** Where a position is named, of the lots on it. */
function pickOldest(posting: PostingBuilder, row: Row, product: ProductFact): OfLot[] {
  const { positionId, qtyMilli: wanted } = row
  const there = ({ lot, qtyMilli }: OfLot): Milli =>
    positionId === null ? qtyMilli : (Math.min(qtyMilli, posting.positions.freeOn(positionId, lot.id)) as Milli)
  const lots = posting.stockCopy
    .lotsIn(product.id, row.warehouseId)
    .map((one) => ({ ...one, qtyMilli: there(one) }))
    .filter((one) => one.qtyMilli > 0)
  const left = sumMilli(lots.map((one) => one.qtyMilli))
  if (left >= wanted) return takenInTurn(lots, wanted)
  const warehouse = posting.facts.named.warehouse.get(row.warehouseId)?.name ?? ''
  const position = positionId === null ? '' : ` ${posting.facts.positions.get(positionId)?.code ?? ''}`
  const held = positionId === null ? posting.stockCopy.heldBackIn(product.id, row.warehouseId) : 0
  posting.refuse(held > 0 ? 'stock.shortHeld' : 'stock.shortProduct', `${row.at}.qtyMilli`, {
    product: product.code,
    warehouse: `${warehouse}${position}`,
    left: formatMilli(left),
    asked: formatMilli(wanted),
    unit: product.unit,
    ...(held > 0 ? { held: formatMilli(held as Milli) } : {}),
  })
  return []
}
