// Posting a delivery of five lines through the full command, beside a floor: the same rows written into the same schema
// by bare prepared statements, one transaction each, at synchronous=FULL. They take turns within one run.

import BetterSqlite3 from 'better-sqlite3'
import {
  deliver,
  distributor,
  draft,
  newBook,
  post,
  receive,
  record,
  type Distributor,
  type TestBook,
} from '../books.ts'
import { percentile, timed, type Row } from './measure.ts'

const rounds = 70
const perRound = 15
/** Until both have been compiled; a program that has just started is another question. */
const warmUp = 100

export async function benchPosting(): Promise<Row[]> {
  const book = await newBook({ today: '2025-12-31' })
  try {
    const of = await distributor(book)
    const products = await stockUp(book, of)
    await deliver(book, of, { day: '2025-06-01', qtyMilli: 1000, priceE4: 20_000_000 })
    const floorFile = `${book.location}.floor`
    await copyBook(book.location, floorFile)
    const floor = makeFloor(floorFile, of, products)
    for (let n = 0; n < warmUp; n++) {
      await postOne(book, of, products)
      floor.write()
    }
    const engineTimes: number[] = []
    const floorTimes: number[] = []
    for (let round = 0; round < rounds; round++) {
      for (let n = 0; n < perRound; n++) engineTimes.push(await timed(() => postOne(book, of, products)))
      for (let n = 0; n < perRound; n++) floorTimes.push(await timed(floor.write))
    }
    floor.close()
    const sum = (times: readonly number[]) => times.reduce((all, time) => all + time, 0)
    return [
      { what: 'a 5-line delivery, floor of bare statements', figure: sum(floorTimes) / floorTimes.length, unit: 'ms' },
      { what: 'a 5-line delivery, the full command', figure: sum(engineTimes) / engineTimes.length, unit: 'ms' },
      {
        what: 'share of the floor',
        figure: sum(floorTimes) / sum(engineTimes),
        unit: '×',
        limit: { at: 0.4, is: 'least' },
      },
      { what: 'the floor, p99 (median of 7 stretches)', figure: p99(floorTimes), unit: 'ms' },
      {
        what: 'the full command, p99 (median of 7 stretches)',
        figure: p99(engineTimes),
        unit: 'ms',
        limit: { at: 5, is: 'most' },
      },
    ]
  } finally {
    await book.close()
  }
}

/** Others use the machine too: of seven stretches the middle one, so that one burst of theirs does not decide. */
function p99(times: readonly number[]): number {
  const length = times.length / 7
  const stretches = Array.from({ length: 7 }, (_, n) => percentile(times.slice(n * length, (n + 1) * length), 99))
  return percentile(stretches, 50)
}

async function copyBook(from: string, to: string): Promise<void> {
  const source = new BetterSqlite3(from, { readonly: true })
  await source.backup(to)
  source.close()
}

async function stockUp(book: TestBook, of: Distributor): Promise<number[]> {
  const products: number[] = []
  for (let n = 1; n <= 5; n++) {
    const productId = await record(book, 'product', {
      code: `B${n}`,
      name: `复合肥 ${n}`,
      unit: '袋',
      unitWeightGrams: 50_000,
      pricedPer: 'tonne',
      taxExempt: false,
      taxRateBp: 900,
    })
    products.push(productId)
    await receive(book, of, { day: '2025-01-05', productId, lot: `L${n}`, qtyMilli: 100_000_000, priceE4: 25_000_000 })
  }
  await receive(book, of, { day: '2025-01-05', qtyMilli: 100_000_000, priceE4: 17_000_000 })
  return products
}

const postOne = (book: TestBook, of: Distributor, products: readonly number[]) =>
  post(
    book,
    'delivery',
    draft(
      '2025-06-01',
      { customerId: of.customer },
      {
        lines: products.map((productId) => ({
          warehouseId: of.east,
          productId,
          lot: null,
          qtyMilli: 4000,
          priceE4: 27_800_000,
        })),
      },
    ),
  )

/** The rows one delivery writes, copied from the last one that was posted, under new ids. */
function makeFloor(file: string, of: Distributor, products: readonly number[]) {
  const database = new BetterSqlite3(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('recursive_triggers = ON')
  database.pragma('wal_autocheckpoint = 4000')
  const one = <T>(text: string, ...params: unknown[]): T => database.prepare(text).get(...params) as T
  const columnsOf = (table: string) =>
    (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const delivery = one<{ id: number }>(`select max(id) as id from document where kind = 'delivery'`).id
  const template = (table: string, where: string) => {
    const columns = columnsOf(table)
    const row = one<Record<string, unknown>>(`select * from ${table} where ${where}`, delivery)
    const insert = database.prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    return (change: Record<string, unknown>) =>
      insert.run(...columns.map((name) => (name in change ? change[name] : row[name])))
  }
  const insert = {
    document: template('document', 'id = ?'),
    head: template('delivery', 'document_id = ?'),
    line: template('delivery_lines', 'document_id = ?'),
    move: template('stock_move', 'document_id = ?'),
    item: template('open_item', 'document_id = ?'),
    itemBalance: template('item_balance', 'item_id = (select id from open_item where document_id = ?)'),
    lineMove: template('line_move', 'document_id = ?'),
    lineBalance: template('line_balance', 'owner_id = ?'),
    voucher: template('voucher', 'document_id = ?'),
    entry: template('journal_line', 'voucher_id = (select id from voucher where document_id = ?)'),
    audit: template('audit', 'subject_id = ?'),
  }
  const update = {
    stock: database.prepare(
      'update stock_balance set qty_milli = qty_milli - 4000 where product_id = ? and warehouse_id = ? and lot_id = ?',
    ),
    cost: database.prepare(
      'update cost_balance set qty_milli = qty_milli - 4000, value_fen = value_fen - 1000 where product_id = ?',
    ),
    partner: database.prepare(
      `update partner_balance set open_fen = open_fen + 1000 where partner_id = ? and side = 'receivable'`,
    ),
    account: database.prepare(
      'update account_balance set debit_fen = debit_fen + 1000 where account_id = ? and month = ? and closing = 0',
    ),
    number: database.prepare(
      `update document_number set last = last + 1 where kind = 'delivery' and day = '2025-06-01'`,
    ),
    voucherNumber: database.prepare(`update voucher_number set last = last + 1 where month = '2025-06'`),
    counter: database.prepare('update id_counter set next = ? where one = 1'),
    request: database.prepare('insert into request (id, hash, answer, at) values (?, ?, ?, ?)'),
  }
  const lotOf = new Map(
    products.map((id) => [id, one<{ id: number }>('select id from lot where product_id = ?', id).id]),
  )
  const accounts = database
    .prepare(
      'select distinct account_id as id from journal_line j join voucher v on v.id = j.voucher_id where v.document_id = ?',
    )
    .all(delivery) as { id: number }[]
  let next = one<{ next: number }>('select next from id_counter').next
  let slip = 1000
  const answer = JSON.stringify({ id: 1, no: 'CK20250601-001', companions: [], warnings: [] })
  const write = (): void => {
    database.exec('begin immediate')
    const documentId = next++
    slip++
    insert.document({ id: documentId, no: `CK20250601-${slip}` })
    insert.head({ document_id: documentId })
    products.forEach((productId, index) => {
      const lineId = next++
      insert.line({
        id: lineId,
        document_id: documentId,
        line_no: index + 1,
        slip_line: index + 1,
        product_id: productId,
      })
      insert.move({
        id: next++,
        document_id: documentId,
        line_id: lineId,
        product_id: productId,
        lot_id: lotOf.get(productId),
      })
      update.stock.run(productId, of.east, lotOf.get(productId))
      update.cost.run(productId)
      insert.lineMove({ id: next++, document_id: documentId, line_id: lineId, owner_id: documentId })
      insert.lineBalance({ line_id: lineId, owner_id: documentId })
    })
    const itemId = next++
    insert.item({ id: itemId, document_id: documentId })
    insert.itemBalance({ item_id: itemId })
    update.partner.run(of.customer)
    const voucherId = next++
    insert.voucher({ id: voucherId, seq: slip, document_id: documentId })
    accounts.forEach(({ id }, index) => {
      insert.entry({ id: next++, voucher_id: voucherId, line_no: index + 1, account_id: id })
      update.account.run(id, '2025-06')
    })
    update.number.run()
    update.voucherNumber.run()
    insert.audit({ id: next++, subject_id: documentId })
    update.request.run(`floor-${slip}`, 'x'.repeat(64), answer, 0)
    update.counter.run(next)
    database.exec('commit')
  }
  return { write, close: () => void database.close() }
}
