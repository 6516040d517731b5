// Receipt of money 收款单: settles receivables; small change may be waived to 5603; the rest is an advance.

import { formatFen, type Fen } from '../../../shared/kernel/index.ts'
import { moneyReceipt as contract } from '../../../shared/treasury/money-receipt.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { makeSettlement } from '../../ledger/make-draft.ts'
import { startPosting } from '../../ledger/posting.ts'
import { restAfter, settleRows } from '../../ledger/settle-rows.ts'

export const moneyReceipt = documentKind({
  contract,
  migration: {
    name: 'MoneyReceipt',
    at: 1763856012000,
    async up(ddl) {
      await ddl.documentTables(
        'moneyReceipt',
        {
          customerId: c.ref('partner'),
          accountId: c.ref('money_account'),
          amountFen: c.fen,
          waivedFen: c.maybe(c.fen),
          advanceFen: c.fen,
        },
        { settlements: { itemId: c.ref('open_item'), amountFen: c.fen } },
      )
      await ddl.transitions('moneyReceipt', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { customerId, accountId, amountFen } = document.head
    const waivedFen = document.head.waivedFen ?? (0 as Fen)
    const waived = waivedFen === 0 ? '' : `，抹零 ${formatFen(waivedFen)}`
    const posting = startPosting(facts, ids, `收款 ${facts.partners.get(customerId)?.name ?? ''}${waived}`)
    if (amountFen + waivedFen === 0) posting.refuse('settlement.nothing', 'head.amountFen')
    const settled = settleRows(posting, document.sections.settlements)
    if (settled < waivedFen)
      posting.refuse('settlement.waiverAlone', 'head.waivedFen', { waived: formatFen(waivedFen) })
    const advanceFen = restAfter(posting, (amountFen + waivedFen) as Fen, settled)
    posting.debit(facts.moneyAccounts.get(accountId)?.account ?? '', amountFen)
    posting.debit(account.financeExpense, waivedFen, null, `抹零 ${facts.partners.get(customerId)?.name ?? ''}`)
    posting.credit(account.receivable, settled, customerId)
    posting.credit(account.advance, advanceFen, customerId)
    posting.open('advance', customerId, advanceFen)
    const rows = document.sections.settlements.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head, advanceFen }, { settlements: rows }, amountFen)
  },

  make: (sql, sourceId, _lineIds, today) =>
    makeSettlement(sql, { sourceId, side: 'receivable', today, partnerField: 'customerId' }),
})
