// Direct shipment 直发单: draws on the purchase and the sales contract, and is accompanied by the goods receipt and the
// delivery that post it. They pass the goods through a warehouse that is none: what was paid goes to cost of sales at
// once, 5401 and not 1405, and no average moves.

import { sumFen, type PriceE4, type PricedPer } from '../../../shared/kernel/index.ts'
import { directShipment as contract } from '../../../shared/sales/direct-shipment.ts'
import { c } from '../../books/ddl.ts'
import { passageWarehouse } from '../../books/passing-warehouses.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { startPosting } from '../../ledger/posting.ts'
import { fulfil } from '../../ledger/trade-contract.ts'
import { amountsOf, snapshotOf, snapshotOfLine } from '../../ledger/trade-line.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'

export const directShipment = documentKind({
  contract,
  migration: {
    name: 'DirectShipment',
    at: 1795442098012,
    async up(ddl) {
      await ddl.documentTables(
        'directShipment',
        { customerId: c.ref('partner'), supplierId: c.ref('partner'), dueDay: c.maybe(c.day) },
        {
          lines: {
            purchaseLineId: c.id,
            contractLineId: c.maybe(c.id),
            productId: c.ref('product'),
            lot: c.text,
            productionDay: c.maybe(c.day),
            qtyMilli: c.milli,
            priceE4: c.priceE4,
            plate: c.maybe(c.text),
            ...snapshotColumns,
            ...amountColumns,
            buyPriceE4: c.priceE4,
            buyGrossFen: c.fen,
            costFen: c.fen,
          },
        },
      )
      await ddl.addColumns('goods_receipt_lines', { directLineId: c.maybe(c.id) })
      await ddl.addColumns('delivery_lines', { directLineId: c.maybe(c.id) })
      await ddl.transitions('directShipment', contract.transitions)
    },
  },

  loadExtra: (sql) => passageWarehouse(sql, 'direct'),

  decide(document, facts, ids, warehouseId: number) {
    const { customerId, supplierId, dueDay } = document.head
    const posting = startPosting(facts, ids, '')
    const rows = document.sections.lines.flatMap((row) => {
      const bought = facts.lines.get(row.purchaseLineId)
      const product = facts.products.get(row.productId)
      if (!bought || !product) return []
      const sold = row.contractLineId === null ? undefined : facts.lines.get(row.contractLineId)
      fulfil(posting, row.at, bought, product, row.qtyMilli, 'purchaseLineId')
      if (sold) fulfil(posting, row.at, sold, product, row.qtyMilli)
      const id = ids.next()
      posting.moveLine({ lineId: id, ownerId: null, qtyMilli: row.qtyMilli })
      const buyPriceE4 = bought.row.priceE4 as PriceE4
      const paid = amountsOf(row.qtyMilli, buyPriceE4, snapshotOfLine(bought))
      const snapshot = snapshotOf(product, row.pricedPer ?? ((sold?.row.pricedPer ?? null) as PricedPer | null))
      return [
        {
          typed: row,
          stored: stored(row, {
            id,
            ...snapshot,
            ...amountsOf(row.qtyMilli, row.priceE4, snapshot),
            buyPriceE4,
            buyGrossFen: paid.grossFen,
            costFen: paid.netFen,
          }),
        },
      ]
    })
    const goods = rows.map(({ typed, stored: { id } }) => ({
      directLineId: id ?? null,
      productId: typed.productId,
      warehouseId,
      lot: typed.lot,
      qtyMilli: typed.qtyMilli,
    }))
    const of = { day: document.day, remarks: document.remarks }
    posting.accompany('goodsReceipt', {
      ...of,
      head: { supplierId },
      sections: {
        lines: rows.map(({ typed: { purchaseLineId, productionDay } }, index) => ({
          ...goods[index],
          contractLineId: purchaseLineId,
          productionDay,
        })),
      },
    })
    posting.accompany('delivery', {
      ...of,
      head: { customerId, dueDay },
      sections: {
        lines: rows.map(({ typed: { contractLineId, priceE4, pricedPer, plate } }, index) => ({
          ...goods[index],
          contractLineId,
          priceE4,
          pricedPer,
          plate,
        })),
      },
    })
    const lines = rows.map((row) => row.stored)
    return posting.done({ ...document.head }, { lines }, sumFen(lines.map((row) => row.grossFen)))
  },

  make: (sql, sourceId, lineIds, today, kind) =>
    kind === 'purchaseContract'
      ? makeFromLines(
          sql,
          { kind, sourceId, lineIds, today, partnerField: 'supplierId', left: 'toFulfil' },
          (line, qtyMilli) => ({ purchaseLineId: line.id, productId: line.row.productId ?? null, qtyMilli }),
        )
      : makeFromLines(
          sql,
          { kind, sourceId, lineIds, today, partnerField: 'customerId', left: 'toFulfil' },
          (line, qtyMilli) => ({
            contractLineId: line.id,
            productId: line.row.productId ?? null,
            qtyMilli,
            priceE4: line.row.priceE4 ?? null,
            pricedPer: line.row.pricedPer ?? null,
          }),
        ),
})
