// Weighbridge slip 磅单 in the engine: net weight, and how far it lies from what the bags say and from the other scale.

import { kilogramsOf, permilleOf, sum, type Milli } from '../../../shared/kernel/index.ts'
import { weighbridgeSlip as contract } from '../../../shared/warehouse/weighbridge-slip.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { startPosting } from '../../ledger/posting.ts'
import { checkWeighing, weighedOf } from '../../ledger/weighing.ts'
import { weighingColumns } from '../trade-columns.ts'

export const weighbridgeSlip = documentKind({
  contract,
  migration: {
    name: 'WeighbridgeSlip',
    at: 1795442643917,
    async up(ddl) {
      await ddl.documentTables(
        'weighbridgeSlip',
        {
          direction: c.text,
          partnerId: c.maybe(c.ref('partner')),
          receiptId: c.maybe(c.ref('document')),
          deliveryId: c.maybe(c.ref('document')),
          slipNo: c.maybe(c.text),
          ...weighingColumns,
          plate: c.text,
          grossKg: c.integer,
          tareKg: c.integer,
          netKg: c.integer,
          printedKg: c.maybe(c.integer),
          printedPermilleE2: c.maybe(c.permilleE2),
          shortKg: c.maybe(c.integer),
          shortPermilleE2: c.maybe(c.permilleE2),
        },
        { lines: { productId: c.ref('product'), qtyMilli: c.milli, unit: c.text, printedKg: c.integer } },
      )
      await ddl.index('weighbridge_slip', ['receiptId'], 'receipt_id is not null')
      await ddl.transitions('weighbridgeSlip', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { head } = document
    const posting = startPosting(facts, ids, '')
    checkWeighing(posting, head)
    const lines = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      const printedKg = kilogramsOf(row.qtyMilli, product.unitWeightGrams)
      return [{ printedKg, row: stored(row, { id: ids.next(), unit: product.unit, printedKg }) }]
    })
    const netKg = head.grossKg - head.tareKg
    const printedKg = lines.length === 0 ? null : sum(lines.map((line) => line.printedKg))
    const worked = {
      ...weighedOf(head),
      printedKg,
      printedPermilleE2: printedKg === null ? null : permilleOf(netKg - printedKg, printedKg),
    }
    return posting.done({ ...head, ...worked }, { lines: lines.map((line) => line.row) })
  },

  async make(sql, sourceId, lineIds, today, kind) {
    const isReceipt = kind === 'goodsReceipt'
    const made = await makeFromLines(
      sql,
      { kind, sourceId, lineIds, today, partnerField: 'partnerId', left: 'whole' },
      (line, qtyMilli) => ({ productId: line.row.productId ?? null, qtyMilli }),
      (line) => ({
        direction: isReceipt ? 'in' : 'out',
        [isReceipt ? 'receiptId' : 'deliveryId']: sourceId,
        plate: line.head.plate ?? null,
        driver: line.head.driver ?? null,
      }),
    )
    return { ...made, draft: { ...made.draft, sections: { lines: perProduct(made.draft.sections.lines ?? []) } } }
  },
})

type Goods = Readonly<Record<string, unknown>>

/** Lots do not matter to the scale: one row per product. */
function perProduct(rows: readonly Goods[]): { productId: number; qtyMilli: Milli }[] {
  const sums = new Map<number, number>()
  for (const row of rows) sums.set(Number(row.productId), (sums.get(Number(row.productId)) ?? 0) + Number(row.qtyMilli))
  return [...sums].map(([productId, qtyMilli]) => ({ productId, qtyMilli: qtyMilli as Milli }))
}
