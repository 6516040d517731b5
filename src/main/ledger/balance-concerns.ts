// What a posting would leave behind that somebody should know of first: money below zero.

import { formatFen, type Fen } from '../../shared/kernel/index.ts'
import type { Concern } from './concerns.ts'
import type { Facts } from './facts.ts'
import type { Posting } from './posting-data.ts'

export function balanceConcerns(posting: Posting, facts: Facts): Concern[] {
  const concerns: Concern[] = []
  for (const money of facts.moneyAccounts.values()) {
    const entries = posting.journal.filter((entry) => entry.account === money.account)
    const after = entries.reduce<number>((at, entry) => at + entry.debitFen - entry.creditFen, money.balanceFen) as Fen
    if (entries.length > 0 && after < 0)
      concerns.push({ code: 'cash.negative', path: '', facts: { account: money.name, balance: formatFen(after) } })
  }
  return concerns
}
