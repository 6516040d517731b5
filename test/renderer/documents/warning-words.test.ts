// Warnings in words: one as a sentence, several as what they are about.

import { expect, test } from 'vitest'
import { hintWarnings, wordWarning } from '../../../src/renderer/modules/documents/warning-words.ts'
import type { Warning } from '../../../src/shared/api.ts'

const cheap = (product: string): Warning => ({
  code: 'price.belowFloor',
  facts: { product, price: '2650.00', floor: '2700.00', list: 'JM20250301-001' },
})

test('2,650 under a floor of 2,700 says product, price, floor and list', () => {
  expect(wordWarning(cheap('P12 复合肥'), 'zh')).toBe('P12 复合肥：2,650.00 低于底价 2,700.00（JM20250301-001）')
  expect(wordWarning(cheap('P12'), 'en')).toBe('P12: 2,650.00 is below the floor 2,700.00 (JM20250301-001)')
})

test('two products below their floor and a limit passed are two hints', () => {
  const warnings: Warning[] = [{ code: 'credit.overLimit', facts: {} }, cheap('P1'), cheap('P2')]
  expect(hintWarnings(warnings, 'zh')).toEqual(['超过信用额度', '低于底价 × 2'])
  expect(hintWarnings(warnings, 'en')).toEqual(['Over the credit limit', 'Below the floor price × 2'])
})
