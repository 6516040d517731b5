// Sales contract 销售合同 in the engine.

import { salesContract as contract } from '../../../shared/sales/sales-contract.ts'
import { c } from '../../books/ddl.ts'
import { callOff, takeCalledOff } from '../../ledger/call-off.ts'
import { documentKind } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { takeUpQuoted } from '../../ledger/quoted-line.ts'
import { decideContract } from '../../ledger/trade-contract.ts'
import { usualClauses } from '../../ledger/usual-clauses.ts'
import { contractLineColumns } from '../trade-columns.ts'

export const salesContract = documentKind({
  contract,
  migration: {
    name: 'SalesContract',
    at: 1763856005000,
    async up(ddl) {
      const head = { customerId: c.ref('partner'), deliveryTerms: c.maybe(c.text), paymentTerms: c.maybe(c.text) }
      await ddl.documentTables('salesContract', head, { lines: contractLineColumns })
      await ddl.transitions('salesContract', contract.transitions)
    },
  },
  decide: (document, facts, ids) =>
    decideContract(document, facts, ids, (posting, row, product) => {
      takeUpQuoted(posting, row, product, document.day)
      takeCalledOff(posting, row, product, document.day)
    }),

  start: (sql) => usualClauses(sql, 'sale'),

  make: (sql, sourceId, lineIds, today, sourceKind) =>
    sourceKind === 'salesFramework'
      ? callOff(sql, { kind: sourceKind, sourceId, lineIds, today, partnerField: 'customerId' })
      : makeFromLines(
          sql,
          { kind: 'quotation', sourceId, lineIds, today, partnerField: 'customerId', left: 'toFulfil' },
          ({ id, row }, qtyMilli) => ({
            quotationLineId: id,
            productId: row.productId ?? null,
            qtyMilli,
            priceE4: row.priceE4 ?? null,
            pricedPer: row.pricedPer ?? null,
            deliveryDay: row.deliveryDay ?? null,
            toleranceBp: row.toleranceBp ?? null,
            lineRemarks: row.lineRemarks ?? null,
          }),
          ({ head }) => ({ deliveryTerms: head.deliveryTerms ?? null, paymentTerms: head.paymentTerms ?? null }),
        ),
})
