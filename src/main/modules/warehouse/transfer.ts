// Transfer 调拨单: a lot moves between warehouses. No voucher: the value stays the product's.

import { transfer as contract } from '../../../shared/warehouse/transfer.ts'
import type { Milli } from '../../../shared/kernel/index.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, storedPart } from '../../ledger/document-kind.ts'
import { knownLot } from '../../ledger/known-lot.ts'
import { partsFrom, placeNamed, placeOn } from '../../ledger/placing.ts'
import { startPosting } from '../../ledger/posting.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

export const transfer = documentKind({
  contract,
  migration: {
    name: 'Transfer',
    at: 1763856009000,
    async up(ddl) {
      await ddl.documentTables(
        'transfer',
        {},
        {
          lines: {
            fromWarehouseId: c.ref('warehouse'),
            toWarehouseId: c.ref('warehouse'),
            productId: c.ref('product'),
            lot: c.text,
            qtyMilli: c.milli,
            ...snapshotColumns,
          },
        },
      )
      await ddl.transitions('transfer', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '调拨')
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      if (row.fromWarehouseId === row.toWarehouseId) {
        posting.refuse('stock.sameWarehouse', `${row.at}.toWarehouseId`)
        return []
      }
      const lot = knownLot(posting, row, product, row.lot)
      if (!lot) return []
      if (!posting.canIssue(`${row.at}.qtyMilli`, product, row.fromWarehouseId, lot, row.qtyMilli)) return []
      const from = { product, lot, warehouseId: row.fromWarehouseId }
      const to = { product, lot, warehouseId: row.toWarehouseId }
      const parts = partsFrom(posting, `${row.at}.qtyMilli`, from, row.fromPositionId, row.qtyMilli)
      return parts.map(({ place, qtyMilli }) => {
        const id = ids.next()
        placeOn(posting, id, from, place, -qtyMilli as Milli)
        posting.transfer(id, product.id, row.fromWarehouseId, row.toWarehouseId, lot.id, qtyMilli)
        placeOn(posting, id, to, placeNamed(posting, row.toPositionId), qtyMilli)
        return storedPart(row, { id, fromPositionId: place?.positionId ?? null, qtyMilli, ...snapshotOf(product) })
      })
    })
    return posting.done({}, { lines: rows })
  },
})
