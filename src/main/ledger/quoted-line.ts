// A line of a quotation taken up by a sales contract or a delivery: what was offered holds until its day. Later it is
// refused rather than warned about: a price that has run out is renewed by a new version, whose reason is kept.

import type { Day, Milli } from '../../shared/kernel/index.ts'
import type { At } from './document-kind.ts'
import type { ProductFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'
import { fulfil } from './trade-contract.ts'

type QuotedRow = At & { readonly quotationLineId: number | null; readonly qtyMilli: Milli }

/** Nothing for a row that no quotation stands behind. `day` is the taking document's. */
export function takeUpQuoted(posting: PostingBuilder, row: QuotedRow, product: ProductFact, day: Day): void {
  const line = row.quotationLineId === null ? undefined : posting.facts.lines.get(row.quotationLineId)
  if (!line) return
  const validUntil = line.head.validUntilDay as Day
  if (day > validUntil)
    posting.refuse('source.expired', `${row.at}.quotationLineId`, { source: line.no, day: validUntil, at: day })
  fulfil(posting, row.at, line, product, row.qtyMilli, 'quotationLineId')
}
