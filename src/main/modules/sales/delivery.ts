// Delivery 出库单: the customer owes the gross, income is the net, output VAT waits for the invoice, goods leave at
// average cost. A line without a lot takes lots oldest first; each lot becomes a posted line of the same slip line,
// and the parts add up to the line. Money taken on the slip is a receipt of money posted in the same unit.

import { shareOut, sumFen, type Fen, type PricedPer } from '../../../shared/kernel/index.ts'
import { dueDayOf } from '../../../shared/partners/due-day.ts'
import { delivery as contract } from '../../../shared/sales/delivery.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { sellPassing, takePassing } from '../../ledger/passing-goods.ts'
import { postFees } from '../../ledger/fees.ts'
import { documentKind, storedPart, type Deciding } from '../../ledger/document-kind.ts'
import type { PartnerFact, ProductFact } from '../../ledger/facts.ts'
import { withPlace } from '../../ledger/handover.ts'
import { loadedContracts, takeLoaded } from '../../ledger/loaded-line.ts'
import { pickLots } from '../../ledger/pick-lots.ts'
import { issueFrom } from '../../ledger/placing.ts'
import { portionsOf, schedulesOf, type Portion, type Schedules } from '../../ledger/payment-schedule.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { takeUpQuoted } from '../../ledger/quoted-line.ts'
import { fulfil } from '../../ledger/trade-contract.ts'
import { amountsOf, goodsOf, goodsText, snapshotOf, type Amounts, type Snapshot } from '../../ledger/trade-line.ts'
import { checkGifts, loadGiftRule } from '../../ledger/gift-rule.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'
import { makeDelivery } from './delivery-made-from.ts'

type Document = Deciding<typeof contract>
type Row = Document['sections']['lines'][number]

export const delivery = documentKind({
  contract,
  migration: {
    name: 'Delivery',
    at: 1763856006000,
    async up(ddl) {
      await ddl.documentTables(
        'delivery',
        {
          customerId: c.ref('partner'),
          dueDay: c.maybe(c.day),
          paidFen: c.maybe(c.fen),
          paidAccountId: c.maybe(c.ref('money_account')),
          waivedFen: c.maybe(c.fen),
        },
        {
          lines: {
            contractLineId: c.maybe(c.id),
            warehouseId: c.ref('warehouse'),
            productId: c.ref('product'),
            lot: c.text,
            qtyMilli: c.milli,
            priceE4: c.priceE4,
            plate: c.maybe(c.text),
            slipLine: c.integer,
            ...snapshotColumns,
            ...amountColumns,
            costFen: c.fen,
          },
        },
      )
      await ddl.index('delivery_lines', ['productId'])
      await ddl.transitions('delivery', contract.transitions)
    },
  },

  loadExtra: async (sql, { day, head, sections }) => ({
    schedules: await schedulesOf(
      sql,
      'sales_contract',
      sections.lines.flatMap(({ contractLineId }) => contractLineId ?? []),
    ),
    contracts: await loadedContracts(
      sql,
      sections.lines.flatMap(({ loadingLineId }) => loadingLineId ?? []),
    ),
    giftRule: head.campaignId === null ? null : await loadGiftRule(sql, head.campaignId, head.customerId, day),
  }),

  decide(document, facts, ids, { schedules, contracts, giftRule }) {
    const { customerId } = document.head
    const customer = facts.partners.get(customerId)
    const goods = goodsOf(facts, document.sections.lines)
    const posting = startPosting(facts, ids, `销售 ${customer?.name ?? ''} ${goodsText(goods)}`)
    checkGifts(posting, document, document.sections.lines, giftRule)
    for (const { row, product } of goods) {
      takeUpQuoted(posting, row, product, document.day)
      takeLoaded(posting, row, product, contracts)
    }
    const rows = goods.flatMap(({ row, product }) => deliverRow(posting, row, product))
    const totals = {
      grossFen: sumFen(rows.map((row) => row.grossFen)),
      netFen: sumFen(rows.map((row) => row.netFen)),
      taxFen: sumFen(rows.map((row) => row.taxFen)),
      costFen: sumFen(rows.map((row) => row.costFen)),
    }
    const fees = postFees(posting, document.sections.fees, { day: document.day, goods: rows, customerId })
    const totalFen = sumFen([totals.grossFen, fees.chargedFen])
    posting.debit(account.receivable, totals.grossFen, customerId)
    posting.credit(account.sales, totals.netFen)
    posting.credit(account.outputVatToCome, totals.taxFen, customerId)
    const issuedFen = sumFen(rows.filter((row) => !row.passes).map((row) => row.costFen))
    posting.debit(account.costOfSales, issuedFen)
    posting.credit(account.stock, issuedFen)
    const portions = portionsDue(document, rows, totalFen, schedules, customer)
    const dueDay = portions.at(-1)?.dueDay ?? document.day
    const items = portions.map((portion) => {
      const itemId = posting.open('receivable', customerId, portion.amountFen, { dueDay: portion.dueDay })
      return { itemId, ...portion }
    })
    fees.openPayables()
    takeMoney(posting, document, items, totalFen)
    if (document.head.held && rows.length > 0) keepForCustomer(posting, document, rows)
    return posting.done({ ...withPlace(document.head, facts), dueDay }, { lines: rows, fees: fees.rows }, totalFen)
  },

  make: makeDelivery,
})

type PostedRow = AnyRow & {
  contractLineId: number | null
  passes: boolean
  grossFen: Fen
  netFen: Fen
  taxFen: Fen
  costFen: Fen
}

/** One typed line: its contract, its lots, its amounts shared out over them. */
function deliverRow(posting: PostingBuilder, row: Row, product: ProductFact): PostedRow[] {
  const line = row.contractLineId === null ? undefined : posting.facts.lines.get(row.contractLineId)
  const passing = posting.facts.lines.get(row.directLineId ?? row.floatLineId ?? 0)
  const snapshot = snapshotOf(product, row.pricedPer ?? ((line?.row.pricedPer ?? null) as PricedPer | null))
  const amounts = amountsOf(row.qtyMilli, row.priceE4, snapshot)
  const refused = (): PostedRow[] => [askedFor(posting, row, { ...snapshot, ...amounts }, passing !== undefined)]
  if (passing && !takePassing(posting, row.at, passing, row.qtyMilli)) return refused()
  if (line && !passing) fulfil(posting, row.at, line, product, row.qtyMilli)
  const picks = pickLots(posting, row, product)
  if (picks.length === 0) return refused()
  const weights = picks.map((pick) => pick.qtyMilli)
  const value = row.gift === true ? shareOut(listedValue(posting, row, product), weights) : null
  const gross = shareOut(amounts.grossFen, weights)
  const tax = shareOut(amounts.taxFen, weights)
  return picks.map((pick, index) => {
    const id = posting.ids.next()
    const grossFen = gross[index] as Fen
    const taxFen = tax[index] as Fen
    const costFen = passing
      ? sellPassing(posting, [id, product.id, row.warehouseId, pick.lot.id], passing)
      : issueFrom(posting, id, { product, lot: pick.lot, warehouseId: row.warehouseId }, pick)
    posting.moveLine({
      lineId: id,
      ownerId: null,
      qtyMilli: pick.qtyMilli,
      grossFen,
      taxFen,
      uninvoicedFen: grossFen,
      costFen,
    })
    return {
      ...storedPart(row, {
        id,
        lot: pick.lot.no,
        positionId: pick.place?.positionId ?? null,
        qtyMilli: pick.qtyMilli,
        ...snapshot,
      }),
      contractLineId: row.contractLineId,
      passes: passing !== undefined,
      grossFen,
      taxFen,
      netFen: (grossFen - taxFen) as Fen,
      costFen,
      giftValueFen: value?.[index] ?? null,
    }
  })
}

/** A line that was refused its goods still says what it would be owed: money and credit are judged on the whole slip. */
const askedFor = (posting: PostingBuilder, row: Row, told: Snapshot & Amounts, passes: boolean): PostedRow => {
  const { contractLineId } = row
  const costFen = 0 as Fen
  const part = storedPart(row, { id: posting.ids.next(), lot: row.lot ?? '', qtyMilli: row.qtyMilli, ...told })
  return { ...part, contractLineId, passes, costFen }
}

/** What a gift would have cost the customer by the price list; nothing where it is on none. */
function listedValue(posting: PostingBuilder, row: Row, product: ProductFact): Fen {
  const listed = posting.facts.prices.get(product.id)
  return listed ? amountsOf(row.qtyMilli, listed.priceE4, snapshotOf(product, listed.pricedPer)).grossFen : (0 as Fen)
}

/** One receivable, or one for each part of the contracts' schedules, so that each ages from its own day. A day typed goes first. */
function portionsDue(
  { day, head }: Document,
  rows: readonly PostedRow[],
  totalFen: Fen,
  schedules: Schedules,
  customer: PartnerFact | undefined,
): Portion[] {
  if (head.dueDay !== null) return [{ dueDay: head.dueDay, amountFen: totalFen }]
  const goods = rows.map(({ contractLineId, grossFen }) => ({ contractLineId, day, grossFen }))
  return portionsOf(schedules, goods, { since: day, totalFen, dueDay: dueDayOf(day, customer) })
}

type Opened = Portion & { readonly itemId: number }

/** What is paid on the slip settles what falls due first. */
function takeMoney(posting: PostingBuilder, document: Document, items: readonly Opened[], grossFen: Fen): void {
  const { customerId, paidFen, paidAccountId, waivedFen } = document.head
  if (!paidFen && waivedFen) posting.refuse('field.required', 'head.paidFen', { field: contract.head.paidFen.label })
  if (!paidFen || paidAccountId === null) return
  let left = Math.min(grossFen, paidFen + (waivedFen ?? 0))
  const settlements = items.flatMap(({ itemId, amountFen: open }) => {
    const amountFen = Math.min(left, open)
    left -= amountFen
    return amountFen > 0 ? [{ itemId, amountFen }] : []
  })
  posting.accompany('moneyReceipt', {
    day: document.day,
    remarks: null,
    head: { customerId, accountId: paidAccountId, amountFen: paidFen, waivedFen },
    sections: { settlements },
  })
}

/** Sold and not picked up: the goods stay where they lay, now for the customer. */
function keepForCustomer(posting: PostingBuilder, { day, head }: Document, rows: readonly PostedRow[]): void {
  posting.accompany('custodyReceipt', {
    day,
    remarks: null,
    head: { ownerId: head.customerId, custody: 'sold' },
    sections: {
      lines: rows.map(({ id: deliveryLineId = null, ...row }) => {
        const { warehouseId = null, productId = null, lot = null, positionId = null, qtyMilli = null } = row
        return { warehouseId, productId, lot, positionId, qtyMilli, deliveryLineId }
      }),
    },
  })
}
