// A gain that no average prices: the sheet is asked for a unit cost, and takes it only then.

import { expect, test } from 'vitest'
import type { Deciding } from '../../../src/main/ledger/document-kind.ts'
import type { CostFact, Facts } from '../../../src/main/ledger/facts.ts'
import { stockCheck } from '../../../src/main/modules/warehouse/stock-check.ts'
import type { DocumentContract } from '../../../src/shared/contract/index.ts'
import type { Day, Fen, Milli } from '../../../src/shared/kernel/index.ts'
import { idsFrom, keeps, noFacts, urea } from '../ledger/no-facts.ts'

const facts: Facts = {
  ...noFacts,
  products: new Map([[1, urea]]),
  named: { ...noFacts.named, warehouse: new Map([[7, { id: 7, code: 'W1', name: '东库', active: true }]]) },
  lots: [{ id: 4, productId: 1, no: 'L1', productionDay: null, firstDay: '2025-03-01' as Day, ...keeps }],
}

const found = (unitCostE4: number | null) =>
  ({
    day: '2025-03-10',
    remarks: null,
    head: {},
    sections: {
      lines: [
        {
          at: 'lines.0',
          warehouseId: 7,
          positionId: null,
          ownerId: null,
          productId: 1,
          lot: 'L1',
          bookMilli: null,
          countedMilli: 3000,
          reason: 'gain',
          unitCostE4,
        },
      ],
    },
  }) as unknown as Deciding<DocumentContract>

const decide = (unitCostE4: number | null, cost?: CostFact) =>
  stockCheck.decide(
    found(unitCostE4),
    cost ? { ...facts, costs: new Map([[1, cost]]) } : facts,
    idsFrom(100),
    undefined,
  )

test('3 bags of a product that never had a value: the unit cost is asked for', () => {
  expect(decide(null).refusals).toMatchObject([
    { code: 'check.costNeeded', path: 'lines.0.unitCostE4', facts: { product: 'P1' } },
  ])
})

test('3 bags at 77.9816 given: 233.94', () => {
  const { refusals, posting } = decide(779_816)
  expect(refusals).toEqual([])
  expect(posting.stock).toMatchObject([{ qtyMilli: 3000, valueFen: 23_394 }])
})

test('3 bags where the last 600 were worth 46,788.99: 233.94, whatever is given', () => {
  const last = { lastQtyMilli: 600_000 as Milli, lastValueFen: 4_678_899 as Fen }
  const cost = { productId: 1, qtyMilli: 0 as Milli, valueFen: 0 as Fen, ...last }
  expect(decide(5_000_000, cost).posting.stock).toMatchObject([{ valueFen: 23_394 }])
})
