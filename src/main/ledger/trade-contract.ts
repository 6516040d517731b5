// Contracts, bought or sold: they move neither stock nor money. A line keeps its identity through versions;
// receipts and deliveries fulfil it, up to the ordered quantity and its tolerance.

import { formatMilli, sumFen, withTolerance, type BasisPoints, type Milli } from '../../shared/kernel/index.ts'
import { stateLabels } from '../../shared/contract/index.ts'
import type { purchaseContract } from '../../shared/purchasing/purchase-contract.ts'
import type { salesContract } from '../../shared/sales/sales-contract.ts'
import { stored, type Deciding } from './document-kind.ts'
import type { Facts, LineFact, ProductFact } from './facts.ts'
import { startPosting, type Decision, type IdSource, type PostingBuilder } from './posting.ts'
import { amountsOf, snapshotOf } from './trade-line.ts'

type TradeContract = Deciding<typeof purchaseContract> | Deciding<typeof salesContract>

/** A version of a contract: its lines with their amounts. */
export function decideContract(document: TradeContract, facts: Facts, ids: IdSource): Decision {
  const posting = startPosting(facts, ids, '')
  const rows = document.sections.lines.flatMap((row) => {
    const product = facts.products.get(row.productId)
    if (!product) return []
    const snapshot = snapshotOf(product, row.pricedPer)
    return [stored(row, { id: ids.next(), ...snapshot, ...amountsOf(row.qtyMilli, row.priceE4, snapshot) })]
  })
  return posting.done({ ...document.head }, { lines: rows }, sumFen(rows.map((row) => row.grossFen as never)))
}

export const orderedOf = (line: LineFact): Milli => line.row.qtyMilli as Milli
const mostOf = (line: LineFact): Milli => withTolerance(orderedOf(line), (line.row.toleranceBp ?? 0) as BasisPoints)

/** Takes a quantity from a contract line: in force, not closed, the same product, within tolerance. */
export function fulfil(posting: PostingBuilder, at: string, line: LineFact, product: ProductFact, qty: Milli): void {
  const told = { contract: line.no, line: line.lineNo, unit: product.unit }
  const path = `${at}.contractLineId`
  if (line.state !== 'approved')
    posting.refuse('contract.notInForce', path, { ...told, state: stateLabels[line.state] })
  else if (line.closed) posting.refuse('contract.closed', path, told)
  if (line.row.productId !== product.id)
    posting.refuse('contract.otherProduct', `${at}.productId`, { ...told, product: String(line.row.productName) })
  const fulfilled = posting.balanceOf(line).fulfilledMilli
  if (fulfilled + qty > mostOf(line))
    posting.refuse('contract.overTolerance', `${at}.qtyMilli`, {
      ...told,
      ordered: formatMilli(orderedOf(line)),
      fulfilled: formatMilli(fulfilled),
      most: formatMilli(mostOf(line)),
      asked: formatMilli(qty),
    })
  posting.takeFromLine(line, { fulfilledMilli: qty })
}
