// Goods receipt 入库单: goods come into a lot at the price of the contract version in force, net of tax;
// what is owed for them waits as an estimate (暂估) for the invoice.

import { formatMilli, sumFen, type PriceE4 } from '../../../shared/kernel/index.ts'
import { goodsReceipt as contract } from '../../../shared/purchasing/goods-receipt.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import type { LineFact, LotFact } from '../../ledger/facts.ts'
import { postFees } from '../../ledger/fees.ts'
import { forgottenLots } from '../../ledger/forgotten-lots.ts'
import { loadLots } from '../../ledger/load-facts.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { placeNamed, placeOn } from '../../ledger/placing.ts'
import { startPosting } from '../../ledger/posting.ts'
import { fulfil } from '../../ledger/trade-contract.ts'
import { checkWeighing, weighedOf } from '../../ledger/weighing.ts'
import { takeDirect } from '../../ledger/passing-goods.ts'
import { amountsOf, snapshotOfLine } from '../../ledger/trade-line.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'
import { announcedHead, announcedRow, openNotices, takeAnnounced, takeUnnamed } from './announced-goods.ts'
import { damagedLotsOf, soundAndDamaged } from './received-rows.ts'
import { bringSlip } from './slip-of-receipt.ts'

type Extra = {
  readonly damaged: readonly LotFact[]
  readonly forgotten: ReadonlySet<number>
  readonly notices: readonly LineFact[]
}

export const goodsReceipt = documentKind({
  contract,
  migration: {
    name: 'GoodsReceipt',
    at: 1763856002000,
    async up(ddl) {
      await ddl.documentTables(
        'goodsReceipt',
        { supplierId: c.ref('partner') },
        {
          lines: {
            contractLineId: c.id,
            productId: c.ref('product'),
            warehouseId: c.ref('warehouse'),
            lot: c.text,
            productionDay: c.maybe(c.day),
            qtyMilli: c.milli,
            priceE4: c.priceE4,
            ...snapshotColumns,
            ...amountColumns,
          },
        },
      )
      await ddl.transitions('goodsReceipt', contract.transitions)
    },
  },

  async loadExtra(sql, document) {
    const { lines } = document.sections
    const damaged = damagedLotsOf(lines)
    return {
      damaged: await loadLots(
        sql,
        damaged.map((row) => row.productId),
        damaged.map((row) => row.lot),
        false,
      ),
      forgotten: await forgottenLots(sql, [...lines, ...damaged]),
      notices: await openNotices(sql, lines, document.day),
    }
  },

  decide(document, given, ids, { damaged, forgotten, notices }: Extra) {
    const facts = { ...given, lots: [...given.lots, ...damaged] }
    const { supplierId } = document.head
    const posting = startPosting(facts, ids, `采购入库 ${facts.partners.get(supplierId)?.name ?? ''}`)
    checkWeighing(posting, document.head)
    const announced = { notices, plate: document.head.plate }
    for (const row of document.sections.lines) takeAnnounced(posting, row)
    for (const row of document.sections.lines) if (row.directLineId === null) takeUnnamed(posting, row, announced)
    const rows = soundAndDamaged(posting, document.sections.lines).flatMap((row) => {
      const line = facts.lines.get(row.contractLineId)
      const product = facts.products.get(row.productId)
      if (!line || !product) return []
      const id = ids.next()
      const direct = facts.lines.get(row.directLineId ?? 0)
      if (direct) takeDirect(posting, row.at, direct, row.qtyMilli)
      else fulfil(posting, row.at, line, product, row.qtyMilli)
      const lot = posting.lotFor(row, product, document.day, forgotten)
      if (row.damagedMilli) posting.setQuality(lot, 'damaged')
      const priceE4 = line.row.priceE4 as PriceE4
      const snapshot = snapshotOfLine(line)
      const amounts = amountsOf(row.qtyMilli, priceE4, snapshot)
      const text = `${direct ? '直发' : '入库'} ${product.name} ${formatMilli(row.qtyMilli)} ${product.unit}`
      if (direct) posting.pass(id, product.id, row.warehouseId, lot.id, row.qtyMilli)
      else {
        posting.receive(id, product.id, row.warehouseId, lot.id, row.qtyMilli, amounts.netFen)
        const place = placeNamed(posting, row.positionId)
        placeOn(posting, id, { product, lot, warehouseId: row.warehouseId }, place, row.qtyMilli)
      }
      posting.debit(direct ? account.costOfSales : account.stock, amounts.netFen, null, text)
      posting.moveLine({
        lineId: id,
        ownerId: null,
        qtyMilli: row.qtyMilli,
        grossFen: amounts.grossFen,
        taxFen: amounts.taxFen,
        uninvoicedFen: amounts.netFen,
      })
      return [
        stored(row, {
          id,
          productionDay: lot.productionDay,
          expiryDay: lot.expiryDay,
          priceE4,
          ...snapshot,
          ...amounts,
        }),
      ]
    })
    posting.credit(account.estimatedPayable, sumFen(rows.map((row) => row.netFen)), supplierId)
    const fees = postFees(posting, document.sections.fees, { day: document.day, goods: rows, customerId: null })
    fees.openPayables()
    bringSlip(posting, document)
    return posting.done(
      { ...document.head, ...weighedOf(document.head) },
      { lines: rows, fees: fees.rows },
      sumFen(rows.map((row) => row.grossFen)),
    )
  },

  make: (sql, sourceId, lineIds, today, kind) =>
    makeFromLines(
      sql,
      { kind, sourceId, lineIds, today, partnerField: 'supplierId', left: 'toFulfil' },
      (line, qtyMilli) =>
        kind === 'shipmentNotice'
          ? announcedRow(line, qtyMilli)
          : { contractLineId: line.id, productId: line.row.productId ?? null, qtyMilli },
      ({ head }) => (kind === 'shipmentNotice' ? announcedHead(head) : {}),
    ),
})
