// What a new version says otherwise: lines are the same by their id, clauses by their title.

import { expect, test } from 'vitest'
import { salesContract as contract } from '../../../src/shared/sales/sales-contract.ts'
import { versionChanges, type AnyRow } from '../../../src/shared/contract/index.ts'

const version = (head: AnyRow, lines: readonly AnyRow[], clauses: readonly AnyRow[] = []) => ({
  head,
  remarks: null,
  sections: { lines, clauses },
})

test('a place in the head, a price in a line, which is of product 7', () => {
  const before = version({ deliveryPlace: '东库' }, [{ id: 1, productId: 7, priceE4: 10 }])
  const after = version({ deliveryPlace: '西库' }, [{ id: 1, productId: 7, priceE4: 12 }])
  expect(versionChanges(contract, before, after)).toEqual([
    { section: null, row: null, about: null, field: 'deliveryPlace', before: '东库', after: '西库', what: 'changed' },
    { section: 'lines', row: 0, about: 7, field: 'priceE4', before: 10, after: 12, what: 'changed' },
  ])
})

test('a line that came and one that went, each by its product', () => {
  const before = version({}, [
    { id: 1, productId: 7 },
    { id: 2, productId: 8 },
  ])
  const after = version({}, [
    { id: 2, productId: 8 },
    { id: 3, productId: 9 },
  ])
  expect(versionChanges(contract, before, after)).toEqual([
    { section: 'lines', row: 1, about: 9, field: null, before: null, after: 9, what: 'added' },
    { section: 'lines', row: 0, about: 7, field: null, before: 7, after: null, what: 'removed' },
  ])
})

test('a clause reworded is one change, though its row is a new one; moved as it is, none', () => {
  const before = version(
    {},
    [],
    [
      { id: 1, title: '交货', text: '在东库' },
      { id: 2, title: '付款', text: '现款' },
    ],
  )
  const after = version(
    {},
    [],
    [
      { id: 3, title: '付款', text: '现款' },
      { id: 4, title: '交货', text: '在西库' },
    ],
  )
  expect(versionChanges(contract, before, after)).toEqual([
    { section: 'clauses', row: 1, about: '交货', field: 'text', before: '在东库', after: '在西库', what: 'changed' },
  ])
})

test('remarks that changed are told as a field of the head; none and empty are the same', () => {
  const before = version({}, [])
  expect(versionChanges(contract, before, { ...before, remarks: '' })).toEqual([])
  expect(versionChanges(contract, before, { ...before, remarks: '一律 40 公斤袋' })).toEqual([
    { section: null, row: null, about: null, field: 'remarks', before: null, after: '一律 40 公斤袋', what: 'changed' },
  ])
})
