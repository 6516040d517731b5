// Transfer between money accounts 转款.

import { moneyTransfer as contract } from '../../../shared/treasury/money-transfer.ts'
import { c } from '../../books/ddl.ts'
import { documentKind } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'

export const moneyTransfer = documentKind({
  contract,
  migration: {
    name: 'MoneyTransfer',
    at: 1763856016000,
    async up(ddl) {
      const head = { fromAccountId: c.ref('money_account'), toAccountId: c.ref('money_account'), amountFen: c.fen }
      await ddl.documentTables('moneyTransfer', head, {})
      await ddl.transitions('moneyTransfer', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { fromAccountId, toAccountId, amountFen } = document.head
    const from = facts.moneyAccounts.get(fromAccountId)
    const to = facts.moneyAccounts.get(toAccountId)
    const posting = startPosting(facts, ids, `转款 ${from?.name ?? ''} → ${to?.name ?? ''}`)
    if (fromAccountId === toAccountId) posting.refuse('transfer.sameAccount', 'head.toAccountId')
    posting.debit(to?.account ?? '', amountFen)
    posting.credit(from?.account ?? '', amountFen)
    return posting.done({ ...document.head }, {}, amountFen)
  },
})
