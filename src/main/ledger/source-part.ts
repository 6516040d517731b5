// A part of a received or delivered line, taken by an invoice or a return: how much is left, whether it completes.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import type { LineBalance, LineFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'

export type Part = { readonly balance: LineBalance; readonly whole: Milli; readonly completes: boolean }

/** The part, or null after a refusal: invoices and returns share what is left of a line. */
export function partOfLine(
  posting: PostingBuilder,
  at: string,
  line: LineFact,
  qty: Milli,
  unit: string,
  refusal: 'source.overInvoiced' | 'source.overReturned',
): Part | null {
  const balance = posting.balanceOf(line)
  const left = leftInPool(balance)
  if (qty > left) {
    posting.refuse(refusal, `${at}.qtyMilli`, {
      source: line.no,
      line: line.lineNo,
      left: formatMilli(left),
      asked: formatMilli(qty),
      unit,
    })
    return null
  }
  return { balance, whole: balance.qtyMilli, completes: qty === left }
}

/** Contracts, invoices and returns share what a line has to give. */
export const leftInPool = (balance: LineBalance): Milli =>
  (balance.qtyMilli - balance.fulfilledMilli - balance.invoicedMilli - balance.returnedMilli) as Milli
