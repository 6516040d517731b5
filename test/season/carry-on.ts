// After a season is in, daily work goes on in the same book: a delivery on a day that has imported ones already.

import { randomUUID } from 'node:crypto'
import { openBook } from '../../src/main/books/open-book.ts'
import { openReader } from '../../src/main/books/open-reader.ts'
import type { Sql } from '../../src/main/books/sql.ts'
import { localOwner } from '../../src/shared/contract/index.ts'
import { problemsOf } from './compare.ts'

type Before = { day: string; lastNo: string; customerId: number; warehouseId: number; productId: number; lot: string }

/** Delivers one unit on the last day that has imported deliveries; answers how the book took it. */
export async function carryOn(location: string) {
  const before = await read(location, lookBefore)
  const owedBefore = await read(location, (sql) => owed(sql, before.customerId))
  const now = Date.parse(`${before.day}T04:00:00Z`)
  const book = await openBook(location, { clock: { now: () => now } })
  if (!book.ok) throw new Error(`the book does not open: ${JSON.stringify(book.error)}`)
  const line = {
    warehouseId: before.warehouseId,
    productId: before.productId,
    lot: before.lot,
    qtyMilli: 1000,
    priceE4: 1_230_000,
    pricedPer: 'stockUnit',
  }
  const draft = { day: before.day, remarks: null, head: { customerId: before.customerId }, sections: { lines: [line] } }
  const input = { kind: 'delivery', draft, draftId: null } as const
  const posted = await book.value.command('document.post', input, { actor: localOwner, requestId: randomUUID() })
  await book.value.close()
  if (!posted.ok) throw new Error(`the delivery is refused: ${JSON.stringify(posted.error)}`)
  return {
    last: before.lastNo,
    next: posted.value.no,
    receivableMovedFen: (await read(location, (sql) => owed(sql, before.customerId))) - owedBefore,
    problems: await problemsOf(location),
  }
}

/** The number after one of ours: `CK20251031-002` after `CK20251031-001`. */
export function numberAfter(no: string): string {
  const [front = '', seq = ''] = no.split('-')
  return `${front}-${String(Number(seq) + 1).padStart(3, '0')}`
}

async function lookBefore(sql: Sql): Promise<Before> {
  const found = await sql.get<Before>(
    `select d.day, d.no as last_no, d.partner_id as customer_id, s.warehouse_id, s.product_id, l.no as lot
    from document d, stock_balance s join lot l on l.id = s.lot_id
    where d.kind = 'delivery' and s.qty_milli >= 1000
    order by d.day desc, d.no desc, s.qty_milli desc limit 1`,
  )
  if (!found) throw new Error('no delivery to go on from')
  return found
}

async function owed(sql: Sql, partnerId: number): Promise<number> {
  const row = await sql.get<{ openFen: number }>(
    `select open_fen from partner_balance where partner_id = ? and side = 'receivable'`,
    [partnerId],
  )
  return row?.openFen ?? 0
}

async function read<T>(location: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const reader = await openReader(location)
  if (!reader.ok) throw new Error(`cannot read ${location}`)
  try {
    return await reader.value.read(work)
  } finally {
    await reader.value.close()
  }
}
