// Contracts called off from a framework: each line draws on a line of it, up to what was agreed and its tolerance, as long
// as the framework is valid. A call-off carries the framework's price and terms, and one clause that leads back to it.

import type { Day, Milli } from '../../shared/kernel/index.ts'
import { contractTerms } from '../../shared/contract/agreement-fields.ts'
import type { Sql } from '../books/sql.ts'
import type { At, Made } from './document-kind.ts'
import type { ProductFact } from './facts.ts'
import { makeFromLines } from './make-draft.ts'
import type { PostingBuilder } from './posting.ts'
import { fulfil } from './trade-contract.ts'

type CalledRow = At & { readonly frameLineId: number | null; readonly qtyMilli: Milli }

/** Nothing for a row that no framework stands behind. `day` is the calling contract's. */
export function takeCalledOff(posting: PostingBuilder, row: CalledRow, product: ProductFact, day: Day): void {
  const line = row.frameLineId === null ? undefined : posting.facts.lines.get(row.frameLineId)
  if (!line) return
  const validUntil = line.head.validUntilDay as Day
  if (day > validUntil)
    posting.refuse('frame.over', `${row.at}.frameLineId`, { source: line.no, day: validUntil, at: day })
  fulfil(posting, row.at, line, product, row.qtyMilli, 'frameLineId')
}

type From = {
  readonly kind: 'salesFramework' | 'purchaseFramework'
  readonly sourceId: number
  readonly lineIds: readonly number[] | null
  readonly today: Day
  readonly partnerField: 'customerId' | 'supplierId'
}

/** All that is left of the framework, or of the given lines; people lower it to what is called off now. */
export async function callOff(sql: Sql, from: From): Promise<Made> {
  const made = await makeFromLines(
    sql,
    { ...from, left: 'toFulfil' },
    ({ id, row }, qtyMilli) => ({
      frameLineId: id,
      productId: row.productId ?? null,
      qtyMilli,
      priceE4: row.priceE4 ?? null,
      pricedPer: row.pricedPer ?? null,
      toleranceBp: row.toleranceBp ?? null,
      lineRemarks: row.lineRemarks ?? null,
    }),
    ({ head }) =>
      Object.fromEntries([...Object.keys(contractTerms), ...inHead].map((name) => [name, head[name] ?? null])),
  )
  const frame = await sql.get<{ no: string }>('select no from document where id = ?', [from.sourceId])
  const text = `本合同是框架合同 ${frame?.no ?? ''} 项下的订单，本合同没有约定的，按该框架合同执行。`
  const clauses = [{ title: '框架合同', text }]
  return { ...made, draft: { ...made.draft, sections: { ...made.draft.sections, clauses } } }
}

const inHead = ['deliveryTerms', 'paymentTerms'] as const
