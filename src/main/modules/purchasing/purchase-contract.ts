// Purchase contract 采购合同 in the engine.

import { purchaseContract as contract } from '../../../shared/purchasing/purchase-contract.ts'
import { c } from '../../books/ddl.ts'
import { callOff, takeCalledOff } from '../../ledger/call-off.ts'
import { documentKind, type Deciding } from '../../ledger/document-kind.ts'
import type { Facts } from '../../ledger/facts.ts'
import { expectedOf } from '../../ledger/lead-days.ts'
import { takeUpAwarded } from '../../ledger/awarded-line.ts'
import { decideContract } from '../../ledger/trade-contract.ts'
import { usualClauses } from '../../ledger/usual-clauses.ts'
import { contractLineColumns } from '../trade-columns.ts'
import { contractOfInquiry } from './contract-of-inquiry.ts'
import { contractOfPlan } from './from-plan.ts'

export const purchaseContract = documentKind({
  contract,
  migration: {
    name: 'PurchaseContract',
    at: 1763856001000,
    async up(ddl) {
      const head = { supplierId: c.ref('partner'), deliveryTerms: c.maybe(c.text), paymentTerms: c.maybe(c.text) }
      await ddl.documentTables('purchaseContract', head, { lines: contractLineColumns })
      await ddl.transitions('purchaseContract', contract.transitions)
    },
  },
  decide: (document, facts, ids) =>
    decideContract(withExpectedDays(document, facts), facts, ids, (posting, row, product) => {
      takeUpAwarded(posting, row, product)
      takeCalledOff(posting, row, product, document.day)
    }),

  start: (sql) => usualClauses(sql, 'purchase'),

  make: (sql, sourceId, lineIds, today, sourceKind) =>
    sourceKind === 'purchaseFramework'
      ? callOff(sql, { kind: sourceKind, sourceId, lineIds, today, partnerField: 'supplierId' })
      : sourceKind === 'purchasePlan'
        ? contractOfPlan(sql, sourceId, lineIds, today)
        : contractOfInquiry(sql, sourceId, lineIds, today),
})

/** A line nobody gave a day is expected by the supplier's lead days, so that it is looked out for. */
const withExpectedDays = (document: Deciding<typeof contract>, facts: Facts): Deciding<typeof contract> => ({
  ...document,
  sections: {
    ...document.sections,
    lines: document.sections.lines.map((row) => ({
      ...row,
      deliveryDay: row.deliveryDay ?? expectedOf(facts, document.head.supplierId, document.day),
    })),
  },
})
