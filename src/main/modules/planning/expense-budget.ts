// Expense budget 费用预算 in the engine: it moves nothing; an account stands in it once.

import { sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { budgetMonthNames, expenseBudget as contract } from '../../../shared/planning/expense-budget.ts'
import { c, type Columns } from '../../books/ddl.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { refuseTwice, refuseYear } from './plan-checks.ts'

const { fields } = contract.sections.lines

export const expenseBudget = documentKind({
  contract,
  migration: {
    name: 'ExpenseBudget',
    at: 1795456729608,
    async up(ddl) {
      const months: Columns = Object.fromEntries(budgetMonthNames.map((name) => [name, c.maybe(c.fen)]))
      await ddl.documentTables(
        'expenseBudget',
        { year: c.text },
        {
          lines: {
            ledgerAccountId: c.ref('ledger_account'),
            ...months,
            lineRemarks: c.maybe(c.text),
            yearFen: c.fen,
          },
        },
      )
      await ddl.transitions('expenseBudget', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    const { lines } = document.sections
    refuseYear(posting, document.head.year)
    refuseTwice(posting, lines, 'ledgerAccountId', (row) => String(row.ledgerAccountId), fields.ledgerAccountId.label)
    const rows = lines.map((row) => {
      const yearFen = sumFen(budgetMonthNames.map((name) => row[name] ?? (0 as Fen)))
      if (yearFen === 0) posting.refuse('budget.nothing', `${row.at}.m01Fen`)
      return { ...stored(row, { id: ids.next() }), yearFen }
    })
    return posting.done(document.head, { lines: rows }, sumFen(rows.map(({ yearFen }) => yearFen)))
  },
})
