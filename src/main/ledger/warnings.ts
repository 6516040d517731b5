// What is said but not enforced when a document is posted: over the credit limit, money below zero.

import { formatFen, type Fen } from '../../shared/kernel/index.ts'
import type { Warning } from '../../shared/api.ts'
import type { Facts } from './facts.ts'
import type { Posting } from './posting.ts'

export function warningsOf(posting: Posting, facts: Facts): Warning[] {
  const warnings: Warning[] = []
  for (const item of posting.items) {
    const partner = facts.partners.get(item.partnerId)
    if (item.side !== 'receivable' || !partner || partner.creditLimitFen === null) continue
    const paidNow = posting.companions.reduce((paid, one) => paid + Number(one.draft.head.amountFen ?? 0), 0)
    const owed = (partner.receivableFen - partner.advanceFen + item.amountFen - paidNow) as Fen
    if (owed > partner.creditLimitFen)
      warnings.push({
        code: 'credit.overLimit',
        facts: { partner: partner.name, owed: formatFen(owed), limit: formatFen(partner.creditLimitFen) },
      })
  }
  for (const money of facts.moneyAccounts.values()) {
    const entries = posting.journal.filter((entry) => entry.account === money.account)
    const after = entries.reduce<number>((at, entry) => at + entry.debitFen - entry.creditFen, money.balanceFen) as Fen
    if (entries.length > 0 && after < 0)
      warnings.push({ code: 'cash.negative', facts: { account: money.name, balance: formatFen(after) } })
  }
  return warnings
}
