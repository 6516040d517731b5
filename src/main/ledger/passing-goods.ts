// Goods that are sold without leaving our stock: shipped by the factory, or lying at a shop. The slip that says so posts
// a delivery, which takes them out of the warehouse they pass through at what the slip knows they cost. They never
// lie in it, and nothing is posted from it without the slip.

import { formatMilli, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { LineFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'

/** The receipt takes a line of a direct shipment whole, once: the contract was drawn on by the slip itself. */
export const takeDirect = (posting: PostingBuilder, at: string, slip: LineFact, qty: Milli): boolean =>
  takeWhole(posting, at, slip, qty, 'fulfilledMilli')

/** The delivery sells a line whole, once, and it is the slip's own: no other can name what has passed already. */
export const takePassing = (posting: PostingBuilder, at: string, slip: LineFact, qty: Milli): boolean =>
  takeWhole(posting, at, slip, qty, 'invoicedMilli')

const refusalOf = { fulfilledMilli: 'direct.notWhole', invoicedMilli: 'passing.notWhole' } as const

function takeWhole(
  posting: PostingBuilder,
  at: string,
  slip: LineFact,
  qty: Milli,
  measure: keyof typeof refusalOf,
): boolean {
  const { qtyMilli: whole, [measure]: taken } = posting.balanceOf(slip)
  const isWhole = taken === 0 && qty === whole
  if (!isWhole)
    posting.refuse(refusalOf[measure], `${at}.qtyMilli`, {
      source: slip.no,
      line: slip.lineNo,
      asked: formatMilli(qty),
      whole: formatMilli(whole),
    })
  posting.takeFromLine(slip, { [measure]: qty })
  return isWhole
}

type Goods = readonly [lineId: number, productId: number, warehouseId: number, lotId: number]

/** The delivery takes the goods of a slip's line out again; answers what they cost, which the slip has entered. */
export function sellPassing(posting: PostingBuilder, goods: Goods, line: LineFact): Fen {
  posting.pass(...goods, -posting.balanceOf(line).qtyMilli as Milli)
  return line.row.costFen as Fen
}
