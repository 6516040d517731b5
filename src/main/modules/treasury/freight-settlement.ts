// Freight settlement 运费结算单 in the engine: the payables of trips are settled, what is left after deductions is one payable.
// A deduction takes back expense, and with it the VAT that was booked with the trip; the invoice of the settlement brings
// VAT only for trips that had none.

import {
  addDays,
  formatFen,
  mulDiv,
  sumFen,
  taxOf,
  type BasisPoints,
  type Day,
  type Fen,
} from '../../../shared/kernel/index.ts'
import { freightSettlement as contract } from '../../../shared/treasury/freight-settlement.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored, type Deciding, type Made } from '../../ledger/document-kind.ts'
import { feeColumns } from '../../ledger/fees.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { settleRows } from '../../ledger/settle-rows.ts'
import { openTrips, openTripsOf, tripsOf, type Trip } from '../../ledger/trips.ts'
import { tripRows } from './short-on-the-way.ts'

type Row = Deciding<typeof contract>['sections']['lines'][number]
type Trips = ReadonlyMap<number, Trip>

export const freightSettlement = documentKind({
  contract,
  migration: {
    name: 'FreightSettlement',
    at: 1795445000000,
    async up(ddl) {
      await ddl.documentTables(
        'freightSettlement',
        {
          carrierId: c.ref('partner'),
          fromDay: c.maybe(c.day),
          toDay: c.maybe(c.day),
          invoiceNo: c.maybe(c.text),
          taxRateBp: c.maybe(c.basisPoints),
          deductedFen: c.fen,
          taxFen: c.fen,
          dueDay: c.day,
        },
        {
          lines: {
            itemId: c.ref('open_item'),
            amountFen: c.fen,
            deductedFen: c.maybe(c.fen),
            reason: c.maybe(c.text),
            tripDay: c.day,
            plate: c.maybe(c.text),
            tonnesMilli: c.maybe(c.milli),
            rateE4: c.maybe(c.priceE4),
          },
        },
      )
      await ddl.index('freight_settlement_lines', ['itemId'])
      await ddl.transitions('freightSettlement', contract.transitions)
      // The fees that are settled: lines of the slips that goods come in and go out by.
      await ddl.sectionTable('goodsReceipt', 'fees', feeColumns)
      await ddl.sectionTable('delivery', 'fees', { bearer: c.text, ...feeColumns })
      for (const table of ['goods_receipt_fees', 'delivery_fees']) await ddl.index(table, ['payeeId'])
    },
  },

  loadExtra: (sql, { sections: { lines } }): Promise<Trips> =>
    tripsOf(
      sql,
      lines.map((row) => row.itemId),
    ),

  decide(document, facts, ids, trips: Trips) {
    const { carrierId, taxRateBp } = document.head
    const carrier = facts.partners.get(carrierId)
    const posting = startPosting(facts, ids, `运费结算 ${carrier?.name ?? ''}`)
    const settled = settleRows(posting, document.sections.lines)
    const parts = document.sections.lines.map((row) => partOf(posting, row, trips, taxRateBp))
    const deductedFen = sumFen(parts.map((part) => part.deductedFen))
    const taxFen = sumFen(parts.map((part) => part.taxFen))
    const owed = (settled - deductedFen) as Fen
    posting.debit(account.payable, settled, carrierId)
    posting.credit(account.payable, owed, carrierId)
    posting.debit(account.inputVat, taxFen)
    posting.credit(account.sellingExpense, (deductedFen + taxFen) as Fen)
    const dueDay = addDays(document.day, carrier?.termDays ?? 0)
    posting.open('payable', carrierId, owed, { dueDay })
    const lines = document.sections.lines.map((row) => {
      const trip = trips.get(row.itemId)
      const { tonnesMilli = null, rateE4 = null, plate = null } = trip ?? {}
      return stored(row, { id: ids.next(), tripDay: trip?.day ?? document.day, plate, tonnesMilli, rateE4 })
    })
    return posting.done({ ...document.head, deductedFen, taxFen, dueDay }, { lines }, owed)
  },

  async propose(sql, draft) {
    const { carrierId, fromDay = null, toDay = null } = draft.head
    if (typeof carrierId !== 'number') return {}
    const open = await openTrips(sql, carrierId, fromDay as string | null, toDay as string | null)
    return { lines: await tripRows(sql, open) }
  },

  make: settlementOfDelivery,
})

/** The trip of one delivery, with the carrier who drove it; where several are owed, the one who is owed most. */
async function settlementOfDelivery(
  sql: Sql,
  deliveryId: number,
  _lineIds: readonly number[] | null,
  today: Day,
): Promise<Made> {
  const open = await openTripsOf(sql, deliveryId)
  const most = open.toSorted((a, b) => b.openFen - a.openFen || a.itemId - b.itemId)[0]
  const lines = await tripRows(
    sql,
    open.filter(({ payeeId }) => payeeId === most?.payeeId),
  )
  return { draft: { day: today, remarks: null, head: { carrierId: most?.payeeId ?? null }, sections: { lines } } }
}

/** What a row deducts, and the input VAT it changes: less where it was booked with the trip, more by the invoice else. */
function partOf(
  posting: PostingBuilder,
  row: Row,
  trips: Trips,
  rate: BasisPoints | null,
): { readonly deductedFen: Fen; readonly taxFen: Fen } {
  const deductedFen = row.deductedFen ?? (0 as Fen)
  const source = posting.facts.items.get(row.itemId)?.no ?? ''
  const trip = trips.get(row.itemId)
  if (!trip) {
    posting.refuse('freight.notOfFees', `${row.at}.itemId`, { source })
    return { deductedFen: 0 as Fen, taxFen: 0 as Fen }
  }
  if (deductedFen > row.amountFen)
    posting.refuse('freight.deductedAbove', `${row.at}.deductedFen`, {
      source,
      deducted: formatFen(deductedFen),
      amount: formatFen(row.amountFen),
    })
  if (deductedFen > 0 && row.reason === null) posting.refuse('freight.reason', `${row.at}.reason`, { source })
  const taxFen =
    trip.taxFen === 0
      ? taxOf((row.amountFen - deductedFen) as Fen, rate)
      : (-mulDiv([trip.taxFen, deductedFen], trip.grossFen) as Fen)
  return { deductedFen, taxFen }
}
