// Refund 退款: a customer gets an advance back, or a supplier gives a prepayment back.

import { formatFen } from '../../../shared/kernel/index.ts'
import { refund as contract } from '../../../shared/treasury/refund.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { settleRows } from '../../ledger/settle-rows.ts'

export const refund = documentKind({
  contract,
  migration: {
    name: 'Refund',
    at: 1763856017000,
    async up(ddl) {
      await ddl.documentTables(
        'refund',
        { direction: c.text, partnerId: c.ref('partner'), accountId: c.ref('money_account'), amountFen: c.fen },
        { settlements: { itemId: c.ref('open_item'), amountFen: c.fen } },
      )
      await ddl.transitions('refund', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { direction, partnerId, accountId, amountFen } = document.head
    const posting = startPosting(facts, ids, `退款 ${facts.partners.get(partnerId)?.name ?? ''}`)
    const side = direction === 'toCustomer' ? 'advance' : 'prepaid'
    for (const row of document.sections.settlements)
      if (facts.items.get(row.itemId)?.side !== side) posting.refuse('refund.noItem', `${row.at}.itemId`)
    const settled = settleRows(posting, document.sections.settlements)
    if (settled !== amountFen)
      posting.refuse('refund.notWhole', 'head.amountFen', { settled: formatFen(settled), amount: formatFen(amountFen) })
    const money = facts.moneyAccounts.get(accountId)?.account ?? ''
    posting.debit(
      direction === 'toCustomer' ? account.advance : money,
      amountFen,
      direction === 'toCustomer' ? partnerId : null,
    )
    posting.credit(
      direction === 'toCustomer' ? money : account.prepaid,
      amountFen,
      direction === 'toCustomer' ? null : partnerId,
    )
    const rows = document.sections.settlements.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head }, { settlements: rows }, amountFen)
  },
})
