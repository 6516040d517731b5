// Books for tests: a small distributor with two products, a supplier, two customers, two warehouses and three money
// accounts, in a temporary file. Each helper posts through the engine, as a screen would.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandName, Commands, PostedAnswer, Queries, QueryName } from '../src/shared/api.ts'
import type { DocumentKind } from '../src/shared/catalog.ts'
import {
  localOwner,
  type Actor,
  type AnyDraft,
  type AnyRow,
  type Refusal,
  type Role,
} from '../src/shared/contract/index.ts'
import { day as dayOf, type Result } from '../src/shared/kernel/index.ts'
import type { Book } from '../src/main/books/book.ts'
import { createBook } from '../src/main/books/create-book.ts'
import { openBook, openReader } from '../src/main/books/open-book.ts'
import type { Sql } from '../src/main/books/sql.ts'
import type { Reader } from '../src/main/books/store.ts'

export type TestBook = ReturnType<typeof workOn>

/** Noon in China on a day: what the clock says until a test moves it. */
export const noonOf = (of: string): number => Date.parse(`${of}T04:00:00Z`)

export type NewTestBook = {
  /** The book starts on this day; 2025-01-01 unless told. */
  readonly startDay?: string
  readonly today?: string
  /** A PostgreSQL address of an empty database; a temporary SQLite file unless told. */
  readonly location?: string
}

/** A folder of a test's own, and how to take it away again. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'hezhang-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A clock that stands still until a test moves it. */
export function stoppedClock(today = '2025-12-31') {
  const clock = { at: noonOf(today), now: () => clock.at }
  return clock
}

/** An empty book with the accounts of the standard; `clock.at` moves time. */
export async function newBook(options: NewTestBook = {}): Promise<TestBook> {
  const folder = options.location === undefined ? temporaryFolder() : null
  const location = options.location ?? join(folder?.path ?? '', 'book.hz')
  const clock = stoppedClock(options.today)
  const made = await createBook(location, {
    company: '示例农资有限公司',
    startDay: dayOf(options.startDay ?? '2025-01-01'),
    clock,
  })
  return workOn(value(made), location, clock, () => folder?.remove())
}

/** A book that is there already, opened for a test. */
export async function openTestBook(location: string, today?: string): Promise<TestBook> {
  const clock = stoppedClock(today)
  return workOn(value(await openBook(location, { clock })), location, clock)
}

/** Somebody of the office: may do everything, but has these roles only. */
export const personOf = (name: string, ...held: readonly Role[]): Actor => ({
  name,
  roles: new Set(held),
  permissions: localOwner.permissions,
})

function workOn(book: Book, location: string, clock: ReturnType<typeof stoppedClock>, afterClosing = () => {}) {
  let reader: Reader | null = null
  let isClosed = false
  const as = (actor: Actor) => ({
    command: <N extends CommandName>(name: N, input: Commands[N]['input'], requestId: string = randomUUID()) =>
      book.command(name, input, { actor, requestId }),
    query: <N extends QueryName>(name: N, input: Queries[N]['input']) => book.query(name, input, actor),
  })
  return {
    book,
    location,
    clock,
    as,
    ...as(localOwner),
    /** Reads the tables beside the engine, as `verify` does. */
    async read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
      reader ??= value(await openReader(location))
      return reader.read(work)
    },
    isClosed: () => isClosed,
    async close(): Promise<void> {
      if (isClosed) return
      isClosed = true
      await reader?.close()
      await book.close()
      afterClosing()
    },
  }
}

/** What a test expects to succeed. */
export function value<T>(result: Result<T, readonly Refusal[]>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The codes of what a test expects to be refused, with their places: `stock.short lines.0.qtyMilli`. */
export function refusals(result: Result<unknown, readonly Refusal[]>): string[] {
  if (result.ok) throw new Error('not refused')
  return result.error.map((one) => `${one.code} ${one.path}`.trim())
}

export async function record(
  book: TestBook,
  kind: Commands['record.save']['input']['kind'],
  fields: AnyRow,
): Promise<number> {
  return value(await book.command('record.save', { kind, id: null, version: null, fields })).id
}

/** A draft of any kind: `sections` name their rows. */
export const draft = (day: string, head: AnyRow, sections: AnyDraft['sections'] = {}): AnyDraft => ({
  day,
  remarks: null,
  head,
  sections,
})

export async function post(book: TestBook, kind: DocumentKind, typed: AnyDraft): Promise<PostedAnswer> {
  return value(await book.command('document.post', { kind, draft: typed, draftId: null }))
}

/** Lines of a posted document, with their ids, in order. */
export const linesOf = (book: TestBook, table: string, documentId: number): Promise<(AnyRow & { id: number })[]> =>
  book.read((sql) =>
    sql.all<AnyRow & { id: number }>(
      `select l.* from ${table} l join document d on d.id = l.document_id and d.version = l.version where l.document_id = ? order by l.line_no`,
      [documentId],
    ),
  )

/** The open items of a document: id, side, what is open. */
export const itemsOf = (book: TestBook, documentId: number) =>
  book.read((sql) =>
    sql.all<{ id: number; side: string; amountFen: number; openFen: number; dueDay: string | null }>(
      'select i.id, i.side, i.amount_fen, b.open_fen, i.due_day from open_item i join item_balance b on b.item_id = i.id where i.document_id = ? order by i.id',
      [documentId],
    ),
  )

/** The voucher(s) of a document as `account: debit / credit` in fen, lines of one account and side summed. */
export async function voucherOf(book: TestBook, documentId: number): Promise<Record<string, number>> {
  const lines = await book.read((sql) =>
    sql.all<{ code: string; debitFen: number; creditFen: number }>(
      `select a.code, sum(j.debit_fen) as debit_fen, sum(j.credit_fen) as credit_fen from journal_line j
      join voucher v on v.id = j.voucher_id join ledger_account a on a.id = j.account_id
      where v.document_id = ? group by a.code order by a.code`,
      [documentId],
    ),
  )
  const entries: [string, number][] = lines.flatMap(({ code, debitFen, creditFen }) => {
    const sides: [string, number][] = []
    if (debitFen !== 0) sides.push([`${code} 借`, debitFen])
    if (creditFen !== 0) sides.push([`${code} 贷`, creditFen])
    return sides
  })
  return Object.fromEntries(entries)
}

/** Account code → closing balance in fen, debit positive, without closing entries. */
export async function trialBalance(book: TestBook): Promise<Record<string, number>> {
  const rows = await book.read((sql) =>
    sql.all<{ code: string; balance: number }>(
      `select a.code, sum(b.debit_fen - b.credit_fen) as balance from account_balance b join ledger_account a on a.id = b.account_id
      where b.closing = 0 group by a.code having sum(b.debit_fen - b.credit_fen) <> 0 order by a.code`,
    ),
  )
  return Object.fromEntries(rows.map((row) => [row.code, row.balance]))
}

/** The records of a small distributor. P1 is 50 kg bags priced per tonne at 9 %, P2 exempt 40 kg bags per tonne. */
export async function distributor(book: TestBook) {
  const p1 = await record(book, 'product', {
    code: 'P1',
    name: '中颗粒尿素',
    spec: '46-0-0',
    unit: '袋',
    unitWeightGrams: 50_000,
    pricedPer: 'tonne',
    taxExempt: false,
    taxRateBp: 900,
  })
  const p2 = await record(book, 'product', {
    code: 'P2',
    name: '有机肥',
    unit: '袋',
    unitWeightGrams: 40_000,
    pricedPer: 'tonne',
    taxExempt: true,
  })
  const supplier = await record(book, 'partner', { code: 'S01', name: '示例氮肥厂甲', isSupplier: true, termDays: 30 })
  const customer = await record(book, 'partner', {
    code: 'C0001',
    name: '示例种植户',
    isCustomer: true,
    creditLimitFen: 10_000_000,
    termDays: 90,
    phone: '13900000001',
  })
  const other = await record(book, 'partner', { code: 'C0002', name: '示例合作社', isCustomer: true })
  const carrier = await record(book, 'partner', { code: 'T01', name: '示例车队', isCarrier: true, termDays: 15 })
  const east = await record(book, 'warehouse', { code: 'W1', name: '东库' })
  const west = await record(book, 'warehouse', { code: 'W2', name: '西库' })
  const money = await book.read((sql) =>
    sql.all<{ id: number; code: string }>('select id, code from money_account order by code'),
  )
  const accounts = await book.read((sql) =>
    sql.all<{ id: number; code: string }>('select id, code from ledger_account'),
  )
  const idOf = (code: string): number => {
    const found = accounts.find((account) => account.code === code)
    if (!found) throw new Error(`no account ${code}`)
    return found.id
  }
  return {
    p1,
    p2,
    supplier,
    customer,
    other,
    carrier,
    east,
    west,
    cash: money[0]?.id ?? 0,
    bank: money[1]?.id ?? 0,
    accountId: idOf,
  }
}

export type Distributor = Awaited<ReturnType<typeof distributor>>

/** Buys and receives in one go; answers the receipt and its line. Prices in ten-thousandths of a yuan per tonne. */
export async function receive(
  book: TestBook,
  of: Distributor,
  what: { day: string; productId?: number; lot?: string; qtyMilli: number; priceE4: number; warehouseId?: number },
) {
  const productId = what.productId ?? of.p1
  const contract = await post(
    book,
    'purchaseContract',
    draft(
      what.day,
      { supplierId: of.supplier },
      { lines: [{ productId, qtyMilli: what.qtyMilli, priceE4: what.priceE4 }] },
    ),
  )
  const contractLine = (await linesOf(book, 'purchase_contract_lines', contract.id))[0]
  const receipt = await post(
    book,
    'goodsReceipt',
    draft(
      what.day,
      { supplierId: of.supplier },
      {
        lines: [
          {
            contractLineId: contractLine?.id ?? 0,
            productId,
            warehouseId: what.warehouseId ?? of.east,
            lot: what.lot ?? 'L1',
            qtyMilli: what.qtyMilli,
          },
        ],
      },
    ),
  )
  const line = (await linesOf(book, 'goods_receipt_lines', receipt.id))[0]
  return { contract, contractLineId: contractLine?.id ?? 0, receipt, lineId: line?.id ?? 0 }
}

/** Sells; answers the delivery and its lines. */
export async function deliver(
  book: TestBook,
  of: Distributor,
  what: {
    day: string
    productId?: number
    lot?: string | null
    qtyMilli: number
    priceE4: number
    customerId?: number
    head?: AnyRow
  },
) {
  const delivery = await post(
    book,
    'delivery',
    draft(
      what.day,
      { customerId: what.customerId ?? of.customer, ...what.head },
      {
        lines: [
          {
            warehouseId: of.east,
            productId: what.productId ?? of.p1,
            lot: what.lot ?? null,
            qtyMilli: what.qtyMilli,
            priceE4: what.priceE4,
          },
        ],
      },
    ),
  )
  return { delivery, lines: await linesOf(book, 'delivery_lines', delivery.id) }
}
