// Purchase return 采购退货: goods not yet invoiced go back. They leave at average cost; the estimate they came in
// with is taken back, and the difference is cost of sales.

import { formatMilli, partOf, sumFen, type Fen } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { purchaseReturn as contract } from '../../../shared/purchasing/purchase-return.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, storedPart, type Deciding } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { issueFrom, keyOf, partsApartFirst, type Goods, type Part } from '../../ledger/placing.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { leftInPool, partOfLine } from '../../ledger/source-part.ts'
import { snapshotOfLine } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'
import { returnOfProblem } from './lots-of-problem.ts'

type Row = Deciding<typeof contract>['sections']['lines'][number]

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
    const rows = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.receiptLineId)
      const product = line && facts.products.get(line.row.productId as number)
      const lot = product && posting.lot(product.id, String(line.row.lot))
      if (!line || !product || !lot) return []
      const at = `${row.at}.qtyMilli`
      const whole = partOfLine(posting, row.at, line, row.qtyMilli, product.unit, 'source.overReturned')
      if (!whole || !posting.canTake(at, product, row.warehouseId, lot, row.qtyMilli)) return []
      const goods = { product, lot, warehouseId: row.warehouseId }
      // What is set apart is what one sends back: it goes first.
      return partsApartFirst(posting, at, goods, row, 'all').map((part) => giveBack(posting, row, line, goods, part))
    })
    return posting.done({ ...document.head }, { lines: rows }, sumFen(rows.map((row) => row.estimateFen)))
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

/** Some of a received line goes back from one place. */
function giveBack(
  posting: PostingBuilder,
  row: Row,
  line: LineFact,
  goods: Goods,
  part: Part & { readonly isApart: boolean },
): AnyRow & { estimateFen: Fen } {
  const { product, lot } = goods
  const { qtyMilli } = part
  const id = posting.ids.next()
  const balance = posting.balanceOf(line)
  const completes = qtyMilli === leftInPool(balance)
  const taken = (total: Fen, left: Fen): Fen => partOf(total, qtyMilli, balance.qtyMilli, left, completes)
  const estimateFen = taken(line.row.netFen as Fen, balance.uninvoicedFen)
  if (part.isApart) posting.apart.free(id, keyOf(goods), part.place, qtyMilli)
  const costFen = issueFrom(posting, id, goods, part)
  posting.takeFromLine(line, {
    returnedMilli: qtyMilli,
    uninvoicedFen: -estimateFen as Fen,
    grossFen: -taken(line.row.grossFen as Fen, balance.grossFen) as Fen,
    taxFen: -taken(line.row.taxFen as Fen, balance.taxFen) as Fen,
  })
  const text = `退货 ${product.name} ${formatMilli(qtyMilli)} ${product.unit}`
  posting.debit(account.stock, -costFen as Fen, null, text)
  posting.debit(account.costOfSales, (costFen - estimateFen) as Fen, null, `${text} 成本与暂估之差`)
  posting.credit(account.estimatedPayable, -estimateFen as Fen, line.partnerId)
  const positionId = part.place?.positionId ?? null
  const amounts = { estimateFen, costFen }
  return {
    ...storedPart(row, { id, positionId, qtyMilli, productId: product.id, lot: lot.no, ...snapshotOfLine(line) }),
    ...amounts,
  }
}
