// The two documents of a direct shipment, as its lines say them: what is received for it goes out at once at what it
// was bought for. Neither lies in stock in between, and neither is posted without the slip that names it.

import { formatMilli, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { LineFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'

/** The receipt takes a line of the slip whole, once: the contract was drawn on by the slip itself. */
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

type Goods = readonly [lineId: number, productId: number, warehouseId: number, lotId: number]

/** The delivery takes the same goods out again; answers what they cost, which the receipt has entered. */
export function sellDirect(posting: PostingBuilder, goods: Goods, direct: LineFact): Fen {
  posting.pass(...goods, -posting.balanceOf(direct).qtyMilli as Milli)
  return direct.row.costFen as Fen
}
