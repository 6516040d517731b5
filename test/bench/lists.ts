// Lists and reports with 100,000 documents in the book, all of them posted by the engine.

import { documentKinds, records } from '../../src/shared/catalog.ts'
import {
  localOwner,
  type AnyDraft,
  type AnyRow,
  type Field,
  type Fields,
  type RecordKind,
  type Value,
} from '../../src/shared/contract/index.ts'
import { reportNames, reportOf } from '../../src/shared/reports/index.ts'
import { addDays, day, success, type Day } from '../../src/shared/kernel/index.ts'
import { readSettings } from '../../src/main/books/settings.ts'
import { openStore } from '../../src/main/books/open-store.ts'
import { inUnit, type Unit } from '../../src/main/books/unit.ts'
import { postDocument } from '../../src/main/ledger/post-document.ts'
import type { Settings } from '../../src/main/books/settings.ts'
import type { DocumentKind } from '../../src/shared/catalog.ts'
import { distributor, draft, newBook, record, type Distributor, type TestBook } from '../books.ts'
import { openBook } from '../../src/main/books/open-book.ts'
import { medianOf, type Row } from './measure.ts'

const documentsWanted = 100_000
const perUnit = 2_000
const listMost = 50
const reportMost = 100
const analysisMost = 1000
/** The vouchers of four years are some 300,000 lines. */
const everyLineMost = 3000

export async function benchLists(): Promise<Row[]> {
  const made = await newBook({ startDay: '2022-01-01', today: '2025-12-31' })
  try {
    const of = await distributor(made)
    const customers = [of.customer]
    for (let n = 0; n < 400; n++)
      customers.push(
        await record(made, 'partner', { code: `K${n}`, name: `示例客户${n}`, isCustomer: true, termDays: 60 }),
      )
    await made.book.close()
    await fill(made, of, customers)
    const opened = await openBook(made.location, { clock: made.clock })
    if (!opened.ok) throw new Error('the filled book does not open')
    const query = opened.value.query
    const rows: Row[] = []
    const page = { filter: {}, sort: [], offset: 0, limit: 200 }
    for (const kind of documentKinds)
      rows.push(list(`list ${kind}`, await medianOf(3, () => query('document.list', { kind, ...page }, localOwner))))
    for (const kind of Object.keys(records) as RecordKind[])
      rows.push(list(`list ${kind}`, await medianOf(3, () => query('record.list', { kind, ...page }, localOwner))))
    for (const name of closely)
      for (const asOf of ['2025-12-31', '2024-06-30'])
        rows.push({
          what: `report ${name} as of ${asOf}`,
          figure: await medianOf(3, () => query('report.run', { name, params: { asOf } }, localOwner)),
          unit: 'ms',
          limit: { at: reportMost, is: 'most' },
        })
    for (const name of reportNames) {
      const params = closely.has(name) ? null : widest(reportOf(name).params, of)
      if (params)
        rows.push({
          what: `report ${name}, all of it`,
          figure: await medianOf(3, () => query('report.run', { name, params }, localOwner)),
          unit: 'ms',
          limit: { at: name === 'vouchers' ? everyLineMost : analysisMost, is: 'most' },
        })
    }
    await opened.value.close()
    return worstFirst(rows)
  } finally {
    await made.close().catch(() => undefined)
  }
}

/** What one asks for every day, held to a shorter time. */
const closely: ReadonlySet<string> = new Set([
  'trial-balance',
  'stock',
  'stock-value',
  'receivables',
  'payables',
  'contracts',
])

/** Parameters that leave out as little as can be; null where the report is about something this book has none of. */
function widest(params: Fields, of: Distributor): AnyRow | null {
  const known: Partial<Record<RecordKind, number>> = {
    partner: of.customer,
    product: of.p1,
    warehouse: of.east,
    ledgerAccount: of.accountId('5001'),
  }
  const valueOf = (name: string, field: Field): Value | undefined => {
    if (field.kind === 'day') return name === 'from' ? '2022-01-01' : '2025-12-31'
    if (!field.required) return null
    if (field.kind === 'choice') return Object.keys(field.choices)[0]
    return field.kind === 'reference' ? known[field.to] : undefined
  }
  const values: Record<string, Value> = {}
  for (const [name, field] of Object.entries(params)) {
    const value = valueOf(name, field)
    if (value === undefined) return null
    values[name] = value
  }
  return values
}

const list = (what: string, figure: number): Row => ({ what, figure, unit: 'ms', limit: { at: listMost, is: 'most' } })
const worstFirst = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => b.figure / (b.limit?.at ?? 1) - a.figure / (a.limit?.at ?? 1))

/** Contracts, receipts, deliveries, invoices and money over four years, in large units so that it takes a minute, not ten. */
async function fill(made: TestBook, of: Distributor, customers: readonly number[]): Promise<void> {
  const store = await openStore(made.location, 'open')
  if (!store.ok) throw new Error('the bench book does not open')
  const context = { actor: localOwner, clock: made.clock }
  let posted = 0
  while (posted < documentsWanted) {
    const requestId = `bench-${posted}`
    const result = await inUnit(store.value, { ...context, requestId }, async (unit) => {
      const settings = await readSettings(unit.sql)
      for (let n = 0; n < perUnit; n += 10) await tenDocuments(unit, settings, of, customers, posted + n)
      return success(undefined)
    })
    if (!result.ok) throw new Error('refused')
    posted += perUnit
  }
  await store.value.close()
}

async function tenDocuments(
  unit: Unit,
  settings: Settings,
  of: Distributor,
  customers: readonly number[],
  at: number,
): Promise<void> {
  const on: Day = addDays(day('2022-01-03'), Math.floor((at * 1400) / documentsWanted))
  const customerId = customers[at % customers.length] ?? of.customer
  const post = async (kind: DocumentKind, typed: AnyDraft) => {
    const posted = await postDocument(unit, settings, { kind, draft: typed })
    if (!posted.ok) throw new Error(`${kind}: ${JSON.stringify(posted.error)}`)
    return posted.value.id
  }
  const idOf = async (text: string, id: number): Promise<number> =>
    (await unit.sql.get<{ id: number }>(text, [id]))?.id ?? 0
  const contract = await post(
    'purchaseContract',
    draft(on, { supplierId: of.supplier }, { lines: [{ productId: of.p1, qtyMilli: 400_000, priceE4: 17_000_000 }] }),
  )
  const contractLineId = await idOf('select id from purchase_contract_lines where document_id = ?', contract)
  const lot = `L${at}`
  const receipt = await post(
    'goodsReceipt',
    draft(
      on,
      { supplierId: of.supplier },
      { lines: [{ contractLineId, productId: of.p1, warehouseId: of.east, lot, qtyMilli: 400_000 }] },
    ),
  )
  const receiptLineId = await idOf('select id from goods_receipt_lines where document_id = ?', receipt)
  await post(
    'purchaseInvoice',
    draft(
      on,
      { supplierId: of.supplier, invoiceNo: `F${at}` },
      { lines: [{ receiptLineId, qtyMilli: 400_000, priceE4: 16_950_000 }] },
    ),
  )
  for (let n = 0; n < 3; n++) {
    const delivery = await post(
      'delivery',
      draft(
        on,
        { customerId },
        { lines: [{ warehouseId: of.east, productId: of.p1, lot, qtyMilli: 120_000, priceE4: 18_600_000 }] },
      ),
    )
    if (n === 2) continue
    const deliveryLineId = await idOf('select id from delivery_lines where document_id = ?', delivery)
    await post(
      'salesInvoice',
      draft(on, { customerId, invoiceNo: null }, { lines: [{ deliveryLineId, qtyMilli: 120_000 }] }),
    )
    const itemId = await idOf('select id from open_item where document_id = ?', delivery)
    await post(
      'moneyReceipt',
      draft(
        on,
        { customerId, accountId: of.bank, amountFen: 1_000_000 },
        { settlements: [{ itemId, amountFen: 1_000_000 }] },
      ),
    )
  }
}
