// Limits of what lies in a room: the strictest counts, a class without its own follows general goods.

import { expect, test } from 'vitest'
import type { BasisPoints, DeciCelsius } from '../../../src/shared/kernel/index.ts'
import type { StorageClass } from '../../../src/shared/contract/storage-trait.ts'
import { breachesNow, breachesOf, roomLimit, type Limit } from '../../../src/shared/warehouse/environment.ts'

const limit = (storageClass: StorageClass, deci: number, alarm: number | null): Limit => ({
  storageClass,
  maxCelsiusDeci: deci as DeciCelsius,
  leastHumidityBp: 4000 as BasisPoints,
  mostHumidityBp: 7000 as BasisPoints,
  alarmHumidityBp: alarm as BasisPoints | null,
  everyDays: 3,
})
const limits = [limit('general', 300, null), limit('hygroscopic', 300, 8000), limit('volatile', 200, null)]
const room = (...classes: StorageClass[]) => roomLimit(limits, classes)
const at = (celsius: number, percent: number) => ({
  celsiusDeci: (celsius * 10) as DeciCelsius,
  humidityBp: (percent * 100) as BasisPoints,
})

test('urea and ammonium bicarbonate together: 20 °C of the one, 80 % of the other', () => {
  expect(room('hygroscopic', 'volatile')).toMatchObject({ maxCelsiusDeci: 200, alarmHumidityBp: 8000, everyDays: 3 })
})

test('an acid class without limits follows general; an empty room has none', () => {
  expect(room('acid')).toMatchObject({ maxCelsiusDeci: 300, leastHumidityBp: 4000, alarmHumidityBp: null })
  expect(breachesOf(at(60, 99), room())).toEqual([])
})

test('at 30.0 °C and 70 % all is well; above it is warm and damp, above 80 % it is wet', () => {
  expect(breachesOf(at(30, 70), room('hygroscopic'))).toEqual([])
  expect(breachesOf(at(30.1, 75), room('hygroscopic'))).toEqual(['hot', 'damp'])
  expect(breachesOf(at(20, 80.5), room('hygroscopic'))).toEqual(['wet'])
  expect(breachesOf(at(20, 95), room('general'))).toEqual(['damp'])
  expect(breachesOf(at(20, 39.99), room('general'))).toEqual(['dry'])
})

test('3 days without a reading are fine, 4 are said; a room never read is left in peace', () => {
  expect(breachesNow({ ...at(20, 50), daysAgo: 3 }, room('general'))).toEqual([])
  expect(breachesNow({ ...at(20, 50), daysAgo: 4 }, room('general'))).toEqual(['unread'])
  expect(breachesNow(null, room('general'))).toEqual([])
})
