// Purchase contract 采购合同 in the engine.

import { purchaseContract as contract } from '../../../shared/purchasing/purchase-contract.ts'
import { c } from '../../books/ddl.ts'
import { callOff, takeCalledOff } from '../../ledger/call-off.ts'
import { documentKind } from '../../ledger/document-kind.ts'
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
    decideContract(document, facts, ids, (posting, row, product) => {
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
