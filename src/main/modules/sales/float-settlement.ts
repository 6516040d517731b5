// Float settlement 铺底结算: what was sold goes from 1406 to 5401 and is billed by the delivery posted with it; what came
// back goes from 1406 to 1405, both at their part of what the line went out for.

import {
  formatMilli,
  partOf,
  sumFen,
  type Day,
  type Fen,
  type Milli,
  type PriceE4,
} from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { floatSettlement as contract } from '../../../shared/sales/float-settlement.ts'
import { c } from '../../books/ddl.ts'
import { passageWarehouse } from '../../books/passing-warehouses.ts'
import type { Sql } from '../../books/sql.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { leftInPool } from '../../ledger/source-part.ts'
import { amountsOf, snapshotOfLine } from '../../ledger/trade-line.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'

type Row = Deciding<typeof contract>['sections']['lines'][number]
type Amounts = { readonly grossFen: Fen; readonly netFen: Fen; readonly taxFen: Fen }
type Taken = { readonly costFen: Fen; readonly backCostFen: Fen }

export const floatSettlement = documentKind({
  contract,
  migration: {
    name: 'FloatSettlement',
    at: 1795442807936,
    async up(ddl) {
      await ddl.documentTables(
        'floatSettlement',
        { customerId: c.ref('partner'), dueDay: c.maybe(c.day) },
        {
          lines: {
            issueLineId: c.id,
            soldMilli: c.maybe(c.milli),
            backMilli: c.maybe(c.milli),
            priceE4: c.maybe(c.priceE4),
            warehouseId: c.maybe(c.ref('warehouse')),
            productId: c.ref('product'),
            lot: c.text,
            ...snapshotColumns,
            ...amountColumns,
            costFen: c.fen,
            backCostFen: c.fen,
          },
        },
      )
      await ddl.addColumns('delivery_lines', { floatLineId: c.maybe(c.id) })
      await ddl.transitions('floatSettlement', contract.transitions)
    },
  },

  loadExtra: (sql) => passageWarehouse(sql, 'float'),

  decide(document, facts, ids, passage: number) {
    const { customerId, dueDay } = document.head
    const posting = startPosting(facts, ids, `铺底结算 ${facts.partners.get(customerId)?.name ?? ''}`)
    const sold: AnyRow[] = []
    const rows = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.issueLineId)
      const product = line && facts.products.get(line.row.productId as number)
      const lot = product && posting.lot(product.id, String(line.row.lot))
      const taken = line && takeFloat(posting, row, line)
      if (!line || !product || !lot || !taken) return []
      const id = ids.next()
      const soldMilli = row.soldMilli ?? (0 as Milli)
      const snapshot = snapshotOfLine(line)
      const pricedPer = row.pricedPer ?? snapshot.pricedPer
      const amounts: Amounts =
        soldMilli > 0
          ? amountsOf(soldMilli, row.priceE4 ?? (0 as PriceE4), { ...snapshot, pricedPer })
          : { grossFen: 0 as Fen, netFen: 0 as Fen, taxFen: 0 as Fen }
      if (soldMilli > 0) {
        posting.moveLine({ lineId: id, ownerId: null, qtyMilli: soldMilli })
        posting.pass(id, product.id, passage, lot.id, soldMilli)
        sold.push({
          warehouseId: passage,
          productId: product.id,
          lot: lot.no,
          qtyMilli: soldMilli,
          priceE4: row.priceE4,
          pricedPer,
          floatLineId: id,
        })
      }
      if (row.backMilli && row.warehouseId !== null)
        posting.receive(id, product.id, row.warehouseId, lot.id, row.backMilli, taken.backCostFen)
      return [
        {
          ...stored(row, { id, productId: product.id, lot: lot.no, ...snapshot, pricedPer }),
          ...amounts,
          ...taken,
        },
      ]
    })
    const costFen = sumFen(rows.map((row) => row.costFen))
    const backCostFen = sumFen(rows.map((row) => row.backCostFen))
    posting.debit(account.costOfSales, costFen)
    posting.debit(account.stock, backCostFen)
    posting.credit(account.goodsOut, (costFen + backCostFen) as Fen)
    if (sold.length > 0)
      posting.accompany('delivery', {
        day: document.day,
        remarks: document.remarks,
        head: { customerId, dueDay },
        sections: { lines: sold },
      })
    return posting.done({ ...document.head }, { lines: rows }, sumFen(rows.map((row) => row.grossFen)))
  },

  make: (sql, sourceId, lineIds, today) =>
    makeFromLines(
      sql,
      { kind: 'floatIssue', sourceId, lineIds, today, partnerField: 'customerId', left: 'toInvoice' },
      settledWhole,
    ),

  propose: async (sql, { head }, today) => {
    const lines = typeof head.customerId === 'number' ? await lyingWith(sql, head.customerId) : []
    const made = await Promise.all(
      [...Map.groupBy(lines, (line) => line.documentId)].map(([sourceId]) =>
        makeFromLines(
          sql,
          { kind: 'floatIssue', sourceId, lineIds: null, today, partnerField: 'customerId', left: 'toInvoice' },
          settledWhole,
        ),
      ),
    )
    return { lines: made.flatMap(({ draft }) => draft.sections.lines ?? []) }
  },
})

/** All that is left was sold, at the price agreed, unless somebody says otherwise. */
const settledWhole = (line: LineFact, leftMilli: Milli): AnyRow => ({
  issueLineId: line.id,
  soldMilli: leftMilli,
  priceE4: line.row.priceE4 ?? null,
  pricedPer: line.row.pricedPer ?? null,
  warehouseId: line.row.warehouseId ?? null,
})

/** Issues to the customer with goods left, the oldest first. */
const lyingWith = (sql: Sql, customerId: number): Promise<{ documentId: number; day: Day }[]> =>
  sql.all(
    `select distinct d.id as document_id, d.day from document d join line_balance b on b.owner_id = d.id
    where d.kind = 'floatIssue' and d.state = 'posted' and d.partner_id = ?
      and b.qty_milli > b.invoiced_milli + b.returned_milli order by d.day, d.id`,
    [customerId],
  )

/** Takes what was sold and what came back from the line; null after a refusal. */
function takeFloat(posting: PostingBuilder, row: Row, line: LineFact): Taken | null {
  const sold = row.soldMilli ?? (0 as Milli)
  const back = row.backMilli ?? (0 as Milli)
  const left = leftInPool(posting.balanceOf(line))
  const told = { source: line.no, line: line.lineNo, unit: String(line.row.unit) }
  if (sold + back === 0) posting.refuse('float.nothing', `${row.at}.soldMilli`, told)
  else if (sold + back > left)
    posting.refuse('float.tooMuch', `${row.at}.soldMilli`, {
      ...told,
      left: formatMilli(left),
      asked: formatMilli((sold + back) as Milli),
    })
  else if (sold > 0 && row.priceE4 === null)
    posting.refuse('field.required', `${row.at}.priceE4`, { field: contract.sections.lines.fields.priceE4.label })
  else if (back > 0 && row.warehouseId === null)
    posting.refuse('field.required', `${row.at}.warehouseId`, {
      field: contract.sections.lines.fields.warehouseId.label,
    })
  else {
    const costOf = (qty: Milli): Fen => {
      const { qtyMilli, costFen } = posting.balanceOf(line)
      const completes = qty === leftInPool(posting.balanceOf(line))
      return partOf(line.row.costFen as Fen, qty, qtyMilli, costFen, completes)
    }
    const costFen = costOf(sold)
    posting.takeFromLine(line, { invoicedMilli: sold, costFen: -costFen as Fen })
    const backCostFen = costOf(back)
    posting.takeFromLine(line, { returnedMilli: back, costFen: -backCostFen as Fen })
    return { costFen, backCostFen }
  }
  return null
}
