// A quarter of a small distributor, worked out by hand; every report is checked against it.
//
// Opening 2024-12-31: P1 100 bags worth 8,000.00 (L0, east); C0001 owes 1,090.00, due 2025-01-31; cash 5,000.00.
// 01-10 bought 40 bags at 1,744/t: 3,488.00, net 3,200.00 (L1, east). 01-15 invoiced 30 of them: 2,616.00.
// 01-18 sold by contract 60 bags at 2,180/t; 01-20 delivered 20: 2,180.00, net 2,000.00, cost 1,600.00, due 04-20.
// 02-05 C0001 paid 2,000.00: 1,090.00 for the opening, 500.00 for the delivery, 410.00 in advance.
// 02-10 C0001 brought 5 bags back: 545.00. 02-15 paid S01 1,000.00: 600.00 for the invoice, 400.00 ahead.
// 02-20 moved 10 bags of L1 to the west; 02-25 one of them is missing (natural loss, 80.00).
// 03-03 freight by T01, owed: 109.00 with 9.00 VAT. 03-05 invoiced 10 bags of the delivery: 90.00 VAT.
// 03-10 delivered 10 bags to C0002: 1,090.00; 03-20 reversed.
// 04-01 bought 30 bags of P2 (exempt) at 1,000/t: 1,200.00; 04-02 sent 6 and 4 of them back; 04-03 reversed that.

import type { AnyRow } from '../../../src/shared/contract/index.ts'
import type { ReportName } from '../../../src/shared/reports/index.ts'
import { runReport } from '../../../src/main/reports/index.ts'
import {
  deliver,
  distributor,
  draft,
  itemsOf,
  linesOf,
  post,
  receive,
  record,
  value,
  type Distributor,
  type TestBook,
} from '../../books.ts'

export type Story = {
  readonly book: TestBook
  readonly of: Distributor
  readonly no: Readonly<Record<'receipt' | 'invoice' | 'delivery' | 'back' | 'other', string>>
  run(name: ReportName, params?: AnyRow): ReturnType<typeof runReport>
}

/** 1,744.00 and 2,180.00 yuan per tonne. */
const [boughtAt, soldAt] = [17_440_000, 21_800_000]

export async function tellStory(book: TestBook): Promise<Story> {
  const of = await distributor(book)
  await record(book, 'product', {
    code: 'P3',
    name: '磷酸二铵',
    unit: '袋',
    unitWeightGrams: 50_000,
    pricedPer: 'tonne',
    taxExempt: false,
    taxRateBp: 900,
    minStockMilli: 50_000,
  })
  const opening = await post(
    book,
    'openingBalances',
    draft(
      '2024-12-31',
      {},
      {
        stock: [{ warehouseId: of.east, productId: of.p1, lot: 'L0', qtyMilli: 100_000, costFen: 800_000 }],
        items: [
          {
            partnerId: of.customer,
            side: 'receivable',
            itemNo: 'QC-1',
            itemDay: '2024-11-02',
            dueDay: '2025-01-31',
            amountFen: 109_000,
          },
        ],
        accounts: [
          { ledgerAccountId: of.accountId('1001'), debitFen: 500_000 },
          { ledgerAccountId: of.accountId('3001'), creditFen: 1_409_000 },
        ],
      },
    ),
  )
  const bought = await receive(book, of, { day: '2025-01-10', qtyMilli: 40_000, priceE4: boughtAt })
  const invoice = await post(
    book,
    'purchaseInvoice',
    draft(
      '2025-01-15',
      { supplierId: of.supplier, invoiceNo: '25110000000000000001' },
      {
        lines: [{ receiptLineId: bought.lineId, qtyMilli: 30_000, priceE4: boughtAt }],
      },
    ),
  )
  const contract = await post(
    book,
    'salesContract',
    draft(
      '2025-01-18',
      { customerId: of.customer },
      {
        lines: [{ productId: of.p1, qtyMilli: 60_000, priceE4: soldAt, toleranceBp: 500, deliveryDay: '2025-03-31' }],
      },
    ),
  )
  const contractLineId = (await linesOf(book, 'sales_contract_lines', contract.id))[0]?.id ?? 0
  const delivery = await post(
    book,
    'delivery',
    draft(
      '2025-01-20',
      { customerId: of.customer },
      {
        lines: [{ contractLineId, warehouseId: of.east, productId: of.p1, qtyMilli: 20_000, priceE4: soldAt }],
      },
    ),
  )
  const deliveryLineId = (await linesOf(book, 'delivery_lines', delivery.id))[0]?.id ?? 0
  const itemOf = async (id: number): Promise<number> => (await itemsOf(book, id))[0]?.id ?? 0
  await post(
    book,
    'moneyReceipt',
    draft(
      '2025-02-05',
      { customerId: of.customer, accountId: of.bank, amountFen: 200_000 },
      {
        settlements: [
          { itemId: await itemOf(opening.id), amountFen: 109_000 },
          { itemId: await itemOf(delivery.id), amountFen: 50_000 },
        ],
      },
    ),
  )
  const back = await post(
    book,
    'salesReturn',
    draft(
      '2025-02-10',
      { customerId: of.customer },
      { lines: [{ deliveryLineId, warehouseId: of.east, qtyMilli: 5_000 }] },
    ),
  )
  await post(
    book,
    'payment',
    draft(
      '2025-02-15',
      { partnerId: of.supplier, accountId: of.bank, amountFen: 100_000 },
      {
        settlements: [{ itemId: await itemOf(invoice.id), amountFen: 60_000 }],
      },
    ),
  )
  await post(
    book,
    'transfer',
    draft(
      '2025-02-20',
      {},
      {
        lines: [{ fromWarehouseId: of.east, toWarehouseId: of.west, productId: of.p1, lot: 'L1', qtyMilli: 10_000 }],
      },
    ),
  )
  await post(
    book,
    'stockCheck',
    draft(
      '2025-02-25',
      {},
      {
        lines: [{ warehouseId: of.west, productId: of.p1, lot: 'L1', countedMilli: 9_000, reason: 'naturalLoss' }],
      },
    ),
  )
  await post(
    book,
    'expense',
    draft(
      '2025-03-03',
      { partnerId: of.carrier },
      {
        lines: [{ ledgerAccountId: of.accountId('5601'), grossFen: 10_900, taxFen: 900 }],
      },
    ),
  )
  await post(
    book,
    'salesInvoice',
    draft(
      '2025-03-05',
      { customerId: of.customer, invoiceNo: '25110000000000000002' },
      {
        lines: [{ deliveryLineId, qtyMilli: 10_000 }],
      },
    ),
  )
  const other = await deliver(book, of, { day: '2025-03-10', qtyMilli: 10_000, priceE4: soldAt, customerId: of.other })
  value(await book.command('document.reverse', { id: other.delivery.id, day: '2025-03-20', reason: '开错客户' }))
  const organic = await receive(book, of, {
    day: '2025-04-01',
    productId: of.p2,
    lot: 'Y1',
    qtyMilli: 30_000,
    priceE4: 10_000_000,
  })
  const sentBack = await post(
    book,
    'purchaseReturn',
    draft(
      '2025-04-02',
      { supplierId: of.supplier },
      {
        lines: [6_000, 4_000].map((qtyMilli) => ({ receiptLineId: organic.lineId, warehouseId: of.east, qtyMilli })),
      },
    ),
  )
  value(await book.command('document.reverse', { id: sentBack.id, day: '2025-04-03', reason: '不退了' }))
  return {
    book,
    of,
    no: {
      receipt: bought.receipt.no,
      invoice: invoice.no,
      delivery: delivery.no,
      back: back.no,
      other: other.delivery.no,
    },
    run: (name, params = {}) => book.read((sql) => runReport(sql, name, params)),
  }
}

/** Only these columns of the rows, for comparing. */
export const columns = (rows: readonly AnyRow[], ...names: readonly string[]): AnyRow[] =>
  rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])))

/** One column by another: `{ C0001: 113500 }`. */
export const by = (rows: readonly AnyRow[], key: string, of: string): Record<string, unknown> =>
  Object.fromEntries(rows.map((row) => [String(row[key]), row[of]]))
