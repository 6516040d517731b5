// Sales plan 年度销售计划 in the engine: what a line comes to; it moves nothing.

import { amountOfTonnes, sumFen, sumMilli, type Milli } from '../../../shared/kernel/index.ts'
import { monthNames } from '../../../shared/planning/plan-fields.ts'
import { salesPlan as contract } from '../../../shared/planning/sales-plan.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { refuseTwice, refuseYear } from './plan-checks.ts'
import { proposeSales } from './sales-proposal.ts'

export const salesPlan = documentKind({
  contract,
  migration: {
    name: 'SalesPlan',
    at: 1763900000000,
    async up(ddl) {
      const months = Object.fromEntries(monthNames.map((name) => [name, c.maybe(c.milli)]))
      await ddl.documentTables(
        'salesPlan',
        { year: c.text },
        {
          lines: {
            productId: c.ref('product'),
            customerKind: c.maybe(c.text),
            priceE4: c.priceE4,
            ...months,
            productName: c.text,
            yearMilli: c.milli,
            grossFen: c.fen,
          },
        },
      )
      await ddl.transitions('salesPlan', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    refuseYear(posting, document.head.year)
    refuseTwice(posting, document.sections.lines, 'productId', (row) => `${row.productId} ${row.customerKind ?? ''}`)
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      const months = monthNames.flatMap((name) => row[name] ?? [])
      const yearMilli = sumMilli(months)
      if (yearMilli === 0) posting.refuse('plan.nothing', `${row.at}.${monthNames[0]}`)
      // Month by month, as the plan is compared: the months add up to the year.
      const grossFen = sumFen(months.map((tonnes: Milli) => amountOfTonnes(tonnes, row.priceE4)))
      return [stored(row, { id: ids.next(), productName: product.name, yearMilli, grossFen })]
    })
    return posting.done({ ...document.head }, { lines: rows }, sumFen(rows.map((row) => row.grossFen)))
  },

  propose: async (sql, draft, today) => ({
    lines: await proposeSales(sql, draft.head.year, draft.head.byKind === true, today),
  }),
})
