// The builder of postings: entries of one account and text become one, refusals are collected, and a posting that
// does not balance, or leaves its ledger behind, is a broken invariant that stops the command.

import { describe, expect, test } from 'vitest'
import type { Facts, ItemFact } from '../../../src/main/ledger/facts.ts'
import { startPosting } from '../../../src/main/ledger/posting.ts'
import { InvariantBroken, type Day, type Fen, type Milli } from '../../../src/shared/kernel/index.ts'
import { idsFrom, keeps, noFacts, urea } from './no-facts.ts'

const fen = (value: number): Fen => value as Fen
const start = (facts: Facts = noFacts) => startPosting(facts, idsFrom(1), '销售 示例合作社')
const done = (posting: ReturnType<typeof start>) => posting.done({}, {}, fen(0))

const receivable: ItemFact = {
  id: 9,
  side: 'receivable',
  documentId: 5,
  no: 'CK20250301-001',
  day: '2025-03-01' as Day,
  partnerId: 3,
  partnerName: '示例合作社',
  amountFen: fen(1000),
  openFen: fen(600),
}

describe('entries', () => {
  test('of one account, side, partner and text are one; others stay apart; what comes to nothing is left out', () => {
    const posting = start()
    posting.debit('1001', fen(100))
    posting.debit('1001', fen(50))
    posting.debit('1001', fen(7), null, '抹零')
    posting.credit('5001', fen(157))
    posting.debit('5602', fen(30))
    posting.debit('5602', fen(-30))
    expect(done(posting).posting.journal).toEqual([
      { account: '1001', partnerId: null, debitFen: 150, creditFen: 0, text: '销售 示例合作社' },
      { account: '1001', partnerId: null, debitFen: 7, creditFen: 0, text: '抹零' },
      { account: '5001', partnerId: null, debitFen: 0, creditFen: 157, text: '销售 示例合作社' },
    ])
  })
})

describe('a broken invariant', () => {
  test('debits that do not equal credits', () => {
    const posting = start()
    posting.debit('1001', fen(100))
    posting.credit('5001', fen(99))
    expect(() => done(posting)).toThrow(InvariantBroken)
  })

  test('1405 without a move of stock, a move of stock without 1405', () => {
    const entered = start()
    entered.debit('1405', fen(100))
    entered.credit('3001', fen(100))
    expect(() => done(entered)).toThrow('1405 moves with the stock ledger')
    const moved = start()
    moved.receive(1, urea.id, 7, 4, 1000 as Milli, fen(100))
    expect(() => done(moved)).toThrow('1405 moves with the stock ledger')
  })

  test.each([
    ['1122', 'receivable', 1],
    ['1123', 'prepaid', 1],
    ['220201', 'payable', -1],
    ['2203', 'advance', -1],
  ] as const)('%s without its open item (%s), and the item without the account', (code, side, sign) => {
    const entered = start()
    entered.debit(code, fen(sign * 100))
    entered.debit('1001', fen(sign * -100))
    expect(() => done(entered)).toThrow(`${code} moves with the open items`)
    const opened = start()
    opened.open(side, 3, fen(100))
    expect(() => done(opened)).toThrow(`${code} moves with the open items`)
    entered.open(side, 3, fen(100))
    expect(done(entered).posting.items).toMatchObject([{ side, amountFen: 100 }])
  })

  test('what is refused anyway need not balance', () => {
    const posting = start()
    posting.debit('1001', fen(100))
    posting.refuse('settlement.nothing', 'head.amountFen')
    expect(done(posting).refusals).toMatchObject([{ code: 'settlement.nothing', path: 'head.amountFen' }])
  })
})

describe('settling', () => {
  test('6.00 open: 4.00 go, 2.00 more go, 0.01 more is refused with what is left', () => {
    const posting = start({ ...noFacts, items: new Map([[9, receivable]]) })
    posting.settle('settlements.0.amountFen', receivable, fen(400))
    posting.settle('settlements.1.amountFen', receivable, fen(200))
    expect(posting.openOf(receivable)).toBe(0)
    posting.settle('settlements.2.amountFen', receivable, fen(1))
    const { refusals, posting: posted } = done(posting)
    expect(refusals).toEqual([
      {
        code: 'item.overSettled',
        path: 'settlements.2.amountFen',
        facts: { source: 'CK20250301-001', open: '0.00', asked: '0.01' },
      },
    ])
    expect(posted.sources).toEqual([5])
  })
})

describe('lots', () => {
  const days = { productionDay: '2025-02-01' as Day, firstDay: '2025-03-01' as Day }
  const lot = { id: 4, productId: 1, no: 'L1', ...days, ...keeps }
  const facts: Facts = { ...noFacts, lots: [lot] }
  const row = (no: string, productionDay: string | null) => ({
    at: 'lines.0',
    lot: no,
    productionDay: productionDay as Day | null,
  })
  const today = '2025-03-31' as Day

  test('a new number is a new lot, once; a known one must agree on its production day or say none', () => {
    const posting = start(facts)
    const made = posting.lotFor(row('L2', '2025-03-05'), urea, today, new Set())
    expect(posting.lotFor(row('L2', null), urea, today, new Set())).toBe(made)
    expect(posting.lotFor(row('L1', null), urea, today, new Set())).toBe(lot)
    posting.lotFor(row('L1', '2025-02-02'), urea, today, new Set())
    const { refusals, posting: posted } = done(posting)
    expect(posted.newLots).toEqual([{ ...made, no: 'L2', productionDay: '2025-03-05', firstDay: today }])
    expect(refusals).toMatchObject([{ code: 'lot.productionDay', path: 'lines.0.productionDay' }])
  })

  test('a forgotten lot is made anew under its id, once', () => {
    const posting = start(facts)
    posting.lotFor(row('L1', '2025-02-02'), urea, today, new Set([4]))
    posting.lotFor(row('L1', '2025-02-03'), urea, today, new Set([4]))
    const { refusals, posting: posted } = done(posting)
    expect([posted.newLots, posted.renewedLots]).toEqual([
      [],
      [{ ...lot, productionDay: '2025-02-02', firstDay: today }],
    ])
    expect(refusals).toMatchObject([{ code: 'lot.productionDay', facts: { known: '2025-02-02', given: '2025-02-03' } }])
  })
})
