// Goods that are gone for good: missing in a count, or scrapped. Their cost, and with poor keeping their input VAT, goes
// through 1901 to 5711 (SBE art. 15; domain.md §5 #17).

import { formatMilli, taxOn, type Fen } from '../../shared/kernel/index.ts'
import { account } from './accounts.ts'
import { issueFrom, type Goods, type Part } from './placing.ts'
import type { PostingBuilder } from './posting.ts'

type Loss = { readonly word: string; readonly reason: string; readonly keptPoorly: boolean }

/** Check that they are there first. */
export function loseGoods(posting: PostingBuilder, lineId: number, goods: Goods, part: Part, loss: Loss) {
  const { product } = goods
  const costFen = issueFrom(posting, lineId, goods, part)
  const taxFen = loss.keptPoorly ? taxOn(costFen, product.taxRateBp) : (0 as Fen)
  const whole = (costFen + taxFen) as Fen
  const text = `${loss.word} ${product.name} ${formatMilli(part.qtyMilli)} ${product.unit} ${loss.reason}`
  posting.debit(account.stockDifference, whole, null, text)
  posting.credit(account.stock, costFen, null, text)
  posting.credit(account.inputVatMovedOut, taxFen, null, text)
  posting.debit(account.otherLoss, whole, null, `${text} 核准`)
  posting.credit(account.stockDifference, whole, null, `${text} 核准`)
  return { costFen, taxFen }
}
