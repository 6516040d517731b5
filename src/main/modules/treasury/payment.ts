// Payment 付款单: settles payables; the rest is prepaid.

import { payment as contract } from '../../../shared/treasury/payment.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { makeSettlement } from '../../ledger/make-draft.ts'
import { contractPaidOn, moneyOnContract, standOnContract } from '../../ledger/money-on-contract.ts'
import { startPosting } from '../../ledger/posting.ts'
import { restAfter, settleRows } from '../../ledger/settle-rows.ts'

export const payment = documentKind({
  contract,
  migration: {
    name: 'Payment',
    at: 1763856011000,
    async up(ddl) {
      await ddl.documentTables(
        'payment',
        { partnerId: c.ref('partner'), accountId: c.ref('money_account'), amountFen: c.fen, prepaidFen: c.fen },
        { settlements: { itemId: c.ref('open_item'), amountFen: c.fen } },
      )
      await ddl.transitions('payment', contract.transitions)
    },
  },

  loadExtra: (sql, document) => contractPaidOn(sql, document.head),

  decide(document, facts, ids, paidOn) {
    const { partnerId, accountId, amountFen, contractId } = document.head
    const posting = startPosting(facts, ids, `付款 ${facts.partners.get(partnerId)?.name ?? ''}`)
    standOnContract(posting, contractId, paidOn, { field: 'partnerId', id: partnerId })
    const settled = settleRows(posting, document.sections.settlements)
    const prepaidFen = restAfter(posting, amountFen, settled)
    posting.debit(account.payable, settled, partnerId)
    posting.debit(account.prepaid, prepaidFen, partnerId)
    posting.credit(facts.moneyAccounts.get(accountId)?.account ?? '', amountFen)
    posting.open('prepaid', partnerId, prepaidFen)
    const rows = document.sections.settlements.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head, prepaidFen }, { settlements: rows }, amountFen)
  },

  make: (sql, sourceId, _lineIds, today, kind) =>
    kind === 'purchaseContract'
      ? moneyOnContract(sql, 'pay', sourceId, today, 'partnerId')
      : makeSettlement(sql, { sourceId, side: 'payable', today, partnerField: 'partnerId' }),
})
