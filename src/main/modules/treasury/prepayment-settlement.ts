// Prepayment settlement 预付核销: 220201 against 1123.

import { sumFen } from '../../../shared/kernel/index.ts'
import { prepaymentSettlement as contract } from '../../../shared/treasury/prepayment-settlement.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'

export const prepaymentSettlement = documentKind({
  contract,
  migration: {
    name: 'PrepaymentSettlement',
    at: 1763856013000,
    async up(ddl) {
      await ddl.documentTables(
        'prepaymentSettlement',
        { partnerId: c.ref('partner') },
        { lines: { prepaidItemId: c.ref('open_item'), itemId: c.ref('open_item'), amountFen: c.fen } },
      )
      await ddl.transitions('prepaymentSettlement', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { partnerId } = document.head
    const posting = startPosting(facts, ids, `预付核销 ${facts.partners.get(partnerId)?.name ?? ''}`)
    for (const row of document.sections.lines) {
      const prepaid = facts.items.get(row.prepaidItemId)
      const payable = facts.items.get(row.itemId)
      if (prepaid) posting.settle(`${row.at}.prepaidItemId`, prepaid, row.amountFen)
      if (payable) posting.settle(`${row.at}.amountFen`, payable, row.amountFen)
    }
    const totalFen = sumFen(document.sections.lines.map((row) => row.amountFen))
    posting.debit(account.payable, totalFen, partnerId)
    posting.credit(account.prepaid, totalFen, partnerId)
    const rows = document.sections.lines.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head }, { lines: rows }, totalFen)
  },
})
