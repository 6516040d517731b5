// What taking a document back comes to: the opposite of what it wrote. Pure; only what the stock can no longer bear differs
// (rule 6), and the voucher says so.

import { formatMilli, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import { account } from './accounts.ts'
import { lineMeasures } from './balances.ts'
import type { Facts } from './facts.ts'
import { startPosting } from './posting.ts'
import type { Posting } from './posting-data.ts'
import { placingsOf } from './reverse-positions.ts'
import { undoApart } from './set-apart.ts'
import type { Written } from './written.ts'

/** As far as the stock bears it; `passing` are warehouses whose goods have no value. */
export function decideReversal(
  written: Written,
  facts: Facts,
  passing: ReadonlySet<number>,
  text: string,
): { refusals: Refusal[]; posting: Posting } {
  const noIds = { next: () => 0 }
  const posting = startPosting(facts, noIds, text)
  for (const entry of written.journal) {
    posting.debit(entry.account, -entry.debitFen as Fen, entry.partnerId, entry.text)
    posting.credit(entry.account, -entry.creditFen as Fen, entry.partnerId, entry.text)
  }
  const placings = placingsOf(written, facts, posting)
  placings.takeBack()
  // What went out comes back first: undoing a transfer leaves one warehouse as the other is filled again.
  for (const move of written.stock.toSorted((a, b) => a.qtyMilli - b.qtyMilli)) {
    const lot = facts.lots.find((one) => one.id === move.lotId)
    const product = facts.products.get(move.productId)
    if (move.qtyMilli > 0 && lot && product && move.warehouseId !== null)
      posting.canTake('', product, move.warehouseId, lot, move.qtyMilli)
    if (move.warehouseId !== null && move.lotId !== null && passing.has(move.warehouseId)) {
      posting.pass(move.lineId, move.productId, move.warehouseId, move.lotId, -move.qtyMilli as Milli)
      continue
    }
    const excess = posting.undoMove(move)
    const words = `${product?.name ?? ''} 库存价值不足部分入成本 ${formatMilli(move.qtyMilli)}`
    posting.debit(account.stock, -excess as Fen, null, words)
    posting.debit(account.costOfSales, excess, null, words)
  }
  placings.putBack()
  for (const move of written.apart) undoApart(posting, move)
  for (const move of [...written.apart, ...written.positions]) posting.apart.settle(move.lineId, move)
  for (const item of written.opened) posting.settleAgain(item)
  for (const one of written.settlements) posting.settleAgain({ ...one, amountFen: -one.amountFen as Fen })
  for (const line of written.lines)
    posting.moveLine({
      lineId: line.lineId,
      ownerId: line.ownerId,
      ...Object.fromEntries(lineMeasures.map((name) => [name, -line[name]])),
    })
  const decision = posting.done({}, {})
  return { refusals: [...decision.refusals], posting: { ...decision.posting, quality: written.quality } }
}
