// What both plans refuse alike.

import type { Label } from '../../../shared/contract/index.ts'
import { productId } from '../../../shared/contract/trade-fields.ts'
import { isYear, planYear } from '../../../shared/planning/plan-fields.ts'
import type { At } from '../../ledger/document-kind.ts'
import type { PostingBuilder } from '../../ledger/posting.ts'

/** An empty year is refused as a field that must be filled. */
export function refuseYear(posting: PostingBuilder, year: string): void {
  if (year !== '' && !isYear(year)) posting.refuse('plan.year', 'head.year', { field: planYear.label })
}

/** Two lines of the same (a product, unless `of` says otherwise) would be two answers to one question. */
export function refuseTwice<R extends At>(
  posting: PostingBuilder,
  rows: readonly R[],
  name: keyof R & string,
  keyOf: (row: R) => string,
  of: Label = productId.label,
): void {
  const first = new Map<string, R>()
  for (const row of rows) {
    const known = first.get(keyOf(row))
    if (!known) first.set(keyOf(row), row)
    else posting.refuse('document.twice', `${row.at}.${name}`, { field: of, row: rowNo(known) })
  }
}

/** As people count. */
const rowNo = ({ at }: At): number => Number(at.split('.')[1]) + 1
