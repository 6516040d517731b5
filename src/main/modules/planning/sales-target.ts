// Sales target 销售目标 in the engine: whose it is, of which month, and how much; it moves nothing.

import { sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { salesTarget as contract } from '../../../shared/planning/sales-target.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { refuseTwice, refuseYear } from './plan-checks.ts'

const { fields } = contract.sections.lines

export const salesTarget = documentKind({
  contract,
  migration: {
    name: 'SalesTarget',
    at: 1795446000000,
    async up(ddl) {
      await ddl.documentTables(
        'salesTarget',
        { year: c.text },
        {
          lines: {
            salespersonId: c.maybe(c.ref('salesperson')),
            customerId: c.maybe(c.ref('partner')),
            month: c.integer,
            tonnesMilli: c.maybe(c.milli),
            amountFen: c.maybe(c.fen),
            lineRemarks: c.maybe(c.text),
          },
        },
      )
      await ddl.transitions('salesTarget', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    const { lines } = document.sections
    refuseYear(posting, document.head.year)
    for (const row of lines) refuseRow(posting, row)
    const keyOf = (row: Row) => `${row.salespersonId} ${row.customerId} ${row.month}`
    refuseTwice(posting, lines, 'month', keyOf, fields.month.label)
    return posting.done(
      document.head,
      { lines: lines.map((row) => stored(row, { id: ids.next() })) },
      sumFen(lines.map((row) => row.amountFen ?? (0 as Fen))),
    )
  },
})

type Row = Deciding<typeof contract>['sections']['lines'][number]

function refuseRow(
  posting: PostingBuilder,
  { at, salespersonId, customerId, month, tonnesMilli, amountFen }: Row,
): void {
  if ((salespersonId === null) === (customerId === null)) posting.refuse('target.whose', `${at}.salespersonId`)
  if (month > 12) posting.refuse('plan.month', `${at}.month`, { field: fields.month.label })
  if (!tonnesMilli && !amountFen) posting.refuse('target.nothing', `${at}.tonnesMilli`)
}
