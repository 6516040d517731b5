// Purchase framework 采购框架合同 in the engine.

import { purchaseFramework as contract } from '../../../shared/purchasing/purchase-framework.ts'
import { c } from '../../books/ddl.ts'
import { documentKind } from '../../ledger/document-kind.ts'
import { decideContract } from '../../ledger/trade-contract.ts'
import { usualClauses } from '../../ledger/usual-clauses.ts'
import { frameworkTables } from '../trade-columns.ts'

export const purchaseFramework = documentKind({
  contract,
  migration: {
    name: 'PurchaseFramework',
    at: 1795446801000,
    async up(ddl) {
      await frameworkTables(ddl, 'purchaseFramework', { supplierId: c.ref('partner') }, 'purchase_contract_lines')
      await ddl.transitions('purchaseFramework', contract.transitions)
    },
  },
  decide: (document, facts, ids) => decideContract(document, facts, ids),

  start: (sql) => usualClauses(sql, 'purchase'),
})
