// What a posting would leave behind that somebody should know of first: a debt over the credit limit, money below zero.

import { formatFen, type Fen } from '../../shared/kernel/index.ts'
import type { DocumentContract } from '../../shared/contract/index.ts'
import type { Concern } from './concerns.ts'
import type { Facts } from './facts.ts'
import type { Posting } from './posting.ts'

export function balanceConcerns(contract: DocumentContract, posting: Posting, facts: Facts): Concern[] {
  const concerns: Concern[] = []
  const partnerAt = contract.partner === null ? '' : `head.${contract.partner}`
  for (const item of posting.items) {
    const partner = facts.partners.get(item.partnerId)
    if (item.side !== 'receivable' || !partner || partner.creditLimitFen === null) continue
    const paidNow = posting.companions.reduce((paid, one) => paid + Number(one.draft.head.amountFen ?? 0), 0)
    const owed = (partner.receivableFen - partner.advanceFen + item.amountFen - paidNow) as Fen
    if (owed > partner.creditLimitFen)
      concerns.push({
        code: 'credit.overLimit',
        path: partnerAt,
        facts: { partner: partner.name, owed: formatFen(owed), limit: formatFen(partner.creditLimitFen) },
      })
  }
  for (const money of facts.moneyAccounts.values()) {
    const entries = posting.journal.filter((entry) => entry.account === money.account)
    const after = entries.reduce<number>((at, entry) => at + entry.debitFen - entry.creditFen, money.balanceFen) as Fen
    if (entries.length > 0 && after < 0)
      concerns.push({ code: 'cash.negative', path: '', facts: { account: money.name, balance: formatFen(after) } })
  }
  return concerns
}
