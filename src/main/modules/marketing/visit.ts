// Visit 拜访记录 in the engine: it moves neither goods nor money.

import { visit as contract } from '../../../shared/marketing/visit.ts'
import { c } from '../../books/ddl.ts'
import { documentKind } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'

export const visit = documentKind({
  contract,
  migration: {
    name: 'Visit',
    at: 1795443000001,
    async up(ddl) {
      await ddl.documentTables(
        'visit',
        {
          customerId: c.maybe(c.ref('partner')),
          leadId: c.maybe(c.ref('lead')),
          salespersonId: c.maybe(c.ref('salesperson')),
          way: c.text,
          about: c.text,
          notes: c.text,
          rivals: c.maybe(c.text),
          nextDay: c.maybe(c.day),
          nextStep: c.maybe(c.text),
        },
        {},
      )
      await ddl.transitions('visit', contract.transitions)
      await ddl.index('visit', ['customerId'], 'customer_id is not null')
      await ddl.index('visit', ['leadId'], 'lead_id is not null')
      await ddl.index('visit', ['nextDay'], 'next_day is not null')
    },
  },
  decide(document, facts, ids) {
    const { customerId, leadId, nextDay } = document.head
    const posting = startPosting(facts, ids, '拜访')
    if (customerId === null && leadId === null) posting.refuse('visit.whom', 'head.customerId')
    if (nextDay !== null && nextDay < document.day)
      posting.refuse('field.beforeStart', 'head.nextDay', {
        field: contract.head.nextDay.label,
        value: nextDay,
        from: document.day,
      })
    return posting.done(document.head, {})
  },
})
