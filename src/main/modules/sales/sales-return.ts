// Sales return 销售退货: part of a delivered line comes back at its own price and cost, in red entries.
// It lessens what is open on its delivery; what the customer had paid already becomes an advance.

import { formatMilli, partOf, sumFen, type Day, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { salesReturn as contract } from '../../../shared/sales/sales-return.ts'
import { c } from '../../books/ddl.ts'
import { oneOf, type Sql } from '../../books/sql.ts'
import { account } from '../../ledger/accounts.ts'
import { compensatedLines, type Compensated } from '../../ledger/compensated-lines.ts'
import { documentKind, stored, type Made } from '../../ledger/document-kind.ts'
import type { ItemFact, LineFact } from '../../ledger/facts.ts'
import { heldGoods, takeHeld, type HeldGoods } from '../../ledger/held-goods.ts'
import { loadItems } from '../../ledger/load-lines.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { placeNamed, placeOn } from '../../ledger/placing.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { leftInPool, partOfLine } from '../../ledger/source-part.ts'
import { snapshotOfLine } from '../../ledger/trade-line.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'
import { returnOfTicket } from './made-of-ticket.ts'

export const salesReturn = documentKind({
  contract,
  migration: {
    name: 'SalesReturn',
    at: 1763856008000,
    async up(ddl) {
      await ddl.documentTables(
        'salesReturn',
        { customerId: c.ref('partner') },
        {
          lines: {
            deliveryLineId: c.id,
            warehouseId: c.ref('warehouse'),
            qtyMilli: c.milli,
            productId: c.ref('product'),
            lot: c.text,
            ...snapshotColumns,
            ...amountColumns,
            costFen: c.fen,
          },
        },
      )
      await ddl.transitions('salesReturn', contract.transitions)
    },
  },

  /** The receivables of the deliveries that goods come back from, by delivery; what of their lines was compensated. */
  async loadExtra(sql, document) {
    const rows = await sql.all<{ id: number }>(
      `select distinct i.id from open_item i join delivery_lines l on l.document_id = i.document_id
      where ${oneOf(sql, 'l.id', 'ids')} and i.side = 'receivable'`,
      [document.sections.lines.map((row) => row.deliveryLineId)],
    )
    const items = await loadItems(
      sql,
      rows.map((row) => row.id),
    )
    return {
      receivables: Map.groupBy(
        [...items.values()].toSorted((a, b) => a.id - b.id),
        ({ documentId }) => documentId,
      ),
      compensated: await compensatedLines(
        sql,
        document.sections.lines.map((row) => row.deliveryLineId),
      ),
      held: await heldGoods(
        sql,
        document.sections.lines.map((row) => row.deliveryLineId),
      ),
    }
  },

  decide(document, facts, ids, { receivables, compensated, held }: Extra) {
    const { customerId } = document.head
    const posting = startPosting(facts, ids, `销售退货 ${facts.partners.get(customerId)?.name ?? ''}`)
    let advance = 0
    const rows = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.deliveryLineId)
      const product = line && facts.products.get(line.row.productId as number)
      const lot = product && posting.lot(product.id, String(line.row.lot))
      if (!line || !product || !lot) return []
      const part = partOfLine(posting, row.at, line, row.qtyMilli, product.unit, 'source.overReturned')
      if (!part) return []
      const { balance, whole, completes } = part
      takeHeld(posting, row, line, held)
      checkCompensated(posting, row.at, line, row.qtyMilli, compensated.get(line.id)?.mostMilli ?? (0 as Milli))
      const id = ids.next()
      const returnsWhole = balance.returnedMilli + row.qtyMilli === whole
      const total = (name: string) => line.row[name] as Fen
      const grossFen = partOf(total('grossFen'), row.qtyMilli, whole, balance.grossFen, returnsWhole)
      const costFen = partOf(total('costFen'), row.qtyMilli, whole, balance.costFen, returnsWhole)
      const taxFen = partOf(total('taxFen'), row.qtyMilli, whole, balance.taxFen, completes)
      const netFen = (grossFen - taxFen) as Fen
      posting.takeFromLine(line, {
        returnedMilli: row.qtyMilli,
        grossFen: -grossFen as Fen,
        costFen: -costFen as Fen,
        taxFen: -taxFen as Fen,
        uninvoicedFen: -partOf(total('grossFen'), row.qtyMilli, whole, balance.uninvoicedFen, completes) as Fen,
      })
      posting.receive(id, product.id, row.warehouseId, lot.id, row.qtyMilli, costFen)
      const place = placeNamed(posting, row.positionId)
      placeOn(posting, id, { product, lot, warehouseId: row.warehouseId }, place, row.qtyMilli)

      let settled = 0 as Fen
      for (const item of receivables.get(line.documentId) ?? []) {
        const taken = Math.min(grossFen - settled, posting.openOf(item)) as Fen
        if (taken > 0) posting.settle(`${row.at}.deliveryLineId`, item, taken)
        settled = (settled + taken) as Fen
      }
      advance += grossFen - settled
      const text = `退货 ${product.name} ${formatMilli(row.qtyMilli)} ${product.unit}`
      posting.debit(account.receivable, -settled as Fen, customerId)
      posting.credit(account.sales, -netFen as Fen, null, text)
      posting.credit(account.outputVatToCome, -taxFen as Fen, customerId)
      posting.debit(account.costOfSales, -costFen as Fen, null, text)
      posting.credit(account.stock, -costFen as Fen, null, text)
      return [
        stored(row, {
          id,
          productId: product.id,
          lot: lot.no,
          ...snapshotOfLine(line),
          grossFen,
          netFen,
          taxFen,
          costFen,
        }),
      ]
    })
    posting.credit(account.advance, advance as Fen, customerId)
    posting.open('advance', customerId, advance as Fen)
    return posting.done({ ...document.head }, { lines: rows }, sumFen(rows.map((row) => row.grossFen)))
  },

  make: (sql, sourceId, lineIds, today, sourceKind) =>
    sourceKind === 'serviceTicket'
      ? returnOfTicket(sql, sourceId, today)
      : returnOfDelivery(sql, sourceId, lineIds, today),
})

/** All that the customer has, and apart from it what was never picked up. */
async function returnOfDelivery(
  sql: Sql,
  sourceId: number,
  lineIds: readonly number[] | null,
  today: Day,
): Promise<Made> {
  const made = await makeFromLines(
    sql,
    { kind: 'delivery', sourceId, lineIds, today, partnerField: 'customerId', left: 'toInvoice' },
    (line, qtyMilli) => ({
      deliveryLineId: line.id,
      warehouseId: line.row.warehouseId ?? null,
      positionId: line.row.positionId ?? null,
      qtyMilli,
    }),
  )
  const rows = made.draft.sections.lines ?? []
  const held = await heldGoods(
    sql,
    rows.map((row) => Number(row.deliveryLineId)),
  )
  const lines = rows.flatMap((row) => splitByHeld(row, held))
  return { draft: { ...made.draft, sections: { lines } } }
}

function splitByHeld(row: AnyRow, held: HeldGoods): AnyRow[] {
  const of = held.get(Number(row.deliveryLineId))
  const wanted = Number(row.qtyMilli)
  const kept = of ? Math.min(wanted, leftInPool(of.kept.balance)) : 0
  if (kept === 0) return [row]
  const picked = wanted - kept
  return [
    ...(picked > 0 ? [{ ...row, qtyMilli: picked }] : []),
    { ...row, positionId: null, qtyMilli: kept, held: true },
  ]
}

type Extra = {
  /** Of each delivery what falls due first in front. */
  readonly receivables: ReadonlyMap<number, readonly ItemFact[]>
  readonly compensated: Compensated
  readonly held: HeldGoods
}

/** Goods a lower price was passed on for come back at the price of the day they were sold: not before that is undone. */
function checkCompensated(posting: PostingBuilder, at: string, line: LineFact, qty: Milli, compensated: Milli): void {
  const { qtyMilli, returnedMilli } = posting.balanceOf(line)
  const left = qtyMilli - returnedMilli - compensated
  if (compensated === 0 || qty <= left) return
  posting.refuse('compensation.stands', `${at}.qtyMilli`, {
    source: line.no,
    line: line.lineNo,
    unit: String(line.row.unit),
    compensated: formatMilli(compensated),
    left: formatMilli(Math.max(0, left) as Milli),
  })
}
