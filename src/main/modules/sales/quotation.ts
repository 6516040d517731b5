// Quotation 报价单 in the engine.

import { refusal } from '../../../shared/contract/index.ts'
import { quotation as contract } from '../../../shared/sales/quotation.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { documentKind } from '../../ledger/document-kind.ts'
import { decideContract } from '../../ledger/trade-contract.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { contractLineColumns } from '../trade-columns.ts'
import { asked, customerOf } from './asked-prices.ts'

export const quotation = documentKind({
  contract,
  migration: {
    name: 'Quotation',
    at: 1795436100000,
    async up(ddl) {
      await ddl.documentTables(
        'quotation',
        {
          customerId: c.ref('partner'),
          validUntilDay: c.day,
          deliveryTerms: c.maybe(c.text),
          paymentTerms: c.maybe(c.text),
        },
        { lines: contractLineColumns },
      )
      await ddl.transitions('quotation', contract.transitions)
      // Lines that may be made from a quotation's.
      await ddl.addColumns('sales_contract_lines', { quotationLineId: c.maybe(c.id) })
      await ddl.addColumns('delivery_lines', { quotationLineId: c.maybe(c.id) })
    },
  },
  decide(document, facts, ids) {
    const decision = decideContract(document, facts, ids)
    const { validUntilDay } = document.head
    if (validUntilDay >= document.day) return decision
    const field = contract.head.validUntilDay.label
    const early = refusal('field.beforeStart', 'head.validUntilDay', {
      field,
      value: validUntilDay,
      from: document.day,
    })
    return { ...decision, refusals: [...decision.refusals, early] }
  },

  make: async (sql, sourceId, lineIds, today, sourceKind) => {
    if (sourceKind === 'cropSolution') {
      const inquiryId = await inquiryOf(sql, sourceId)
      return makeFromLines(
        sql,
        { kind: sourceKind, sourceId, lineIds, today, partnerField: 'customerId', left: 'whole' },
        ({ row }, qtyMilli) => ({
          productId: row.productId ?? null,
          qtyMilli,
          priceE4: row.priceE4 ?? null,
          pricedPer: row.pricedPer ?? null,
        }),
        () => ({ solutionId: sourceId, ...(inquiryId === null ? {} : { inquiryId }) }),
      )
    }
    const customerId = await customerOf(sql, sourceId)
    const head = { customerId, inquiryId: sourceId }
    return {
      draft: { day: today, remarks: null, head, sections: { lines: await asked(sql, sourceId, customerId, today) } },
    }
  },
})

/** What the customer asked that a solution sheet was made for: its quotation answers that. */
async function inquiryOf(sql: Sql, solutionId: number): Promise<number | null> {
  const solution = await sql.get<{ inquiryId: number | null }>(
    'select inquiry_id from crop_solution where document_id = ? order by version desc limit 1',
    [solutionId],
  )
  return solution?.inquiryId ?? null
}
