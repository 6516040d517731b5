// The one writer: puts a decided posting into the ledgers and adds the same movements to the kept balances,
// in the unit it is called in. Balances are checked by the database too: none of stock, items, lines goes below zero.

import { assert, monthOf, sum, type Day, type Fen } from '../../shared/kernel/index.ts'
import { addTo, type Balance, type Sql, type SqlRow } from '../books/sql.ts'
import { balances, lineMeasures } from './balances.ts'
import type { Unit } from '../books/unit.ts'
import { nextVoucherSeq } from '../books/numbering.ts'
import { keepOpenLines } from './open-lines.ts'
import { writeQuality } from './lot-quality.ts'
import type { PositionMove } from './position-copy.ts'
import type { ApartMove } from './apart-copy.ts'
import type { JournalEntry, LineMove, NewItem, Posting, Settlement } from './posting-data.ts'

export type WrittenFor = {
  readonly documentId: number
  /** The document's number: what its items are known by. */
  readonly no: string
  readonly day: Day
  readonly act: 'post' | 'reverse'
  readonly text: string
}

type Ledgers = Pick<
  Posting,
  | 'stock'
  | 'positions'
  | 'apart'
  | 'costs'
  | 'journal'
  | 'items'
  | 'settlements'
  | 'lines'
  | 'newLots'
  | 'renewedLots'
  | 'quality'
>

/** Writes what a document, or its reversal, does to the ledgers. */
export async function writeLedgers(unit: Unit, posting: Ledgers, what: WrittenFor): Promise<void> {
  await unit.sql.insert(
    'lot',
    posting.newLots.map(({ quality: _usable, qualityNo: _nobody, ...lot }) => lot),
  )
  for (const lot of posting.renewedLots)
    await unit.sql.run('update lot set production_day = ?, expiry_day = ?, first_day = ? where id = ?', [
      lot.productionDay,
      lot.expiryDay,
      lot.firstDay,
      lot.id,
    ])
  await writeStock(unit, posting, what)
  await writeItems(unit, posting.items, what)
  await writeSettlements(unit, posting.settlements, what)
  await writeLines(unit, posting.lines, what)
  await writeQuality(unit, posting.quality, what)
  if (posting.journal.length > 0)
    await writeVoucher(unit, posting.journal, { ...what, documentId: what.documentId, closing: false })
}

const reversalOf = (what: Pick<WrittenFor, 'act'>): boolean => what.act === 'reverse'

async function writeStock(
  unit: Unit,
  { stock: moves, positions, apart, costs }: Pick<Ledgers, 'stock' | 'positions' | 'apart' | 'costs'>,
  what: WrittenFor,
): Promise<void> {
  const { sql } = unit
  await sql.insert(
    'stock_move',
    moves.map((move) => ({
      id: unit.ids.next(),
      documentId: what.documentId,
      lineId: move.lineId,
      reversal: reversalOf(what),
      day: what.day,
      warehouseId: move.warehouseId,
      productId: move.productId,
      lotId: move.lotId,
      qtyMilli: move.qtyMilli,
      valueFen: move.valueFen,
    })),
  )
  const held = moves.filter((move) => move.lotId !== null && move.warehouseId !== null)
  const placed = positions.map((move) => ({ ...move, qtyMilli: 0, placedMilli: move.qtyMilli }))
  const kept = apart.map((move) => ({ ...move, qtyMilli: 0, apartMilli: move.qtyMilli }))
  await addTo(sql, balances.stock, summed([...held, ...placed, ...kept], balances.stock))
  await sql.insert(
    'apart_move',
    apart.map((move) => ({
      id: unit.ids.next(),
      documentId: what.documentId,
      reversal: reversalOf(what),
      day: what.day,
      ...move,
    })),
  )
  await writePositions(unit, positions, apart, what)
  for (const cost of costs)
    await sql.run(
      `insert into cost_balance (product_id, qty_milli, value_fen, last_qty_milli, last_value_fen, last_day) values (?, ?, ?, ?, ?, ?)
      on conflict (product_id) do update set qty_milli = excluded.qty_milli, value_fen = excluded.value_fen,
        last_qty_milli = excluded.last_qty_milli, last_value_fen = excluded.last_value_fen,
        last_day = case when excluded.last_day > cost_balance.last_day then excluded.last_day else cost_balance.last_day end`,
      [cost.productId, cost.qtyMilli, cost.valueFen, cost.lastQtyMilli, cost.lastValueFen, what.day],
    )
}

async function writePositions(
  unit: Unit,
  moves: readonly PositionMove[],
  apart: readonly ApartMove[],
  what: WrittenFor,
): Promise<void> {
  await unit.sql.insert(
    'position_move',
    moves.map(({ positionCode: _code, ...move }) => ({
      id: unit.ids.next(),
      documentId: what.documentId,
      reversal: reversalOf(what),
      day: what.day,
      ...move,
    })),
  )
  const lying = moves.map((move) => ({ ...move, apartMilli: 0 }))
  const kept = apart
    .filter(({ positionId }) => positionId !== null)
    .map((move) => ({ ...move, apartMilli: move.qtyMilli, qtyMilli: 0 }))
  await addTo(unit.sql, balances.position, summed([...lying, ...kept], balances.position))
}

async function writeItems(unit: Unit, items: readonly NewItem[], what: WrittenFor): Promise<void> {
  await unit.sql.insert(
    'open_item',
    items.map((item) => ({
      id: item.id,
      documentId: what.documentId,
      side: item.side,
      partnerId: item.partnerId,
      no: item.no ?? what.no,
      day: item.day ?? what.day,
      bookedDay: what.day,
      dueDay: item.dueDay,
      amountFen: item.amountFen,
    })),
  )
  await unit.sql.insert(
    'item_balance',
    items.map(({ id, side, partnerId, dueDay, amountFen }) => ({
      itemId: id,
      side,
      partnerId,
      dueDay,
      openFen: amountFen,
    })),
  )
  await addToPartners(unit.sql, items)
}

async function writeSettlements(unit: Unit, settlements: readonly Settlement[], what: WrittenFor): Promise<void> {
  await unit.sql.insert(
    'settlement',
    settlements.map((one) => ({
      id: unit.ids.next(),
      itemId: one.itemId,
      documentId: what.documentId,
      reversal: reversalOf(what),
      day: what.day,
      amountFen: one.amountFen,
    })),
  )
  for (const one of settlements) {
    const changed = await unit.sql.run('update item_balance set open_fen = open_fen - ? where item_id = ?', [
      one.amountFen,
      one.itemId,
    ])
    assert(changed === 1, `item ${one.itemId} has a balance`)
  }
  await addToPartners(
    unit.sql,
    settlements.map((one) => ({ ...one, amountFen: -one.amountFen as Fen })),
  )
}

async function addToPartners(
  sql: Sql,
  movements: readonly { partnerId: number; side: string; amountFen: Fen }[],
): Promise<void> {
  const rows = movements.map((one) => ({ partnerId: one.partnerId, side: one.side, openFen: one.amountFen }))
  await addTo(sql, balances.partner, summed(rows, balances.partner))
}

/** What is left of lines changes; `ownerId` of a move is null where the line is the document's own. */
export async function writeLines(
  unit: Unit,
  moves: readonly LineMove[],
  what: Pick<WrittenFor, 'documentId' | 'day' | 'act'>,
): Promise<void> {
  const rows = moves.map((move) => ({
    lineId: move.lineId,
    ownerId: move.ownerId ?? what.documentId,
    ...(Object.fromEntries(lineMeasures.map((name) => [name, move[name] ?? 0])) as Record<
      (typeof lineMeasures)[number],
      number
    >),
  }))
  await unit.sql.insert(
    'line_move',
    rows.map((row) => ({
      id: unit.ids.next(),
      documentId: what.documentId,
      reversal: reversalOf(what),
      day: what.day,
      ...row,
    })),
  )
  await addTo(unit.sql, balances.line, summed(rows, balances.line))
  await keepOpenLines(
    unit.sql,
    rows.flatMap((row) => (row.fulfilledMilli === 0 ? [] : [row.ownerId])),
  )
}

type VoucherFor = {
  readonly documentId: number | null
  readonly day: Day
  readonly act: 'post' | 'reverse' | 'close' | 'reopen'
  readonly text: string
  /** Carry-over of income and expense: kept apart in the balances. */
  readonly closing: boolean
}

/** Writes one voucher with its lines and account balances; answers its id. */
export async function writeVoucher(unit: Unit, entries: readonly JournalEntry[], what: VoucherFor): Promise<number> {
  assert(sum(entries.map((e) => e.debitFen)) === sum(entries.map((e) => e.creditFen)), 'a voucher balances')
  const month = monthOf(what.day)
  const id = unit.ids.next()
  const accounts = await accountIds(
    unit.sql,
    entries.map((entry) => entry.account),
  )
  await unit.sql.insert('voucher', [
    {
      id,
      month,
      seq: await nextVoucherSeq(unit.sql, month),
      day: what.day,
      documentId: what.documentId,
      act: what.act,
      text: what.text,
      at: unit.now,
    },
  ])
  const rows = entries.map((entry, index) => ({
    id: unit.ids.next(),
    voucherId: id,
    lineNo: index + 1,
    day: what.day,
    accountId: accounts.get(entry.account) ?? 0,
    partnerId: entry.partnerId,
    debitFen: entry.debitFen,
    creditFen: entry.creditFen,
    closing: what.closing,
    text: entry.text,
  }))
  await unit.sql.insert('journal_line', rows)
  const moved = rows.map((row) => ({ ...row, month, closing: what.closing ? 1 : 0 }))
  await addTo(unit.sql, balances.account, summed(moved, balances.account))
  return id
}

const knownAccounts = new WeakMap<Sql, Map<string, number>>()

/** Ids of accounts by code. An account's code never changes once used, so what was read stays true. */
async function accountIds(sql: Sql, codes: readonly string[]): Promise<Map<string, number>> {
  let known = knownAccounts.get(sql)
  if (!known || codes.some((code) => !known?.has(code))) {
    const rows = await sql.all<{ id: number; code: string }>('select id, code from ledger_account')
    known = new Map(rows.map((row) => [row.code, row.id]))
    knownAccounts.set(sql, known)
  }
  for (const code of codes) assert(known.has(code), `account ${code} exists`)
  return known
}

/** One row per key, its measures summed. */
function summed(rows: readonly object[], balance: Balance): SqlRow[] {
  const byKey = new Map<string, Record<string, number>>()
  for (const row of rows as readonly Record<string, number>[]) {
    const key = balance.keys.map((name) => row[name]).join('/')
    const before = byKey.get(key)
    if (!before) byKey.set(key, { ...row })
    else for (const name of balance.measures) before[name] = (before[name] ?? 0) + (row[name] ?? 0)
  }
  return [...byKey.values()]
}
