// A spring of trade for the queries to speak of. What stands at its end:
//   bought   P1 100 bags at 2,500 (60 invoiced), P2 50 bags at 1,500; contract 2 open: P1 30 of 80 received, P2 0 of 30
//   sold     contract: P1 20 of 40, P2 0 of 10; besides, P1 10 bags to the cooperative, P2 5 bags to the grower
//   money    1,000 on the slip, 1,000 from the cooperative on its 1,450 (overdue since 3 May), 500 in advance
//   undone   a delivery of 2 bags of P2, reversed; three drafts
// The last entries are of June 2025, so that is the month people work in.

import { deliver, distributor, draft, itemsOf, linesOf, post, receive, value, type TestBook } from '../../books.ts'

export type Scene = Awaited<ReturnType<typeof springOfTrade>>

export async function springOfTrade(book: TestBook) {
  const of = await distributor(book)
  const { p1, p2, supplier, customer, other, east, west, cash } = of

  const first = await receive(book, of, { day: '2025-03-01', qtyMilli: 100_000, priceE4: 25_000_000 })
  const organic = await receive(book, of, {
    day: '2025-03-02',
    productId: p2,
    lot: 'N1',
    qtyMilli: 50_000,
    priceE4: 15_000_000,
  })
  const openContract = await post(
    book,
    'purchaseContract',
    draft(
      '2025-03-10',
      { supplierId: supplier },
      {
        lines: [
          { productId: p1, qtyMilli: 80_000, priceE4: 26_000_000, deliveryDay: '2025-06-20', toleranceBp: 500 },
          { productId: p2, qtyMilli: 30_000, priceE4: 14_000_000, deliveryDay: '2025-12-20' },
        ],
      },
    ),
  )
  const openLines = await linesOf(book, 'purchase_contract_lines', openContract.id)
  const second = await post(
    book,
    'goodsReceipt',
    draft(
      '2025-03-12',
      { supplierId: supplier },
      {
        lines: [{ contractLineId: openLines[0]!.id, productId: p1, warehouseId: west, lot: 'L2', qtyMilli: 30_000 }],
      },
    ),
  )
  const purchaseInvoice = await post(
    book,
    'purchaseInvoice',
    draft(
      '2025-03-20',
      { supplierId: supplier, invoiceNo: 'FP-0001' },
      {
        lines: [{ receiptLineId: first.lineId, qtyMilli: 60_000, priceE4: 25_000_000 }],
      },
    ),
  )

  const salesContract = await post(
    book,
    'salesContract',
    draft(
      '2025-04-01',
      { customerId: customer },
      {
        lines: [
          { productId: p1, qtyMilli: 40_000, priceE4: 28_000_000, pricedPer: 'tonne' },
          { productId: p2, qtyMilli: 10_000, priceE4: 18_000_000, pricedPer: 'tonne' },
        ],
      },
    ),
  )
  const salesLines = await linesOf(book, 'sales_contract_lines', salesContract.id)
  const onContract = await post(
    book,
    'delivery',
    draft(
      '2025-04-02',
      { customerId: customer, paidFen: 100_000, paidAccountId: cash },
      {
        lines: [
          {
            contractLineId: salesLines[0]!.id,
            warehouseId: east,
            productId: p1,
            qtyMilli: 20_000,
            priceE4: 28_000_000,
          },
        ],
      },
    ),
  )
  const onContractLine = (await linesOf(book, 'delivery_lines', onContract.id))[0]!
  const toOther = await deliver(book, of, {
    day: '2025-05-03',
    qtyMilli: 10_000,
    priceE4: 29_000_000,
    customerId: other,
  })
  const salesInvoice = await post(
    book,
    'salesInvoice',
    draft(
      '2025-05-10',
      { customerId: customer, invoiceNo: 'XP-0001' },
      { lines: [{ deliveryLineId: onContractLine.id, qtyMilli: 5_000 }] },
    ),
  )
  const owed = (await itemsOf(book, toOther.delivery.id))[0]!
  const collected = await post(
    book,
    'moneyReceipt',
    draft(
      '2025-05-20',
      { customerId: other, accountId: cash, amountFen: 100_000 },
      { settlements: [{ itemId: owed.id, amountFen: 100_000 }] },
    ),
  )
  const advance = await post(
    book,
    'moneyReceipt',
    draft('2025-05-25', { customerId: customer, accountId: cash, amountFen: 50_000 }, { settlements: [] }),
  )
  const organicSold = await deliver(book, of, {
    day: '2025-06-15',
    productId: p2,
    qtyMilli: 5_000,
    priceE4: 18_000_000,
  })
  const undone = await deliver(book, of, { day: '2025-06-16', productId: p2, qtyMilli: 2_000, priceE4: 18_000_000 })
  value(await book.command('document.reverse', { id: undone.delivery.id, day: '2025-06-17', reason: '开错客户' }))

  const saved = async (kind: 'delivery' | 'stockCheck' | 'expense', typed: ReturnType<typeof draft>) =>
    value(await book.command('draft.save', { id: null, kind, draft: typed })).id
  const deliveryDraft = await saved(
    'delivery',
    draft('2025-06-20', { customerId: customer }, { lines: [{ productId: p1, warehouseId: east, qtyMilli: 4_000 }] }),
  )
  const checkDraft = await saved('stockCheck', draft('2025-06-30', {}, { lines: [{ productId: p2, lot: 'N1' }] }))
  const expenseDraft = await saved('expense', { ...draft('2025-07-02', {}), remarks: '六月电费' })
  return {
    ...of,
    contract: first.contract,
    contractLineId: first.contractLineId,
    receipt: first.receipt,
    receiptLineId: first.lineId,
    organic,
    openContract,
    openLines,
    second,
    purchaseInvoice,
    salesContract,
    salesLines,
    onContract,
    onContractLine,
    toOther,
    salesInvoice,
    collected,
    advance,
    organicSold,
    undone,
    deliveryDraft,
    checkDraft,
    expenseDraft,
  }
}

/** A page of a list: everything, in the usual order, unless told. */
export const page = { filter: {}, sort: [], offset: 0, limit: 100 } as const
