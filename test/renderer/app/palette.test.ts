// The palette finds a page by its Chinese name, its English name, its pinyin initials and its whole pinyin.

import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { label } from '../../../src/shared/contract/index.ts'
import { fitOf, fixedEntries, type Pinyin } from '../../../src/renderer/app/palette-entries.ts'

const spell: Pinyin = (text) => ({
  initials: pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join(''),
  whole: pinyin(text, { toneType: 'none', type: 'array' }).join(''),
})
const best = (typed: string) =>
  fixedEntries
    .map((entry) => ({ path: entry.path, fit: fitOf(entry.title, typed, spell) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)[0]?.path

test('initials find the page before the act of making a new one', () => {
  expect(best('ckd')).toBe('/list/delivery')
  expect(best('xjckd')).toBe('/draft/delivery/new')
})

test('names in both languages and whole pinyin', () => {
  expect(best('出库')).toBe('/list/delivery')
  expect(best('goods rec')).toBe('/list/goodsReceipt')
  expect(best('kucun')).toBe('/stock')
})

test('what fits nothing is not offered, and without the dictionary names still work', () => {
  expect(fitOf(label('出库单', 'Delivery'), 'zzz', spell)).toBe(0)
  expect(fitOf(label('出库单', 'Delivery'), 'ckd', null)).toBe(0)
  expect(fitOf(label('出库单', 'Delivery'), 'deliv', null)).toBeGreaterThan(0)
})
