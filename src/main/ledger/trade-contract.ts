// Contracts, bought or sold: they move neither stock nor money. A line keeps its identity through versions;
// receipts and deliveries fulfil it, up to the ordered quantity and its tolerance. What a contract is made from (an
// inquiry, a quotation) it takes up once, when it is approved: later versions of the contract leave that alone.

import { formatMilli, sumFen, withTolerance, type BasisPoints, type Milli } from '../../shared/kernel/index.ts'
import { contractOf } from '../../shared/catalog.ts'
import { strangersIn, type AnyRow } from '../../shared/contract/index.ts'
import type { purchaseFramework } from '../../shared/purchasing/purchase-framework.ts'
import type { purchaseContract } from '../../shared/purchasing/purchase-contract.ts'
import type { quotation } from '../../shared/sales/quotation.ts'
import type { salesFramework } from '../../shared/sales/sales-framework.ts'
import type { salesContract } from '../../shared/sales/sales-contract.ts'
import { stored, type Deciding } from './document-kind.ts'
import type { Facts, LineFact, ProductFact } from './facts.ts'
import { planPayments } from './payment-schedule.ts'
import { checkInForce, checkProduct } from './source-line.ts'
import { startPosting, type PostingBuilder } from './posting.ts'
import type { Decision, IdSource } from './posting-data.ts'
import { amountsOf, snapshotOf } from './trade-line.ts'

type Row<D extends TradeContract> = D['sections']['lines'][number]
type TradeContract =
  | Deciding<typeof purchaseContract>
  | Deciding<typeof salesContract>
  | Deciding<typeof quotation>
  | Deciding<typeof purchaseFramework>
  | Deciding<typeof salesFramework>
type TakeUp<D extends TradeContract> = (posting: PostingBuilder, row: Row<D>, product: ProductFact) => void

/** A first version, or what an amendment makes of it. `takeUp` takes a row from what the contract is made from. */
export function decideContract<D extends TradeContract>(
  document: D,
  facts: Facts,
  ids: IdSource,
  takeUp: TakeUp<D> = () => undefined,
): Decision {
  const posting = startPosting(facts, ids, '')
  const rows = document.sections.lines.flatMap((row: Row<D>) => {
    const product = facts.products.get(row.productId)
    if (!product) return []
    takeUp(posting, row, product)
    const snapshot = snapshotOf(product, row.pricedPer)
    return [stored(row, { id: ids.next(), ...snapshot, ...amountsOf(row.qtyMilli, row.priceE4, snapshot) })]
  })
  const totalFen = sumFen(rows.map((row) => row.grossFen))
  const payments =
    'payments' in document.sections ? { payments: planPayments(posting, document.sections.payments, totalFen) } : {}
  return posting.done({ ...document.head }, { lines: rows, ...clausesOf(document, posting), ...payments }, totalFen)
}

/** Of a contract both sides sign. A clause that names a field the contract does not have would be printed with braces. */
function clausesOf(document: TradeContract, posting: PostingBuilder): Readonly<Record<string, readonly AnyRow[]>> {
  if (!('clauses' in document.sections)) return {}
  const rows = document.sections.clauses.map((row) => {
    // Bought or sold, clauses may name the same.
    for (const name of strangersIn(row.text, contractOf('salesContract')))
      posting.refuse('clause.unknownField', `${row.at}.text`, { name: `{${name}}` })
    return stored(row, { id: posting.ids.next() })
  })
  return { clauses: rows }
}

export const orderedOf = (line: LineFact): Milli => line.row.qtyMilli as Milli
export const mostOf = (line: LineFact): Milli =>
  withTolerance(orderedOf(line), (line.row.toleranceBp ?? 0) as BasisPoints)

/**
 * Takes a quantity from the line of a contract, a quotation or a pick list that the row's `field` names: in force, not
 * closed, the same product, within tolerance.
 */
export function fulfil(
  posting: PostingBuilder,
  at: string,
  line: LineFact,
  product: ProductFact,
  qty: Milli,
  field: 'contractLineId' | 'quotationLineId' | 'purchaseLineId' | 'pickLineId' | 'frameLineId' = 'contractLineId',
): void {
  checkInForce(posting, `${at}.${field}`, line)
  checkProduct(posting, at, line, product.id)
  const fulfilled = posting.balanceOf(line).fulfilledMilli
  if (fulfilled + qty > mostOf(line))
    posting.refuse('contract.overTolerance', `${at}.qtyMilli`, {
      contract: line.no,
      line: line.lineNo,
      unit: product.unit,
      ordered: formatMilli(orderedOf(line)),
      fulfilled: formatMilli(fulfilled),
      most: formatMilli(mostOf(line)),
      asked: formatMilli(qty),
    })
  posting.takeFromLine(line, { fulfilledMilli: qty })
}
