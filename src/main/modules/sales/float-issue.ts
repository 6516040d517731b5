// Float issue 铺底出库: goods leave at average cost, 1405 to 1406. What is left of each line, in goods and cost, is what
// lies with the shop.

import { sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { floatIssue as contract } from '../../../shared/sales/float-issue.ts'
import { c } from '../../books/ddl.ts'
import { addPassage } from '../../books/passing-warehouses.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, storedPart } from '../../ledger/document-kind.ts'
import { pickLots } from '../../ledger/pick-lots.ts'
import { issueFrom } from '../../ledger/placing.ts'
import { startPosting } from '../../ledger/posting.ts'
import { goodsOf, goodsText, snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

export const floatIssue = documentKind({
  contract,
  migration: {
    name: 'FloatIssue',
    at: 1795442807845,
    async up(ddl) {
      await ddl.documentTables(
        'floatIssue',
        { customerId: c.ref('partner') },
        {
          lines: {
            warehouseId: c.ref('warehouse'),
            productId: c.ref('product'),
            lot: c.text,
            qtyMilli: c.milli,
            priceE4: c.maybe(c.priceE4),
            plate: c.maybe(c.text),
            ...snapshotColumns,
            costFen: c.fen,
          },
        },
      )
      await addPassage(ddl, 'float', '铺底')
      await ddl.transitions('floatIssue', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { customerId } = document.head
    const goods = goodsOf(facts, document.sections.lines)
    const posting = startPosting(facts, ids, `铺底 ${facts.partners.get(customerId)?.name ?? ''} ${goodsText(goods)}`)
    const rows = goods.flatMap(({ row, product }) =>
      pickLots(posting, row, product).map((pick) => {
        const id = ids.next()
        const { lot, place, qtyMilli } = pick
        const costFen = issueFrom(posting, id, { product, lot, warehouseId: row.warehouseId }, pick)
        posting.moveLine({ lineId: id, ownerId: null, qtyMilli, costFen })
        const taken = { id, lot: lot.no, positionId: place?.positionId ?? null, qtyMilli }
        return { ...storedPart(row, { ...taken, ...snapshotOf(product, row.pricedPer) }), costFen }
      }),
    )
    const costFen: Fen = sumFen(rows.map((row) => row.costFen))
    posting.debit(account.goodsOut, costFen)
    posting.credit(account.stock, costFen)
    return posting.done({ ...document.head }, { lines: rows }, costFen)
  },
})
