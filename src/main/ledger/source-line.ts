// What is asked of a line that another document is made from, wherever one is: that it is in force, and of the same goods.

import { stateLabels } from '../../shared/contract/index.ts'
import type { LineFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'

const told = (line: LineFact) => ({ contract: line.no, line: line.lineNo })

/** Refuses a line whose document is not approved, or that is closed. */
export function checkInForce(posting: PostingBuilder, path: string, line: LineFact): void {
  if (line.state !== 'approved')
    posting.refuse('contract.notInForce', path, { ...told(line), state: stateLabels[line.state] })
  else if (line.closed) posting.refuse('contract.closed', path, told(line))
}

/** Refuses a row of other goods than the line's; answers whether they are the same. */
export function checkProduct(posting: PostingBuilder, at: string, line: LineFact, productId: number): boolean {
  const isSame = line.row.productId === productId
  if (!isSame)
    posting.refuse('contract.otherProduct', `${at}.productId`, {
      ...told(line),
      product: String(line.row.productName),
    })
  return isSame
}
