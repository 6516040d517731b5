// What can still be promised: stock − promised + inbound, day by day, and no bag twice.

import { expect, test } from 'vitest'
import { day, type Day, type Milli } from '../../../src/shared/kernel/index.ts'
import { freeOn, promiseSteps } from '../../../src/shared/sales/available-to-promise.ts'

const due = (on: string | null, promised: number, inbound: number) => ({
  day: on as Day | null,
  promisedMilli: (promised * 1000) as Milli,
  inboundMilli: (inbound * 1000) as Milli,
})
const steps = (stock: number, ...lines: ReturnType<typeof due>[]) =>
  promiseSteps(day('2025-03-10'), (stock * 1000) as Milli, lines)
const shown = (of: ReturnType<typeof steps>) =>
  of.map((step) => `${step.day.slice(5)}: ${step.availableMilli / 1000}, ${step.freeMilli / 1000} free`)

test('500 bags, 300 promised for the 20th, 600 coming on the 25th: 200 are free until then, 800 from then on', () => {
  const of = steps(500, due('2025-03-20', 300, 0), due('2025-03-25', 0, 600))
  expect(shown(of)).toEqual(['03-10: 500, 200 free', '03-20: 200, 200 free', '03-25: 800, 800 free'])
  expect(freeOn(of, '2025-03-12')).toBe(200_000)
  expect(freeOn(of, '2025-03-25')).toBe(800_000)
  expect(freeOn(of, '2026-01-01')).toBe(800_000)
  expect(freeOn(of, null)).toBe(200_000)
})

test('what was promised without a day, or for a day gone by, is wanted today; inbound whose day has come is on the way', () => {
  const of = steps(500, due(null, 40, 1000), due('2025-03-01', 60, 0), due('2025-03-05', 0, 100))
  expect(of).toEqual([
    { day: '2025-03-10', promisedMilli: 100_000, inboundMilli: 100_000, availableMilli: 500_000, freeMilli: 500_000 },
  ])
})

test('promised beyond what comes: short by 50 on the 20th, so that nothing is free today either', () => {
  expect(shown(steps(100, due('2025-03-20', 150, 0)))).toEqual(['03-10: 100, -50 free', '03-20: -50, -50 free'])
})

test('nothing there and nothing due: one step of nothing', () => {
  expect(shown(steps(0))).toEqual(['03-10: 0, 0 free'])
})
