// Inquiry 询价比价 in the engine: each offer per tonne at the door, how far it lies above the cheapest of its product, and
// the reason wherever the cheapest was not chosen.

import {
  amountOf,
  daysBetween,
  formatPrice,
  perTonneOf,
  sumFen,
  type Fen,
  type PriceE4,
} from '../../../shared/kernel/index.ts'
import { purchaseInquiry as contract } from '../../../shared/purchasing/purchase-inquiry.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import type { Facts } from '../../ledger/facts.ts'
import { expectedOf } from '../../ledger/lead-days.ts'
import { startPosting } from '../../ledger/posting.ts'
import { snapshotOf, type Snapshot } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'
import { inquiryOfPlan } from './from-plan.ts'
import { askTheUsual } from './suppliers-to-ask.ts'

type Row = Deciding<typeof contract>['sections']['lines'][number]

export const purchaseInquiry = documentKind({
  contract,
  migration: {
    name: 'PurchaseInquiry',
    at: 1795436200000,
    async up(ddl) {
      await ddl.documentTables(
        'purchaseInquiry',
        { neededByDay: c.day },
        {
          lines: {
            productId: c.ref('product'),
            supplierId: c.ref('partner'),
            qtyMilli: c.milli,
            priceE4: c.maybe(c.priceE4),
            freightE4: c.maybe(c.priceE4),
            chosen: c.flag,
            reason: c.maybe(c.text),
            quality: c.maybe(c.text),
            deliveryTerms: c.maybe(c.text),
            paymentTerms: c.maybe(c.text),
            ...snapshotColumns,
            goodsFen: c.maybe(c.fen),
            freightFen: c.maybe(c.fen),
            landedE4: c.maybe(c.priceE4),
            overE4: c.maybe(c.priceE4),
          },
        },
      )
      await ddl.index('purchase_inquiry_lines', ['productId'])
      await ddl.transitions('purchaseInquiry', contract.transitions)
      // The lines that may be made from an inquiry's.
      await ddl.addColumns('purchase_contract_lines', { inquiryLineId: c.maybe(c.id) })
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    const { neededByDay } = document.head
    if (neededByDay < document.day)
      posting.refuse('field.beforeStart', 'head.neededByDay', {
        field: contract.head.neededByDay.label,
        value: neededByDay,
        from: document.day,
      })
    const offers = document.sections.lines.flatMap((row) => offerOf(row, facts))
    const rows = offers.map((offer) => {
      const { row, snapshot, price } = offer
      const id = ids.next()
      const cheapestE4 = cheapestOf(offers, row.productId)
      const overE4 = price && ((price.landedE4 - cheapestE4) as PriceE4)
      if (row.chosen && row.reason === null && price && overE4)
        posting.refuse('inquiry.reasonNeeded', `${row.at}.reason`, {
          supplier: facts.partners.get(row.supplierId)?.name ?? '',
          landed: formatPrice(price.landedE4),
          cheapest: formatPrice(cheapestE4),
          over: formatPrice(overE4),
        })
      if (row.chosen) posting.moveLine({ lineId: id, ownerId: null, qtyMilli: row.qtyMilli })
      const expectedDay = expectedOf(facts, row.supplierId, document.day)
      const late = expectedDay === null ? 0 : daysBetween(neededByDay, expectedDay)
      const when = { expectedDay, lateDays: late > 0 ? late : null }
      return stored(row, { id, ...snapshot, ...(price ?? unanswered), overE4, ...when })
    })
    const chosen = offers.flatMap(({ row, price }) => (row.chosen && price ? [price.goodsFen, price.freightFen] : []))
    return posting.done({ ...document.head }, { lines: rows }, sumFen(chosen))
  },

  make: (sql, planId, lineIds, today) => inquiryOfPlan(sql, planId, lineIds, today),

  propose: async (sql, { sections }, today) => {
    const lines = await askTheUsual(sql, sections.lines ?? [], today)
    return lines === null ? {} : { lines }
  },
})

type Offer = {
  readonly row: Row
  readonly snapshot: Snapshot
  /** Null where the supplier did not answer. */
  readonly price: { readonly goodsFen: Fen; readonly freightFen: Fen; readonly landedE4: PriceE4 } | null
}

const unanswered = { goodsFen: null, freightFen: null, landedE4: null } as const

/** What a supplier offers: goods, freight to the door, and both per tonne. */
function offerOf(row: Row, facts: Facts): Offer[] {
  const product = facts.products.get(row.productId)
  if (!product) return []
  const snapshot = snapshotOf(product, row.pricedPer)
  if (row.priceE4 === null) return [{ row, snapshot, price: null }]
  const { pricedPer, unitWeightGrams } = snapshot
  const goodsFen = amountOf(row.qtyMilli, row.priceE4, pricedPer, unitWeightGrams)
  const freightFen = amountOf(row.qtyMilli, row.freightE4 ?? (0 as PriceE4), 'tonne', unitWeightGrams)
  const landedE4 = perTonneOf((goodsFen + freightFen) as Fen, row.qtyMilli, unitWeightGrams)
  return [{ row, snapshot, price: { goodsFen, freightFen, landedE4 } }]
}

/** The least that a tonne of the product lands at; who gave no price does not count. */
function cheapestOf(offers: readonly Offer[], productId: number): PriceE4 {
  const landed = offers.flatMap(({ row, price }) => (row.productId === productId && price ? [price.landedE4] : []))
  return Math.min(...landed) as PriceE4
}
