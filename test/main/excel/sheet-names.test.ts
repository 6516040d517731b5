// Every name a partner or account can have becomes a sheet name Excel takes, and no two are the same.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniqueSheetNames } from '../../../src/main/excel/sheet-names.ts'

test('what Excel forbids is replaced, what is too long is cut', () => {
  expect(uniqueSheetNames(['科目余额表', 'a/b:c*d?[e]\\', "O'Neil!", '', 'x'.repeat(40)])).toEqual([
    '科目余额表',
    'a-b-c-d--e--',
    'O’Neil！',
    '_',
    'x'.repeat(31),
  ])
})

test('equal names are counted, whatever their case', () => {
  expect(uniqueSheetNames(['Stock', 'stock', 'STOCK', 'y'.repeat(40), 'y'.repeat(41)])).toEqual([
    'Stock',
    'stock (2)',
    'STOCK (3)',
    'y'.repeat(31),
    `${'y'.repeat(27)} (2)`,
  ])
})

test('names are valid, unique, and stay as they are when made twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 })), (given) => {
      const names = uniqueSheetNames(given)
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\'!\p{Cc}]{1,31}$/u)
      for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      expect(uniqueSheetNames(names)).toEqual(names)
    }),
  )
})
