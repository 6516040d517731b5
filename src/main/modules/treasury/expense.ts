// Expense 费用单: net to the chosen account, tax to input VAT; paid from a money account, or owed to the partner.

import { addDays, formatFen, sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { expense as contract } from '../../../shared/treasury/expense.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { chosenAccount } from '../../ledger/check-account.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'

export const expense = documentKind({
  contract,
  migration: {
    name: 'Expense',
    at: 1763856015000,
    async up(ddl) {
      await ddl.documentTables(
        'expense',
        { partnerId: c.maybe(c.ref('partner')), accountId: c.maybe(c.ref('money_account')), dueDay: c.maybe(c.day) },
        {
          lines: {
            ledgerAccountId: c.ref('ledger_account'),
            expenseItemId: c.maybe(c.ref('expense_item')),
            grossFen: c.fen,
            taxFen: c.maybe(c.fen),
            lineRemarks: c.maybe(c.text),
          },
        },
      )
      await ddl.transitions('expense', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { partnerId, accountId } = document.head
    const partner = partnerId === null ? undefined : facts.partners.get(partnerId)
    const posting = startPosting(facts, ids, `费用 ${partner?.name ?? ''}`.trim())
    for (const row of document.sections.lines) {
      const taxFen = row.taxFen ?? (0 as Fen)
      if (taxFen > row.grossFen)
        posting.refuse('expense.taxTooLarge', `${row.at}.taxFen`, {
          tax: formatFen(taxFen),
          amount: formatFen(row.grossFen),
        })
      const code = chosenAccount(posting, `${row.at}.ledgerAccountId`, row.ledgerAccountId)
      const item = row.expenseItemId === null ? undefined : facts.named.expenseItem.get(row.expenseItemId)
      if (code)
        posting.debit(
          code,
          (row.grossFen - taxFen) as Fen,
          null,
          `${item?.name ?? '费用'} ${partner?.name ?? ''}`.trim(),
        )
      posting.debit(account.inputVat, taxFen)
    }
    const totalFen = sumFen(document.sections.lines.map((row) => row.grossFen))
    const dueDay = accountId === null && partner ? addDays(document.day, partner.termDays) : null
    if (accountId !== null) posting.credit(facts.moneyAccounts.get(accountId)?.account ?? '', totalFen)
    else if (partnerId === null) posting.refuse('expense.whoIsOwed', 'head.partnerId')
    else {
      posting.credit(account.payable, totalFen, partnerId)
      posting.open('payable', partnerId, totalFen, { dueDay })
    }
    const rows = document.sections.lines.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head, dueDay }, { lines: rows }, totalFen)
  },
})
