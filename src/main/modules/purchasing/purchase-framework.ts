// Purchase framework 采购框架合同 in the engine.

import { purchaseFramework as contract } from '../../../shared/purchasing/purchase-framework.ts'
import { clauseColumns, termColumns } from '../../books/contract-terms.ts'
import { c } from '../../books/ddl.ts'
import { documentKind } from '../../ledger/document-kind.ts'
import { decideContract } from '../../ledger/trade-contract.ts'
import { usualClauses } from '../../ledger/usual-clauses.ts'
import { contractLineColumns } from '../trade-columns.ts'

export const purchaseFramework = documentKind({
  contract,
  migration: {
    name: 'PurchaseFramework',
    at: 1795446801000,
    async up(ddl) {
      const terms = {
        ...termColumns,
        validUntilDay: c.day,
        deliveryTerms: c.maybe(c.text),
        paymentTerms: c.maybe(c.text),
      }
      await ddl.documentTables(
        'purchaseFramework',
        { supplierId: c.ref('partner'), ...terms },
        { lines: contractLineColumns, clauses: clauseColumns },
      )
      await ddl.addColumns('purchase_contract_lines', { frameLineId: c.maybe(c.id) })
      await ddl.index('purchase_contract_lines', ['frameLineId'], 'frame_line_id is not null')
      await ddl.transitions('purchaseFramework', contract.transitions)
    },
  },
  decide: (document, facts, ids) => decideContract(document, facts, ids),

  start: (sql) => usualClauses(sql, 'purchase'),
})
