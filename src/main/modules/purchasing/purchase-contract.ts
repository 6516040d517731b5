// Purchase contract 采购合同 in the engine.

import { purchaseContract as contract } from '../../../shared/purchasing/purchase-contract.ts'
import { c } from '../../books/ddl.ts'
import { documentKind } from '../../ledger/document-kind.ts'
import { takeUpAwarded } from '../../ledger/awarded-line.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { decideContract } from '../../ledger/trade-contract.ts'
import { contractLineColumns } from '../trade-columns.ts'

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
  decide: (document, facts, ids) => decideContract(document, facts, ids, takeUpAwarded),

  /** Of the supplier whose chosen line comes first; asked again, of the next. The terms are its first line's. */
  make: (sql, sourceId, lineIds, today) =>
    makeFromLines(
      sql,
      { kind: 'purchaseInquiry', sourceId, lineIds, today, partnerField: 'supplierId', left: 'toContract' },
      ({ id, row }, qtyMilli) => ({
        inquiryLineId: id,
        productId: row.productId ?? null,
        qtyMilli,
        priceE4: row.priceE4 ?? null,
        pricedPer: row.pricedPer ?? null,
        lineRemarks: row.quality ?? null,
      }),
      ({ row }) => ({ deliveryTerms: row.deliveryTerms ?? null, paymentTerms: row.paymentTerms ?? null }),
    ),
})
