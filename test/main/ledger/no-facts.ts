// Facts of an empty book; a test adds what its decision is to know.

import type { Facts, ProductFact } from '../../../src/main/ledger/facts.ts'
import { forEachRecord } from '../../../src/shared/contract/index.ts'
import type { BasisPoints, Day, Grams, Instant } from '../../../src/shared/kernel/index.ts'

export const noFacts: Facts = {
  today: '2025-03-31' as Day,
  now: 0 as Instant,
  startDay: '2025-01-01' as Day,
  day: '2025-03-31' as Day,
  products: new Map(),
  partners: new Map(),
  named: forEachRecord(() => new Map()),
  moneyAccounts: new Map(),
  positions: new Map(),
  places: new Map(),
  accounts: new Map(),
  lots: [],
  stock: [],
  placed: [],
  costs: new Map(),
  lines: new Map(),
  items: new Map(),
  documents: new Map(),
  prices: new Map(),
}

/** Urea in bags of 50 kg. */
export const urea: ProductFact = {
  id: 1,
  code: 'P1',
  name: '中颗粒尿素',
  spec: null,
  unit: '袋',
  unitWeightGrams: 50_000 as Grams,
  pricedPer: 'tonne',
  taxRateBp: 900 as BasisPoints,
  territoryControlled: false,
  shelfLifeMonths: null,
  active: true,
}

/** What is said of a lot when nobody says anything. */
export const keeps = { expiryDay: null, quality: 'ok', qualityNo: null } as const

/** Ids from a number on. */
export function idsFrom(first: number): { next(): number } {
  let next = first
  return { next: () => next++ }
}
