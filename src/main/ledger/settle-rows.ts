// Settlement rows of receipts, payments and refunds: each settles one open item, never more than is open.

import { formatFen, sumFen, type Fen } from '../../shared/kernel/index.ts'
import type { At } from './document-kind.ts'
import type { PostingBuilder } from './posting.ts'

type SettlementRow = At & { readonly itemId: number; readonly amountFen: Fen }

/** Settles each row; answers the sum. */
export function settleRows(posting: PostingBuilder, rows: readonly SettlementRow[]): Fen {
  for (const row of rows) {
    const item = posting.facts.items.get(row.itemId)
    if (item) posting.settle(`${row.at}.amountFen`, item, row.amountFen)
  }
  return sumFen(rows.map((row) => row.amountFen))
}

/** Refuses settlements beyond what was paid; answers what is left to become an advance or a prepayment. */
export function restAfter(posting: PostingBuilder, paid: Fen, settled: Fen): Fen {
  if (settled > paid)
    posting.refuse('settlement.moreThanPaid', 'head.amountFen', { settled: formatFen(settled), paid: formatFen(paid) })
  return Math.max(0, paid - settled) as Fen
}
