// Sales framework 销售框架合同 in the engine.

import { salesFramework as contract } from '../../../shared/sales/sales-framework.ts'
import { c } from '../../books/ddl.ts'
import { documentKind } from '../../ledger/document-kind.ts'
import { decideContract } from '../../ledger/trade-contract.ts'
import { usualClauses } from '../../ledger/usual-clauses.ts'
import { frameworkTables } from '../trade-columns.ts'

export const salesFramework = documentKind({
  contract,
  migration: {
    name: 'SalesFramework',
    at: 1795446800000,
    async up(ddl) {
      await frameworkTables(ddl, 'salesFramework', { customerId: c.ref('partner') }, 'sales_contract_lines')
      await ddl.transitions('salesFramework', contract.transitions)
    },
  },
  decide: (document, facts, ids) => decideContract(document, facts, ids),

  start: (sql) => usualClauses(sql, 'sale'),
})
