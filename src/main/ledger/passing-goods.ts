// Goods that are sold without leaving our stock: shipped by the factory, or lying at a shop. The slip that says so posts
// a delivery, which takes them out of the warehouse they pass through at what the slip knows they cost. They never
// lie in it, and nothing is posted from it without the slip.

import { formatMilli, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { LineFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'

/** The receipt takes a line of a direct shipment whole, once: the contract was drawn on by the slip itself. */
export function takeDirect(posting: PostingBuilder, at: string, direct: LineFact, qty: Milli): void {
  const { qtyMilli, fulfilledMilli } = posting.balanceOf(direct)
  if (fulfilledMilli !== 0 || qty !== qtyMilli)
    posting.refuse('direct.notWhole', `${at}.qtyMilli`, {
      source: direct.no,
      line: direct.lineNo,
      asked: formatMilli(qty),
      whole: formatMilli(qtyMilli),
    })
  posting.takeFromLine(direct, { fulfilledMilli: qty })
}

/** The delivery sells a line whole, once, and it is the slip's own: no other can name what has passed already. */
export function takePassing(posting: PostingBuilder, at: string, slip: LineFact, qty: Milli): boolean {
  const { qtyMilli, invoicedMilli } = posting.balanceOf(slip)
  const isWhole = invoicedMilli === 0 && qty === qtyMilli
  if (!isWhole)
    posting.refuse('passing.notWhole', `${at}.qtyMilli`, {
      source: slip.no,
      line: slip.lineNo,
      asked: formatMilli(qty),
      whole: formatMilli(qtyMilli),
    })
  posting.takeFromLine(slip, { invoicedMilli: qty })
  return isWhole
}

type Goods = readonly [lineId: number, productId: number, warehouseId: number, lotId: number]

/** The delivery takes the goods of a slip's line out again; answers what they cost, which the slip has entered. */
export function sellPassing(posting: PostingBuilder, goods: Goods, line: LineFact): Fen {
  posting.pass(...goods, -posting.balanceOf(line).qtyMilli as Milli)
  return line.row.costFen as Fen
}
