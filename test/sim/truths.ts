// What must hold of a book after any sequence of commands, worked out from the ledgers' rows alone: nothing here uses
// the statements of `verify`, so that the two check each other.

import type { Sql } from '../../src/main/books/sql.ts'
import {
  movedByWords,
  unapproved,
  wrongAnswers,
  wrongContracts,
  wrongFrameworks,
  wrongGifts,
  wrongLoads,
  wrongPlans,
  wrongSolutions,
} from './truths-of-agreements.ts'

type Move = {
  id: number
  documentId: number
  day: string
  productId: number
  warehouseId: number | null
  lotId: number | null
  qtyMilli: number
  valueFen: number
}

/** Everything that does not hold, in words. */
export async function untruths(sql: Sql): Promise<string[]> {
  return [
    ...(await unbalancedVouchers(sql)),
    ...(await wrongStock(sql)),
    ...(await wrongPositions(sql)),
    ...(await wrongApart(sql)),
    ...(await wrongControlAccounts(sql)),
    ...(await wrongLines(sql)),
    ...(await wrongHeld(sql)),
    ...(await wrongGifts(sql)),
    ...(await wrongContracts(sql)),
    ...(await wrongFrameworks(sql)),
    ...(await wrongPassing(sql)),
    ...(await unapproved(sql)),
    ...(await wrongPlans(sql)),
    ...(await wrongSolutions(sql)),
    ...(await wrongAnswers(sql)),
    ...(await movedByWords(sql)),
    ...(await wrongLoads(sql)),
    ...(await wrongQuality(sql)),
    ...(await remainsOfReversed(sql)),
  ]
}

const add = (sums: Map<string, number>, key: string, amount: number): number => {
  const sum = (sums.get(key) ?? 0) + amount
  sums.set(key, sum)
  return sum
}

async function unbalancedVouchers(sql: Sql): Promise<string[]> {
  const lines = await sql.all<{ voucherId: number; debitFen: number; creditFen: number }>(
    'select voucher_id, debit_fen, credit_fen from journal_line',
  )
  const sums = new Map<string, number>()
  for (const line of lines) add(sums, String(line.voucherId), line.debitFen - line.creditFen)
  return [...sums].filter(([, sum]) => sum !== 0).map(([id, sum]) => `voucher ${id} is ${sum} out of balance`)
}

/** No lot below zero at the end of any day; in posting order no value below zero, and none without quantity. */
async function wrongStock(sql: Sql): Promise<string[]> {
  const moves = await sql.all<Move>('select * from stock_move order by id')
  const found: string[] = []
  const days = [...new Set(moves.map((move) => move.day))].toSorted()
  const held = new Map<string, number>()
  for (const day of days) {
    for (const move of moves)
      if (move.day === day && move.lotId !== null) add(held, `${move.warehouseId}/${move.lotId}`, move.qtyMilli)
    for (const [key, qty] of held) if (qty < 0) found.push(`lot ${key} holds ${qty} at the end of ${day}`)
  }
  const qtys = new Map<string, number>()
  const values = new Map<string, number>()
  for (const [index, move] of moves.entries()) {
    const product = String(move.productId)
    const qty = add(qtys, product, move.qtyMilli)
    const value = add(values, product, move.valueFen)
    const next = moves[index + 1]
    if (next?.documentId === move.documentId) continue
    if (value < 0) found.push(`product ${product} is worth ${value} after document ${move.documentId}`)
    if (qty === 0 && value !== 0)
      found.push(`product ${product} keeps ${value} without quantity after document ${move.documentId}`)
  }
  return found
}

/** Nothing lies in a warehouse that goods only pass through. */
async function wrongPassing(sql: Sql): Promise<string[]> {
  const lying = await sql.all<{ no: string; qtyMilli: number }>(
    `select l.no, sum(m.qty_milli) as qty_milli from stock_move m join warehouse w on w.id = m.warehouse_id
    join lot l on l.id = m.lot_id where w.passage is not null group by l.id, l.no having sum(m.qty_milli) <> 0`,
  )
  return lying.map(({ no, qtyMilli }) => `${qtyMilli} of lot ${no} have not passed`)
}

type Placing = { positionId: number; warehouseId: number; lotId: number; qtyMilli: number }

/** No position holds less than nothing of a lot, and a lot's positions no more than its warehouse; the book keeps both. */
async function wrongPositions(sql: Sql): Promise<string[]> {
  const found: string[] = []
  const onPosition = new Map<string, number>()
  const placed = new Map<string, number>()
  for (const { positionId, warehouseId, lotId, qtyMilli } of await sql.all<Placing>(
    'select * from position_move order by id',
  )) {
    if (add(onPosition, `${positionId}/${lotId}`, qtyMilli) < 0) found.push(`position ${positionId} lacks lot ${lotId}`)
    add(placed, `${warehouseId}/${lotId}`, qtyMilli)
  }
  const held = new Map<string, number>()
  for (const move of await sql.all<Move>('select * from stock_move where lot_id is not null'))
    add(held, `${move.warehouseId}/${move.lotId}`, move.qtyMilli)
  for (const [key, qty] of placed)
    if (qty < 0 || qty > (held.get(key) ?? 0)) found.push(`lot ${key}: ${qty} on positions, ${held.get(key)} in stock`)
  const kept = await sql.all<Placing>('select position_id, lot_id, qty_milli from position_balance')
  for (const at of kept)
    if ((onPosition.get(`${at.positionId}/${at.lotId}`) ?? 0) !== at.qtyMilli)
      found.push(`position ${at.positionId} is kept as ${at.qtyMilli} of lot ${at.lotId}`)
  return found
}

/**
 * In posting order no lot has less than nothing set apart, nor more than lies there; what slips give out, they leave
 * what is set apart alone; and what is kept is what was said.
 */
async function wrongApart(sql: Sql): Promise<string[]> {
  type Said = { id: number; documentId: number; reversal: number; warehouseId: number; lotId: number; qtyMilli: number }
  const moves = (
    await sql.all<Said>(
      `select id, document_id, reversal, warehouse_id, lot_id, qty_milli from stock_move where lot_id is not null`,
    )
  ).map((move) => ({ ...move, apart: false }))
  const said = (await sql.all<Said>('select * from apart_move')).map((move) => ({ ...move, apart: true }))
  const kinds = new Map(
    (await sql.all<{ id: number; kind: string }>('select id, kind from document')).map(({ id, kind }) => [id, kind]),
  )
  const all = [...moves, ...said].toSorted((a, b) => a.id - b.id)
  const lying = new Map<string, number>()
  const apart = new Map<string, number>()
  const found: string[] = []
  all.forEach((move, index) => {
    const key = `${move.warehouseId}/${move.lotId}`
    const isSlip = ['delivery', 'transfer', 'floatIssue'].includes(kinds.get(move.documentId) ?? '')
    if (move.apart && isSlip && move.reversal === 0) found.push(`document ${move.documentId} took what is set apart`)
    add(move.apart ? apart : lying, key, move.qtyMilli)
    const next = all[index + 1]
    if (next?.documentId === move.documentId && next.reversal === move.reversal) return
    for (const [at, qty] of apart)
      if (qty < 0 || qty > (lying.get(at) ?? 0))
        found.push(`lot ${at} has ${qty} of ${lying.get(at)} set apart after document ${move.documentId}`)
  })
  const kept = await sql.all<{ warehouseId: number; lotId: number; apartMilli: number }>(
    'select warehouse_id, lot_id, apart_milli from stock_balance',
  )
  for (const at of kept)
    if ((apart.get(`${at.warehouseId}/${at.lotId}`) ?? 0) !== at.apartMilli)
      found.push(`lot ${at.lotId} is kept with ${at.apartMilli} set apart`)
  return found
}

/** What is kept of a lot is what was said last, and nothing frozen left for a customer or another warehouse. */
async function wrongQuality(sql: Sql): Promise<string[]> {
  const said = await sql.all<{ id: number; lotId: number; quality: string }>(
    'select * from lot_quality_move order by id',
  )
  const kept = await sql.all<{ lotId: number; quality: string }>('select lot_id, quality from lot_quality')
  const gone = await sql.all<{ id: number; lotId: number; no: string }>(
    `select m.id, m.lot_id, d.no from stock_move m join document d on d.id = m.document_id
    where d.kind in ('delivery', 'transfer') and m.reversal = 0 and m.qty_milli < 0`,
  )
  const last = new Map(said.map(({ lotId, quality }) => [lotId, quality]))
  const before = (lotId: number, id: number) => said.findLast((one) => one.lotId === lotId && one.id < id)?.quality
  return [
    ...kept
      .filter((one) => last.get(one.lotId) !== one.quality)
      .map((one) => `lot ${one.lotId} is kept ${one.quality}`),
    ...[...last.keys()].filter((id) => !kept.some((one) => one.lotId === id)).map((id) => `lot ${id} is not kept`),
    ...gone.filter((move) => before(move.lotId, move.id) === 'frozen').map((move) => `${move.no} took frozen goods`),
  ]
}

async function wrongControlAccounts(sql: Sql): Promise<string[]> {
  const lines = await sql.all<{ code: string; sum: number }>(
    'select a.code, j.debit_fen - j.credit_fen as sum from journal_line j join ledger_account a on a.id = j.account_id',
  )
  const accounts = new Map<string, number>()
  for (const line of lines) add(accounts, line.code, line.sum)
  const found: string[] = []
  const same = (code: string, sign: number, figure: number, what: string): void => {
    const booked = sign * (accounts.get(code) ?? 0)
    if (booked !== figure) found.push(`${code} is ${booked}, ${what} ${figure}`)
  }

  const moves = await sql.all<Move>('select * from stock_move')
  same(
    '1405',
    1,
    moves.reduce((sum, move) => sum + move.valueFen, 0),
    'stock is worth',
  )

  const items = await sql.all<{ id: number; side: string; amountFen: number }>(
    'select id, side, amount_fen from open_item',
  )
  const settled = new Map<string, number>()
  for (const one of await sql.all<{ itemId: number; amountFen: number }>('select item_id, amount_fen from settlement'))
    add(settled, String(one.itemId), one.amountFen)
  const open = new Map<string, number>()
  for (const item of items) {
    const left = item.amountFen - (settled.get(String(item.id)) ?? 0)
    if (left < 0 || left > item.amountFen) found.push(`item ${item.id} of ${item.amountFen} has ${left} open`)
    add(open, item.side, left)
  }
  same('1122', 1, open.get('receivable') ?? 0, 'receivables are')
  same('1123', 1, open.get('prepaid') ?? 0, 'prepayments are')
  same('220201', -1, open.get('payable') ?? 0, 'payables are')
  same('2203', -1, open.get('advance') ?? 0, 'advances are')

  const left = await sql.all<{ kind: string; uninvoicedFen: number; taxFen: number }>(
    'select d.kind, m.uninvoiced_fen, m.tax_fen from line_move m join document d on d.id = m.owner_id',
  )
  const sumOf = (kind: string, name: 'uninvoicedFen' | 'taxFen'): number =>
    left.filter((move) => move.kind === kind).reduce((sum, move) => sum + move[name], 0)
  const atShops = await sql.all<{ costFen: number }>(
    `select m.cost_fen from line_move m join document d on d.id = m.owner_id where d.kind = 'floatIssue'`,
  )
  same(
    '1406',
    1,
    atShops.reduce((sum, move) => sum + move.costFen, 0),
    'goods at shops cost',
  )
  same('220202', -1, sumOf('goodsReceipt', 'uninvoicedFen'), 'estimates are')
  same('222103', -1, sumOf('delivery', 'taxFen'), 'VAT to come is')
  return found
}

type Left = {
  lineId: number
  kind: string
  state: string
  qtyMilli: number
  invoicedMilli: number
  returnedMilli: number
  grossFen: number
  taxFen: number
  uninvoicedFen: number
  costFen: number
}

/** Parts never exceed the line, and add up to it: nothing is left when all of it is invoiced or returned. */
async function wrongLines(sql: Sql): Promise<string[]> {
  const lines = await sql.all<Left>(
    `select b.line_id, d.kind, d.state, b.qty_milli, b.invoiced_milli, b.returned_milli, b.gross_fen, b.tax_fen,
      b.uninvoiced_fen, b.cost_fen from line_balance b join document d on d.id = b.owner_id
    where d.kind in ('goodsReceipt', 'delivery', 'floatIssue', 'custodyReceipt')`,
  )
  return lines.flatMap((line) => {
    const taken = line.invoicedMilli + line.returnedMilli
    const amounts = [line.grossFen, line.taxFen, line.uninvoicedFen, line.costFen]
    const found: string[] = []
    const say = (what: string): void =>
      void found.push(`${line.kind} line ${line.lineId}: ${what} ${JSON.stringify(line)}`)
    if (line.invoicedMilli < 0 || line.returnedMilli < 0 || taken > line.qtyMilli) say('more is taken than there is')
    if (amounts.some((amount) => amount < 0)) say('less than nothing is left')
    if (taken === line.qtyMilli && (line.taxFen !== 0 || line.uninvoicedFen !== 0))
      say('all is taken, something is left')
    if (line.returnedMilli === line.qtyMilli && (line.grossFen !== 0 || line.costFen !== 0))
      say('all came back, something is left')
    return found
  })
}

/** Of goods sold and kept for their customer no more came back than was picked up or given up. */
async function wrongHeld(sql: Sql): Promise<string[]> {
  const lines = await sql.all<{ id: number; gone: number; back: number }>(
    `select l.id, k.returned_milli as gone, b.returned_milli as back from custody_receipt_lines l
    join document d on d.id = l.document_id join line_balance k on k.line_id = l.id
    join line_balance b on b.line_id = l.delivery_line_id where d.state = 'posted'`,
  )
  return lines
    .filter(({ gone, back }) => back > gone)
    .map(({ id, gone, back }) => `custody line ${id}: ${back} came back of ${gone} that had left`)
}

/** A document taken back has left nothing: no goods, no debt, nothing on any line; on accounts at most 1405 against 5401. */
async function remainsOfReversed(sql: Sql): Promise<string[]> {
  const remains = await sql.all<{ id: number; what: string }>(
    `select d.id, 'stock of lot ' || cast(m.lot_id as text) as what from stock_move m join document d on d.id = m.document_id
      where d.state = 'reversed' and m.lot_id is not null group by d.id, m.lot_id, m.warehouse_id having sum(m.qty_milli) <> 0
    union all select d.id, 'something set apart of lot ' || cast(m.lot_id as text) from apart_move m
      join document d on d.id = m.document_id where d.state = 'reversed' and d.kind = 'quarantine'
      group by d.id, m.lot_id, m.warehouse_id having sum(m.qty_milli) <> 0
    union all select d.id, 'settlement of item ' || cast(s.item_id as text) from settlement s
      join document d on d.id = s.document_id join open_item i on i.id = s.item_id
      where d.state = 'reversed' and i.document_id <> d.id group by d.id, s.item_id having sum(s.amount_fen) <> 0
    union all select d.id, 'its own item' from open_item i join document d on d.id = i.document_id
      join item_balance b on b.item_id = i.id where d.state = 'reversed' and b.open_fen <> 0
    union all select d.id, 'line ' || cast(m.line_id as text) from line_move m join document d on d.id = m.document_id
      where d.state = 'reversed' group by d.id, m.line_id
      having sum(m.qty_milli) <> 0 or sum(m.fulfilled_milli) <> 0 or sum(m.invoiced_milli) <> 0 or sum(m.returned_milli) <> 0
        or sum(m.gross_fen) <> 0 or sum(m.tax_fen) <> 0 or sum(m.uninvoiced_fen) <> 0 or sum(m.cost_fen) <> 0
    union all select d.id, 'account ' || case when a.code in ('1405', '5401') then '1405 + 5401' else a.code end
      from journal_line j join voucher v on v.id = j.voucher_id join document d on d.id = v.document_id
      join ledger_account a on a.id = j.account_id where d.state = 'reversed'
      group by d.id, case when a.code in ('1405', '5401') then '1405 + 5401' else a.code end, coalesce(j.partner_id, 0)
      having sum(j.debit_fen - j.credit_fen) <> 0`,
  )
  return remains.map(({ id, what }) => `reversed document ${id} left something: ${what}`)
}

/** Every account to the end of a month, entries of closing kept out: what a closed month must not lose or gain. */
export async function booksTo(sql: Sql, month: string): Promise<string> {
  const rows = await sql.all(
    `select account_id, sum(debit_fen) as debit, sum(credit_fen) as credit from journal_line
    where closing = 0 and day <= ? group by account_id order by account_id`,
    [`${month}-31`],
  )
  return JSON.stringify(rows)
}
