// Stock while a document is decided: the moving average, what it bears, and which lot is the oldest.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts, LotFact } from '../../../src/main/ledger/facts.ts'
import { compareLots, copyStock } from '../../../src/main/ledger/stock-copy.ts'
import type { Day, Fen, Milli } from '../../../src/shared/kernel/index.ts'
import { keeps, noFacts } from './no-facts.ts'

const qty = fc.integer({ min: 1, max: 1_000_000 })
/** Goods in at a value, goods out at average, value alone: dearer or cheaper. */
const act = fc.oneof(
  fc.record({ what: fc.constant('in' as const), qty, value: fc.integer({ min: 0, max: 100_000_000 }) }),
  fc.record({ what: fc.constant('out' as const), qty, value: fc.constant(0) }),
  fc.record({
    what: fc.constant('value' as const),
    qty: fc.constant(0),
    value: fc.integer({ min: -100_000_000, max: 100_000_000 }),
  }),
)

describe('moving average', () => {
  test('no value below zero, none without quantity, and not a fen is lost on the way', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const copy = copyStock(noFacts)
        let booked = 0
        for (const one of acts) {
          const out = one.what === 'out' ? Math.min(one.qty, copy.costOf(1).qtyMilli) : 0
          const wanted = one.what === 'out' ? 0 - copy.averageCost(1, out as Milli) : one.value
          const applied = copy.changeCost(1, (one.what === 'out' ? 0 - out : one.qty) as Milli, wanted as Fen)
          expect(applied.valueFen + applied.excessFen).toBe(wanted)
          // Goods that leave at average cost leave nothing behind and take nothing too much.
          expect(one.what === 'value' || applied.excessFen + 0 === 0).toBe(true)
          booked += applied.valueFen
          const now = copy.costOf(1)
          expect(now.valueFen).toBe(booked)
          expect(now.valueFen).toBeGreaterThanOrEqual(0)
          expect(now.qtyMilli > 0 || now.valueFen === 0).toBe(true)
        }
      }),
    )
  })

  test('sold to the last unit in any portions, the costs add up to the value', () => {
    const portions = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(portions, fc.integer({ min: 0, max: 10_000_000 }), (sold, value) => {
        const copy = copyStock(noFacts)
        copy.changeCost(1, sold.reduce((all, one) => all + one, 0) as Milli, value as Fen)
        let costs = 0
        for (const portion of sold) {
          const cost = copy.averageCost(1, portion as Milli)
          copy.changeCost(1, -portion as Milli, -cost as Fen)
          costs += cost
        }
        expect(costs).toBe(value)
      }),
    )
  })

  test('a revaluation the stock cannot bear is handed back: −100.00 of 30.00 takes 30.00', () => {
    const copy = copyStock(noFacts)
    copy.changeCost(1, 1000 as Milli, 3000 as Fen)
    expect(copy.changeCost(1, 0 as Milli, -10_000 as Fen)).toEqual({ valueFen: -3000, excessFen: -7000 })
    expect(copy.costOf(1)).toMatchObject({ qtyMilli: 1000, valueFen: 0 })
  })

  test('found goods cost the average, then the last one there was, and nothing is known before the first', () => {
    const copy = copyStock(noFacts)
    expect(copy.costOfGain(1, 1000 as Milli)).toBeNull()
    copy.changeCost(1, 3000 as Milli, 10_000 as Fen)
    expect(copy.costOfGain(1, 1000 as Milli)).toBe(3333)
    copy.changeCost(1, -3000 as Milli, -10_000 as Fen)
    expect(copy.costOf(1)).toMatchObject({ qtyMilli: 0, valueFen: 0 })
    expect(copy.costOfGain(1, 1000 as Milli)).toBe(3333)
  })
})

describe('lots', () => {
  const lot = (id: number, no: string, firstDay: string, productionDay: string | null = null): LotFact => ({
    id,
    productId: 1,
    no,
    firstDay: firstDay as Day,
    productionDay: productionDay as Day | null,
    ...keeps,
  })
  const held = (lotId: number, qtyMilli: number, lowestMilli = qtyMilli) => ({
    productId: 1,
    warehouseId: 7,
    lotId,
    qtyMilli: qtyMilli as Milli,
    placedMilli: 0 as Milli,
    apartMilli: 0 as Milli,
    lowestMilli: lowestMilli as Milli,
    lowestDay: null,
  })

  test('oldest first: the day of the first receipt, then the production day, then the number', () => {
    const lots = [
      lot(1, 'A', '2025-03-02'),
      lot(2, 'C', '2025-03-01', '2025-01-02'),
      lot(3, 'B', '2025-03-01', '2025-01-02'),
      lot(4, 'D', '2025-03-01', '2025-01-01'),
      lot(5, 'E', '2025-03-01'),
    ]
    expect(lots.toSorted(compareLots).map(({ no }) => no)).toEqual(['E', 'D', 'B', 'C', 'A'])
  })

  test('a lot gives what its later days can spare; what lies elsewhere or is gone does not count', () => {
    const facts: Facts = {
      ...noFacts,
      lots: [lot(1, 'A', '2025-03-01'), lot(2, 'B', '2025-03-02'), lot(3, 'C', '2025-03-03')],
      stock: [held(1, 100, 60), held(2, 50), { ...held(3, 80), warehouseId: 8 }],
    }
    const copy = copyStock(facts)
    const inStore = () => copy.lotsIn(1, 7).map((one) => [one.lot.no, one.qtyMilli])
    expect(inStore()).toEqual([
      ['A', 60],
      ['B', 50],
    ])
    copy.move(1, 7, 2, -50 as Milli)
    copy.move(1, 7, 3, 5 as Milli)
    expect(inStore()).toEqual([
      ['A', 60],
      ['C', 5],
    ])
    expect(copy.heldAt(1, 9, 1)).toMatchObject({ qtyMilli: 0, lowestMilli: 0 })
  })
})
