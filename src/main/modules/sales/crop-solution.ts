// Solution sheet 施肥方案 in the engine: bags from area and dose, whole ones, for nobody sells half a bag.

import { costOfMu, sumFen, wholeUnitsFor } from '../../../shared/kernel/index.ts'
import { cropSolution as contract } from '../../../shared/sales/crop-solution.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { amountsOf, snapshotOf } from '../../ledger/trade-line.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'
import { asked, customerOf } from './asked-prices.ts'

export const cropSolution = documentKind({
  contract,
  migration: {
    name: 'CropSolution',
    at: 1795455280499,
    async up(ddl) {
      await ddl.documentTables(
        'cropSolution',
        {
          customerId: c.ref('partner'),
          crops: c.text,
          farmlandMilli: c.milli,
          yieldKg: c.maybe(c.integer),
          soil: c.maybe(c.text),
          advice: c.maybe(c.text),
          inquiryId: c.maybe(c.ref('document')),
          aMuFen: c.fen,
        },
        {
          lines: {
            stage: c.text,
            timing: c.maybe(c.text),
            productId: c.ref('product'),
            doseMilli: c.milli,
            method: c.maybe(c.text),
            priceE4: c.priceE4,
            qtyMilli: c.milli,
            ...snapshotColumns,
            ...amountColumns,
            aMuFen: c.fen,
          },
        },
      )
      await ddl.transitions('cropSolution', contract.transitions)
      await ddl.addColumns('quotation', { solutionId: c.maybe(c.ref('document')) })
    },
  },
  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    const { farmlandMilli } = document.head
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      const snapshot = snapshotOf(product, row.pricedPer)
      const qtyMilli = wholeUnitsFor(farmlandMilli, row.doseMilli, product.unitWeightGrams)
      const amounts = amountsOf(qtyMilli, row.priceE4, snapshot)
      const aMuFen = costOfMu(amounts.grossFen, farmlandMilli)
      return [{ ...stored(row, { id: ids.next(), ...snapshot, qtyMilli, aMuFen }), ...amounts }]
    })
    const totalFen = sumFen(rows.map(({ grossFen }) => grossFen))
    return posting.done({ ...document.head, aMuFen: costOfMu(totalFen, farmlandMilli) }, { lines: rows }, totalFen)
  },
  make: async (sql, inquiryId, _lineIds, today) => {
    const customerId = await customerOf(sql, inquiryId)
    const known = await sql.get<{ crops: string | null; farmlandMilli: number | null }>(
      'select crops, farmland_milli from partner where id = ?',
      [customerId],
    )
    const lines = (await asked(sql, inquiryId, customerId, today)).map(
      ({ qtyMilli: _qty, deliveryDay: _day, ...line }) => ({
        stage: 'base',
        ...line,
      }),
    )
    return { draft: { day: today, remarks: null, head: { customerId, inquiryId, ...known }, sections: { lines } } }
  },
})
