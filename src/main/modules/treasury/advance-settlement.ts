// Advance settlement 预收核销: 2203 against 1122.

import { sumFen } from '../../../shared/kernel/index.ts'
import { advanceSettlement as contract } from '../../../shared/treasury/advance-settlement.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'

export const advanceSettlement = documentKind({
  contract,
  migration: {
    name: 'AdvanceSettlement',
    at: 1763856014000,
    async up(ddl) {
      await ddl.documentTables(
        'advanceSettlement',
        { customerId: c.ref('partner') },
        { lines: { advanceItemId: c.ref('open_item'), itemId: c.ref('open_item'), amountFen: c.fen } },
      )
      await ddl.transitions('advanceSettlement', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { customerId } = document.head
    const posting = startPosting(facts, ids, `预收核销 ${facts.partners.get(customerId)?.name ?? ''}`)
    for (const row of document.sections.lines) {
      const advance = facts.items.get(row.advanceItemId)
      const receivable = facts.items.get(row.itemId)
      if (advance) posting.settle(`${row.at}.advanceItemId`, advance, row.amountFen)
      if (receivable) posting.settle(`${row.at}.amountFen`, receivable, row.amountFen)
    }
    const totalFen = sumFen(document.sections.lines.map((row) => row.amountFen))
    posting.debit(account.advance, totalFen, customerId)
    posting.credit(account.receivable, totalFen, customerId)
    const rows = document.sections.lines.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head }, { lines: rows }, totalFen)
  },
})
