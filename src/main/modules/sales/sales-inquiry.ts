// Customer's inquiry 客户询价 in the engine: it moves nothing.

import { salesInquiry as contract } from '../../../shared/sales/sales-inquiry.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

export const salesInquiry = documentKind({
  contract,
  migration: {
    name: 'SalesInquiry',
    at: 1795455280498,
    async up(ddl) {
      await ddl.documentTables(
        'salesInquiry',
        {
          customerId: c.ref('partner'),
          way: c.text,
          answerByDay: c.maybe(c.day),
          neededByDay: c.maybe(c.day),
          contact: c.maybe(c.text),
          needs: c.maybe(c.text),
          bondFen: c.maybe(c.fen),
        },
        {
          lines: {
            productId: c.ref('product'),
            askedMilli: c.maybe(c.milli),
            wishE4: c.maybe(c.priceE4),
            rivalE4: c.maybe(c.priceE4),
            rival: c.maybe(c.text),
            lineRemarks: c.maybe(c.text),
            ...snapshotColumns,
          },
        },
      )
      await ddl.transitions('salesInquiry', contract.transitions)
      await ddl.addColumns('quotation', { inquiryId: c.maybe(c.ref('document')) })
    },
  },
  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      return product ? [stored(row, { id: ids.next(), ...snapshotOf(product) })] : []
    })
    return posting.done({ ...document.head }, { lines: rows })
  },
})
