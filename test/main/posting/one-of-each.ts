// One document of each kind, posted into a scene that has a little of everything. A new kind does not compile
// without its example.

import type { DocumentKind } from '../../../src/shared/catalog.ts'
import { record } from '../../books.ts'
import { visitTo } from './marketing.ts'
import { frameworks } from './framework-examples.ts'
import { apart } from './set-apart.ts'
import { offers } from './offer-examples.ts'
import { bags, fen, price, type Trade } from './trade.ts'

/** A little of everything, so that each kind has something to act on. */
export async function scene(t: Trade) {
  await t.buy({ day: '2025-03-01', productId: t.p2, qty: 10, price: 900, lot: 'Z1' })
  const bought = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  const invoice = await t.invoiced(bought.line, { day: '2025-03-02', qty: 200, price: 1690, no: 'F1' })
  const sold = await t.sell({ day: '2025-03-03', qty: 200, price: 1860 })
  const advance = await t.post('moneyReceipt', '2025-03-04', money(t, { customerId: t.customer }))
  const prepaid = await t.post('payment', '2025-03-04', money(t, { partnerId: t.supplier }))
  const more = { productId: t.p2, warehouseId: t.west, lot: 'F1' }
  await t.buy({ day: '2025-03-04', qty: 60, price: 1000, ...more })
  const float = await t.leaveAtShop({ day: '2025-03-05', qty: 50, ...more })
  const kept = await t.keep({ day: '2025-03-01', qty: 400 })
  const toCome = await t.contract({ day: '2025-03-04', qty: 10, price: 1000, ...more })
  const carried = await t.post(
    'goodsReceipt',
    '2025-03-05',
    { supplierId: t.supplier },
    {
      lines: [t.receiptLine(toCome.line, { qty: 10, ...more })],
      fees: [{ feeKind: 'freight', payeeId: t.carrier, sumFen: fen(80) }],
    },
  )
  return {
    bought,
    invoice,
    sold,
    float,
    kept,
    carried: carried.id,
    advance: await t.item(advance.id),
    prepaid: await t.item(prepaid.id),
  }
}
export type Scene = Awaited<ReturnType<typeof scene>>

export const money = (t: Trade, whom: Record<string, number>) => ({ ...whom, accountId: t.bank, amountFen: fen(3000) })
/** When the examples are posted. */
export const exampleDay = '2025-03-10'
const day = exampleDay
const payments = [{ event: 'delivery', afterDays: 30, ratioBp: 10_000 }]
const clauses = [{ title: '交货地点', text: '交货地点为{交货地点}。' }]

/** The years that no plan of the book is made for begin with this one. */
const yearFree = async (t: Trade): Promise<string> => {
  const plans = await t.book.read((sql) =>
    sql.get<{ count: number }>(`select count(*) as count from document where kind in ('salesPlan', 'purchasePlan')`),
  )
  return String(2026 + (plans?.count ?? 0))
}
const positionCount = async (t: Trade): Promise<number> => {
  const positions = await t.book.read((sql) => sql.get<{ count: number }>('select count(*) as count from position'))
  return positions?.count ?? 0
}
const planned = (t: Trade, year: string) =>
  t.post(
    'salesPlan',
    day,
    { year },
    { lines: [{ productId: t.p1, priceE4: price(1860), m03Milli: 30_000, m04Milli: 20_500 }] },
  )

const claimed = (t: Trade, receiptLineId: number) =>
  t.post(
    'supplierClaim',
    day,
    { supplierId: t.supplier, reason: 'weight', stage: 'raised', answerByDay: '2025-03-17' },
    {
      lines: [{ receiptLineId, productId: t.p1, lot: 'L1', affectedMilli: bags(600), claimedFen: fen(204) }],
    },
  )

export const oneOfEach: Record<DocumentKind, (t: Trade, s: Scene) => Promise<{ id: number }>> = {
  salesPlan: async (t) => planned(t, await yearFree(t)),
  salesTarget: async (t) => {
    const { count } = (await t.book.read((sql) =>
      sql.get<{ count: number }>(`select count(*) as count from document where kind = 'salesTarget'`),
    )) ?? { count: 0 }
    const line = { customerId: t.customer, month: 3, tonnesMilli: 20_000, amountFen: fen(37_200) }
    return t.post('salesTarget', day, { year: String(2026 + count) }, { lines: [line] })
  },
  purchasePlan: async (t) => {
    const year = await yearFree(t)
    await planned(t, year)
    const line = { productId: t.p1, month: 3, wantedMilli: 10_000, adjustMilli: 500, priceE4: price(1700) }
    return t.post('purchasePlan', day, { year }, { lines: [line] })
  },
  purchaseInquiry: (t) =>
    t.post(
      'purchaseInquiry',
      day,
      { neededByDay: '2025-03-31' },
      {
        lines: [{ supplierId: t.supplier, productId: t.p1, qtyMilli: bags(600), priceE4: price(1700), chosen: true }],
      },
    ),
  ...frameworks,
  purchaseContract: (t) =>
    t.post(
      'purchaseContract',
      day,
      { supplierId: t.supplier, deliveryPlace: '东库', lossBp: 30 },
      { lines: [{ productId: t.p1, qtyMilli: bags(10), priceE4: price(1700) }], clauses, payments },
    ),
  shipmentNotice: async (t) => {
    const { line } = await t.contract({ day, qty: 640, price: 1700 })
    return t.post(
      'shipmentNotice',
      day,
      { supplierId: t.supplier, loadedDay: day, carriage: 'truck', plate: '鲁A12345', driver: '王师傅' },
      { lines: [{ contractLineId: line, productId: t.p1, qtyMilli: bags(640), deliveryDay: '2025-03-12' }] },
    )
  },
  goodsReceipt: async (t) => {
    const { line } = await t.contract({ day, qty: 10, price: 1700 })
    return t.receive(line, { day, qty: 10, lot: 'L2' })
  },
  purchaseInvoice: (t, { bought }) => t.invoiced(bought.line, { day, qty: 333, price: 1711.11, no: 'F2' }),
  purchaseReturn: (t, { bought }) =>
    t.post(
      'purchaseReturn',
      day,
      { supplierId: t.supplier },
      {
        lines: [{ receiptLineId: bought.line, warehouseId: t.east, qtyMilli: bags(7) }],
      },
    ),
  supplierClaim: (t, { bought }) => claimed(t, bought.line),
  claimSettlement: async (t, { bought, invoice }) => {
    const { id: claimId } = await claimed(t, bought.line)
    return t.post(
      'claimSettlement',
      day,
      { claimId, partnerId: t.supplier },
      {
        lines: [{ productId: t.p1, lot: 'L1', affectedMilli: bags(600), agreedFen: fen(204) }],
        settlements: [{ itemId: await t.item(invoice.id), amountFen: fen(123.45) }],
      },
    )
  },
  ...offers,
  priceList: (t) =>
    t.post(
      'priceList',
      day,
      { fromDay: '2025-03-10', toDay: '2025-06-30', customerKind: 'largeGrower' },
      { lines: [{ productId: t.p1, priceE4: price(1860), floorPriceE4: price(1820), pricedPer: 'tonne' }] },
    ),
  salesContract: (t) =>
    t.post(
      'salesContract',
      day,
      { customerId: t.customer },
      {
        lines: [{ productId: t.p1, qtyMilli: bags(120), priceE4: price(1860) }],
        clauses,
        payments,
      },
    ),
  delivery: (t) => t.sell({ day, qty: 33, price: 1859.99 }),
  pickList: (t) => t.picked({ day, qty: 33, price: 1860 }),
  loadingSlip: async (t) => {
    const { line } = await t.picked({ day, qty: 33, price: 1860 })
    return t.loaded(line, { day, qty: 20 })
  },
  directShipment: async (t) => {
    const { line } = await t.contract({ day, qty: 40, price: 1700 })
    return t.shipDirect({ contractLine: line, day, qty: 33, price: 1790, lot: 'Z1' })
  },
  floatIssue: (t) => t.leaveAtShop({ day, qty: 50, lot: 'L1' }),
  floatSettlement: (t, { float }) => t.settleFloat({ line: float.line, day, sold: 30, back: 20, price: 1860 }),
  salesInvoice: (t, { sold }) =>
    t.post(
      'salesInvoice',
      day,
      { customerId: t.customer },
      {
        lines: [{ deliveryLineId: sold.line, qtyMilli: bags(77) }],
      },
    ),
  salesReturn: (t, { sold }) =>
    t.post(
      'salesReturn',
      day,
      { customerId: t.customer },
      {
        lines: [{ deliveryLineId: sold.line, warehouseId: t.west, qtyMilli: bags(7) }],
      },
    ),
  visit: (t) => t.post('visit', day, visitTo(t.customer)),
  serviceTicket: (t, { sold }) =>
    t.post(
      'serviceTicket',
      day,
      { customerId: t.customer, ticketKind: 'complaint', question: '结块', deadlineDay: '2025-03-13' },
      { lines: [{ deliveryLineId: sold.line, productId: t.p1, lot: 'L1', affectedMilli: bags(20) }] },
    ),
  transfer: (t) =>
    t.post(
      'transfer',
      day,
      {},
      {
        lines: [{ fromWarehouseId: t.east, toWarehouseId: t.west, productId: t.p1, lot: 'L1', qtyMilli: bags(50) }],
      },
    ),
  placement: async (t, { kept }) => {
    const toPositionId = await record(t.book, 'position', {
      code: `A${(await positionCount(t)) + 1}`,
      name: '东一垛',
      warehouseId: t.east,
      x: 10 * (await positionCount(t)),
      y: 0,
      width: 4,
      height: 3,
    })
    return t.post(
      'placement',
      day,
      { warehouseId: t.east },
      {
        lines: [{ productId: t.p1, lot: 'L1', toPositionId, qtyMilli: bags(100) }],
        kept: [{ custodyLineId: kept.line, toPositionId }],
      },
    )
  },
  stockCheck: (t) =>
    t.post(
      'stockCheck',
      day,
      {},
      {
        lines: [
          {
            warehouseId: t.east,
            productId: t.p1,
            lot: 'L1',
            bookMilli: bags(400),
            countedMilli: bags(393),
            reason: 'poorKeeping',
          },
        ],
      },
    ),
  weighbridgeSlip: (t, { bought }) =>
    t.post(
      'weighbridgeSlip',
      day,
      {
        direction: 'in',
        partnerId: t.supplier,
        receiptId: bought.id,
        plate: '鲁A12345',
        grossKg: 45_210,
        tareKg: 15_240,
      },
      { lines: [{ productId: t.p1, qtyMilli: bags(600) }] },
    ),
  qualityCheck: (t) => {
    const found = { caking: 'bad', result: 'fail', lotQuality: 'frozen' }
    const line = { warehouseId: t.east, productId: t.p2, lot: 'Z1', ...found }
    return t.post('qualityCheck', day, { checker: '张保管' }, { lines: [line] })
  },
  qualityProblem: (t) =>
    t.post(
      'qualityProblem',
      day,
      { supplierId: t.supplier, foundAt: 'check', description: '结块', decision: 'claim', deadlineDay: '2025-03-20' },
      { lines: [{ productId: t.p1, warehouseId: t.east, lot: 'L1', affectedMilli: bags(40) }] },
    ),
  quarantine: (t) => apart(t, day, { act: 'hold', qty: 12 }),
  custodyReceipt: (t) => t.keep({ day, qty: 40, lot: 'K2' }),
  custodyRelease: (t, { kept }) => t.release(kept.line, { day, qty: 33 }),
  custodyFee: (t) =>
    t.post(
      'custodyFee',
      day,
      { customerId: t.customer, fromDay: '2025-03-01', toDay: day },
      { lines: [{ productId: t.p1, tonneDaysMilli: 200_000, rateE4: price(0.5), taxRateBp: 600 }] },
    ),
  priceCompensation: (t, { sold }) =>
    t.post(
      'priceCompensation',
      day,
      { customerId: t.customer },
      {
        lines: [{ deliveryLineId: sold.line, qtyMilli: bags(100), differenceE4: price(100) }],
        settlements: [{ itemId: sold.item, amountFen: fen(300) }],
      },
    ),
  supplierCompensation: async (t, { invoice }) =>
    t.post(
      'supplierCompensation',
      day,
      { supplierId: t.supplier, sinceDay: '2025-03-01', countDay: day },
      {
        lines: [
          {
            productId: t.p1,
            coveredMilli: bags(600),
            unsoldMilli: bags(400),
            oldPriceE4: price(1700),
            newPriceE4: price(1650),
          },
        ],
        settlements: [{ itemId: await t.item(invoice.id), amountFen: fen(800) }],
      },
    ),
  moneyReceipt: (t, { sold }) =>
    t.post(
      'moneyReceipt',
      day,
      { ...money(t, { customerId: t.customer }), waivedFen: fen(5) },
      {
        settlements: [{ itemId: sold.item, amountFen: fen(2000), interestFen: fen(12) }],
      },
    ),
  advanceSettlement: (t, { sold, advance }) =>
    t.post(
      'advanceSettlement',
      day,
      { customerId: t.customer },
      {
        lines: [{ advanceItemId: advance, itemId: sold.item, amountFen: fen(1234.56) }],
      },
    ),
  payment: async (t, { invoice }) =>
    t.post('payment', day, money(t, { partnerId: t.supplier }), {
      settlements: [{ itemId: await t.item(invoice.id), amountFen: fen(2000) }],
    }),
  prepaymentSettlement: async (t, { invoice, prepaid }) =>
    t.post(
      'prepaymentSettlement',
      day,
      { partnerId: t.supplier },
      {
        lines: [{ prepaidItemId: prepaid, itemId: await t.item(invoice.id), amountFen: fen(1234.56) }],
      },
    ),
  expense: (t) =>
    t.post(
      'expense',
      day,
      { partnerId: t.carrier },
      {
        lines: [{ ledgerAccountId: t.accountId('5601'), grossFen: fen(2400), taxFen: fen(198.17) }],
      },
    ),
  freightSettlement: async (t, { carried }) =>
    t.post('freightSettlement', day, { carrierId: t.carrier }, await t.openPayable(carried)),
  moneyTransfer: (t) =>
    t.post('moneyTransfer', day, { fromAccountId: t.bank, toAccountId: t.cash, amountFen: fen(500) }),
  refund: (t, { advance }) =>
    t.post(
      'refund',
      day,
      { direction: 'toCustomer', partnerId: t.customer, accountId: t.bank, amountFen: fen(700) },
      {
        settlements: [{ itemId: advance, amountFen: fen(700) }],
      },
    ),
  journalVoucher: (t) =>
    t.post(
      'journalVoucher',
      day,
      {},
      {
        lines: [
          { text: '计提折旧', ledgerAccountId: t.accountId('5602'), debitFen: fen(1000) },
          { text: '计提折旧', ledgerAccountId: t.accountId('1602'), creditFen: fen(1000) },
        ],
      },
    ),
  openingBalances: (t) =>
    t.post(
      'openingBalances',
      '2024-12-31',
      {},
      {
        stock: [{ warehouseId: t.west, productId: t.p2, lot: 'A', qtyMilli: bags(10), costFen: fen(99.99) }],
        items: [{ partnerId: t.other, side: 'receivable', itemNo: 'OLD-1', amountFen: fen(50) }],
        accounts: [{ ledgerAccountId: t.accountId('3001'), creditFen: fen(149.99) }],
      },
    ),
}
