// What a supplier gives back for goods, and where it goes: input VAT moved out, the goods still in stock, cost of sales
// for what is sold already, in the proportion an invoice's variance is shared.

import { mulDiv, netOf, type BasisPoints, type Fen, type Milli } from '../../shared/kernel/index.ts'
import { account } from './accounts.ts'
import type { ProductFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'

export type TakenOff = {
  readonly taxRateBp: BasisPoints | null
  readonly netFen: Fen
  readonly taxFen: Fen
  readonly stockFen: Fen
  readonly costFen: Fen
}

/** `affected` of the product comes to be cheaper by `grossFen`. */
export function takeOffGoods(
  posting: PostingBuilder,
  lineId: number,
  product: ProductFact,
  affected: Milli,
  grossFen: Fen,
  text: string,
): TakenOff {
  const netFen = netOf(grossFen, product.taxRateBp)
  const taxFen = (grossFen - netFen) as Fen
  const inStock = Math.min(posting.stockCopy.costOf(product.id).qtyMilli, affected)
  const wanted = mulDiv([netFen, inStock], affected) as Fen
  const stockFen = (wanted + posting.revalue(lineId, product.id, -wanted as Fen)) as Fen
  const costFen = (netFen - stockFen) as Fen
  posting.credit(account.inputVatMovedOut, taxFen, null, text)
  posting.credit(account.stock, stockFen, null, text)
  posting.credit(account.costOfSales, costFen, null, stockFen === wanted ? text : `${text}（库存价值不足部分入成本）`)
  return { taxRateBp: product.taxRateBp, netFen, taxFen, stockFen, costFen }
}
