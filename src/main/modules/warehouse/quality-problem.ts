// Quality problem 质量问题单 in the engine: it moves nothing; its lots become what is said of them, or what the decision
// brings with it. A later version says so anew.

import type { DocumentKind } from '../../../shared/catalog.ts'
import { qualityAfter, qualityProblem as contract } from '../../../shared/warehouse/quality-problem.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { lotPostedColumns, rowsOfLots, sayOfLot } from './about-lot.ts'
import { problemOfCheck, problemOfReceipt, problemOfTicket } from './problem-sources.ts'

const madeBy: { readonly [K in DocumentKind]?: typeof problemOfReceipt } = {
  qualityCheck: problemOfCheck,
  serviceTicket: problemOfTicket,
}

export const qualityProblem = documentKind({
  contract,
  migration: {
    name: 'QualityProblem',
    at: 1795442569963,
    async up(ddl) {
      await ddl.documentTables(
        'qualityProblem',
        {
          supplierId: c.maybe(c.ref('partner')),
          foundAt: c.text,
          description: c.text,
          decision: c.text,
          deadlineDay: c.maybe(c.day),
          handler: c.maybe(c.text),
          checkId: c.maybe(c.ref('document')),
          receiptId: c.maybe(c.ref('document')),
        },
        {
          lines: {
            productId: c.ref('product'),
            warehouseId: c.maybe(c.ref('warehouse')),
            lot: c.text,
            affectedMilli: c.maybe(c.milli),
            lotQuality: c.maybe(c.text),
            lineRemarks: c.maybe(c.text),
            ...lotPostedColumns,
          },
        },
      )
      await ddl.transitions('qualityProblem', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    const { decision } = document.head
    const rows = rowsOfLots(posting, document.sections.lines).map((said) =>
      stored(said.row, sayOfLot(posting, said, said.row.lotQuality ?? qualityAfter[decision])),
    )
    return posting.done({ ...document.head }, { lines: rows })
  },

  make: (sql, sourceId, lineIds, today, sourceKind) =>
    (madeBy[sourceKind] ?? problemOfReceipt)(sql, sourceId, lineIds, today),
})
