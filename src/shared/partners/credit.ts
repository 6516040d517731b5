// How much of a credit limit is taken: the same sum for the check that a document is held to and for the strip that a
// clerk sees while typing. What contracts still leave undelivered is promised to the customer and counts; those
// this document itself draws on, or is a version of, do not: they were looked at when they were approved.

import type { Fen } from '../kernel/index.ts'

export type CreditSum = {
  readonly receivableFen: Fen
  readonly advanceFen: Fen
  /** Undelivered on contracts other than this document's own. */
  readonly undeliveredFen: Fen
  readonly thisFen: Fen
  readonly paidFen: Fen
}

/** Receivable − advance + undelivered + this − paid now. */
export const creditTaken = ({ receivableFen, advanceFen, undeliveredFen, thisFen, paidFen }: CreditSum): Fen =>
  (receivableFen - advanceFen + undeliveredFen + thisFen - paidFen) as Fen

/** Null is unlimited, which only the flag says; no figure is no credit. */
export const limitOf = (customer: { creditUnlimited: boolean; creditLimitFen: Fen | null }): Fen | null =>
  customer.creditUnlimited ? null : (customer.creditLimitFen ?? (0 as Fen))
