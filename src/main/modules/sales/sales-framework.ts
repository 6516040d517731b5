// Sales framework 销售框架合同 in the engine.

import { salesFramework as contract } from '../../../shared/sales/sales-framework.ts'
import { clauseColumns, termColumns } from '../../books/contract-terms.ts'
import { c } from '../../books/ddl.ts'
import { documentKind } from '../../ledger/document-kind.ts'
import { decideContract } from '../../ledger/trade-contract.ts'
import { usualClauses } from '../../ledger/usual-clauses.ts'
import { contractLineColumns } from '../trade-columns.ts'

export const salesFramework = documentKind({
  contract,
  migration: {
    name: 'SalesFramework',
    at: 1795446800000,
    async up(ddl) {
      const terms = {
        ...termColumns,
        validUntilDay: c.day,
        deliveryTerms: c.maybe(c.text),
        paymentTerms: c.maybe(c.text),
      }
      await ddl.documentTables(
        'salesFramework',
        { customerId: c.ref('partner'), ...terms },
        { lines: contractLineColumns, clauses: clauseColumns },
      )
      await ddl.addColumns('sales_contract_lines', { frameLineId: c.maybe(c.id) })
      await ddl.index('sales_contract_lines', ['frameLineId'], 'frame_line_id is not null')
      await ddl.transitions('salesFramework', contract.transitions)
    },
  },
  decide: (document, facts, ids) => decideContract(document, facts, ids),

  start: (sql) => usualClauses(sql, 'sale'),
})
