// Customer's compensation 调价补差单: red entries of the difference. What it does not take off chosen receivables stands
// with the customer as an advance.

import { formatFen, formatMilli, partOf, sumFen, type Day, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import type { AnyDraft } from '../../../shared/contract/index.ts'
import { priceCompensation as contract } from '../../../shared/sales/price-compensation.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { account } from '../../ledger/accounts.ts'
import { compensatedLines, type Compensated } from '../../ledger/compensated-lines.ts'
import { compensationsDue } from '../../ledger/compensations-due.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { settledByAge } from '../../ledger/settled-by-age.ts'
import { settleRows } from '../../ledger/settle-rows.ts'
import { amountsOf, snapshotOfLine } from '../../ledger/trade-line.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'
import { compensationOfTicket } from './made-of-ticket.ts'

export const priceCompensation = documentKind({
  contract,
  migration: {
    name: 'PriceCompensation',
    at: 1795444772792,
    async up(ddl) {
      await ddl.documentTables(
        'priceCompensation',
        { customerId: c.ref('partner'), days: c.maybe(c.integer), advanceFen: c.fen },
        {
          lines: {
            deliveryLineId: c.id,
            qtyMilli: c.milli,
            differenceE4: c.priceE4,
            productId: c.ref('product'),
            ...snapshotColumns,
            ...amountColumns,
          },
          settlements: { itemId: c.ref('open_item'), amountFen: c.fen },
        },
      )
      await ddl.index('price_compensation_lines', ['deliveryLineId'])
      await ddl.transitions('priceCompensation', contract.transitions)
    },
  },

  loadExtra: (sql, { sections: { lines } }) =>
    compensatedLines(
      sql,
      lines.map((row) => row.deliveryLineId),
    ),

  decide(document, facts, ids, earlier: Compensated) {
    const { customerId } = document.head
    const paidBack = new Map([...earlier].map(([id, { paidFen }]) => [id, paidFen]))
    const posting = startPosting(facts, ids, `调价补差 ${facts.partners.get(customerId)?.name ?? ''}`)
    const lines = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.deliveryLineId)
      if (!line) return []
      posting.standOn(line.documentId)
      const snapshot = { ...snapshotOfLine(line), pricedPer: 'tonne' as const }
      const amounts = amountsOf(row.qtyMilli, row.differenceE4, snapshot)
      const before = paidBack.get(line.id) ?? (0 as Fen)
      checkLine(posting, row.at, line, row.qtyMilli, amounts.grossFen, before)
      paidBack.set(line.id, sumFen([before, amounts.grossFen]))
      const text = `补差 ${snapshot.productName} ${formatMilli(row.qtyMilli)} ${snapshot.unit}`
      posting.credit(account.sales, -amounts.netFen as Fen, null, text)
      posting.credit(account.outputVat, -amounts.taxFen as Fen, null, text)
      const productId = line.row.productId ?? null
      return [{ ...stored(row, { id: ids.next(), productId, ...snapshot }), ...amounts }]
    })
    const totalFen = sumFen(lines.map((row) => row.grossFen))
    const taken = settleRows(posting, document.sections.settlements)
    if (taken > totalFen)
      posting.refuse('compensation.takenAbove', 'settlements', { taken: formatFen(taken), total: formatFen(totalFen) })
    const advanceFen = Math.max(0, totalFen - taken) as Fen
    posting.debit(account.receivable, -taken as Fen, customerId)
    posting.credit(account.advance, advanceFen, customerId)
    posting.open('advance', customerId, advanceFen)
    const settlements = document.sections.settlements.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head, advanceFen }, { lines, settlements }, totalFen)
  },

  make: (sql, sourceId, lineIds, today, sourceKind) =>
    sourceKind === 'serviceTicket'
      ? compensationOfTicket(sql, sourceId, today)
      : makeFromLines(
          sql,
          { kind: 'delivery', sourceId, lineIds, today, partnerField: 'customerId', left: 'toCompensate' },
          (line, qtyMilli) => ({ deliveryLineId: line.id, qtyMilli }),
        ),

  propose: proposeCompensation,
})

/** Not for goods that came back, and with what was paid back `before` no more than they were sold for. */
function checkLine(posting: PostingBuilder, at: string, line: LineFact, qty: Milli, grossFen: Fen, before: Fen): void {
  const { qtyMilli, returnedMilli, grossFen: keptFen } = posting.balanceOf(line)
  const kept = (qtyMilli - returnedMilli) as Milli
  const told = { source: line.no, line: line.lineNo, unit: String(line.row.unit) }
  if (qty > kept) {
    posting.refuse('compensation.tooMany', `${at}.qtyMilli`, {
      ...told,
      left: formatMilli(kept),
      asked: formatMilli(qty),
    })
    return
  }
  const soldFor = partOf(line.row.grossFen as Fen, qty, qtyMilli, line.row.grossFen as Fen, qty === qtyMilli)
  const most = Math.min(soldFor, keptFen - before) as Fen
  if (grossFen > most)
    posting.refuse('compensation.abovePaid', `${at}.differenceE4`, {
      ...told,
      paid: formatFen(soldFor),
      before: formatFen(before),
      asked: formatFen(grossFen),
    })
}

/** What the price lists leave to be paid back, off the receivables that fall due first. */
async function proposeCompensation(sql: Sql, { day, head }: AnyDraft, today: Day): Promise<AnyDraft['sections']> {
  if (typeof head.customerId !== 'number') return {}
  const asOf = (day ?? today) as Day
  const days = typeof head.days === 'number' ? head.days : null
  const due = await compensationsDue(sql, { asOf, days, partnerId: head.customerId })
  if (due.length === 0) return {}
  const totalFen = sumFen(due.map((one) => one.compensationFen))
  return {
    lines: due.map(({ lineId, qtyMilli, differenceE4 }) => ({ deliveryLineId: lineId, qtyMilli, differenceE4 })),
    settlements: await settledByAge(sql, 'receivable', head.customerId, totalFen, asOf),
  }
}
