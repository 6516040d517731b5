// The chosen line of an inquiry, taken up by a purchase contract. Quantity and price may still be negotiated: what was
// agreed is the contract's to say, the inquiry keeps what was offered.

import type { Milli } from '../../shared/kernel/index.ts'
import type { At } from './document-kind.ts'
import type { ProductFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'
import { checkProduct } from './source-line.ts'

type AwardedRow = At & { readonly inquiryLineId: number | null; readonly qtyMilli: Milli }

/** Nothing for a row that no inquiry stands behind. */
export function takeUpAwarded(posting: PostingBuilder, row: AwardedRow, product: ProductFact): void {
  const line = row.inquiryLineId === null ? undefined : posting.facts.lines.get(row.inquiryLineId)
  if (!line) return
  // Only a chosen line has something to give.
  if (line.balance.qtyMilli === 0)
    posting.refuse('inquiry.notChosen', `${row.at}.inquiryLineId`, { source: line.no, line: line.lineNo })
  checkProduct(posting, row.at, line, product.id)
  posting.takeFromLine(line, { fulfilledMilli: row.qtyMilli })
}
