// A record is found by its code, name, pinyin initials, phone and spec; the form and the workbook make the same row.

import { expect, test } from 'vitest'
import { initialsOf, recordRow, searchOf } from '../../../src/main/commands/record-row.ts'

test('initials: first letters in lower case, letters and digits as they stand, signs left out', () => {
  expect(initialsOf('中颗粒尿素')).toBe('zklns')
  expect(initialsOf('硫酸钾复合肥 15-15-15 (A)')).toBe('lsjfhf151515a')
  expect(initialsOf('示例氮肥厂甲')).toBe('sldfcj')
  expect(initialsOf('')).toBe('')
  expect(initialsOf('肥'.repeat(80))).toHaveLength(60)
})

test('every column of the contract is there: empty ones null, flags yes or no', () => {
  expect(recordRow('warehouse', 7, { code: 'W1', name: '东库' })).toEqual({
    id: 7,
    code: 'W1',
    name: '东库',
    initials: 'dk',
    keeper: null,
    address: null,
    warehouseKind: null,
    capacityMilli: null,
    rentE4: null,
    allowedClass: null,
    active: true,
    version: 1,
    search: 'w1 东库 dk',
  })
  expect(recordRow('partner', 8, { code: 'C1', name: '甲', isCustomer: true })).toMatchObject({
    isCustomer: true,
    isSupplier: false,
    termDays: null,
  })
})

test('typed initials are kept in lower case', () => {
  expect(recordRow('warehouse', 7, { code: 'W1', name: '东库', initials: 'DONG' })).toMatchObject({
    initials: 'dong',
    search: 'w1 东库 dong',
  })
})

test('what a record is found by is one lower-cased text', () => {
  expect(searchOf({ code: 'P12', name: '复合肥', initials: 'fhf', spec: '15-15-15 S' })).toBe(
    'p12 复合肥 fhf 15-15-15 s',
  )
})
