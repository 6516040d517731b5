// What a supplier or carrier gives back: taken off the payables that people choose; what they do not take stands with him
// as a prepayment.

import type { Fen } from '../../shared/kernel/index.ts'
import { account } from './accounts.ts'
import type { PostingBuilder } from './posting.ts'

/** `taken` is what the chosen payables take; answers what is prepaid. */
export function giveBack(posting: PostingBuilder, partnerId: number, totalFen: Fen, taken: Fen): Fen {
  const prepaidFen = Math.max(0, totalFen - taken) as Fen
  posting.debit(account.payable, taken, partnerId)
  posting.debit(account.prepaid, prepaidFen, partnerId)
  posting.open('prepaid', partnerId, prepaidFen)
  return prepaidFen
}
