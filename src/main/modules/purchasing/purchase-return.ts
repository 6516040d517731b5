// Purchase return 采购退货: goods not yet invoiced go back. They leave at average cost; the estimate they came in
// with is taken back, and the difference is cost of sales.

import { formatMilli, partOf, sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { purchaseReturn as contract } from '../../../shared/purchasing/purchase-return.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { startPosting } from '../../ledger/posting.ts'
import { partOfLine } from '../../ledger/source-part.ts'
import { snapshotOfLine } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'
import { returnOfProblem } from './lots-of-problem.ts'

export const purchaseReturn = documentKind({
  contract,
  migration: {
    name: 'PurchaseReturn',
    at: 1763856004000,
    async up(ddl) {
      await ddl.documentTables(
        'purchaseReturn',
        { supplierId: c.ref('partner') },
        {
          lines: {
            receiptLineId: c.id,
            warehouseId: c.ref('warehouse'),
            qtyMilli: c.milli,
            productId: c.ref('product'),
            lot: c.text,
            ...snapshotColumns,
            estimateFen: c.fen,
            costFen: c.fen,
          },
        },
      )
      await ddl.transitions('purchaseReturn', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { supplierId } = document.head
    const posting = startPosting(facts, ids, `采购退货 ${facts.partners.get(supplierId)?.name ?? ''}`)
    for (const id of facts.documents.keys()) posting.standOn(id)
    const rows = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.receiptLineId)
      const product = line && facts.products.get(line.row.productId as number)
      const lot = product && posting.lot(product.id, String(line.row.lot))
      if (!line || !product || !lot) return []
      const part = partOfLine(posting, row.at, line, row.qtyMilli, product.unit, 'source.overReturned')
      if (!part || !posting.canTake(`${row.at}.qtyMilli`, product, row.warehouseId, lot, row.qtyMilli)) return []
      const id = ids.next()
      const { balance, whole, completes } = part
      const estimateFen = partOf(line.row.netFen as Fen, row.qtyMilli, whole, balance.uninvoicedFen, completes)
      const costFen = posting.issue(id, product.id, row.warehouseId, lot.id, row.qtyMilli)
      posting.takeFromLine(line, {
        returnedMilli: row.qtyMilli,
        uninvoicedFen: -estimateFen as Fen,
        grossFen: -partOf(line.row.grossFen as Fen, row.qtyMilli, whole, balance.grossFen, completes) as Fen,
        taxFen: -partOf(line.row.taxFen as Fen, row.qtyMilli, whole, balance.taxFen, completes) as Fen,
      })
      const text = `退货 ${product.name} ${formatMilli(row.qtyMilli)} ${product.unit}`
      posting.debit(account.stock, -costFen as Fen, null, text)
      posting.debit(account.costOfSales, (costFen - estimateFen) as Fen, null, `${text} 成本与暂估之差`)
      posting.credit(account.estimatedPayable, -estimateFen as Fen, supplierId)
      return [stored(row, { id, productId: product.id, lot: lot.no, ...snapshotOfLine(line), estimateFen, costFen })]
    })
    return posting.done({ ...document.head }, { lines: rows }, sumFen(rows.map((row) => row.estimateFen as never)))
  },

  make: (sql, sourceId, lineIds, today, sourceKind) =>
    sourceKind === 'qualityProblem'
      ? returnOfProblem(sql, sourceId, today)
      : makeFromLines(
          sql,
          { kind: 'goodsReceipt', sourceId, lineIds, today, partnerField: 'supplierId', left: 'toInvoice' },
          (line, qtyMilli) => ({
            receiptLineId: line.id,
            warehouseId: line.row.warehouseId ?? null,
            qtyMilli,
          }),
        ),
})
