// Parameters: what is filled in when it is left out, and what is refused.

import { describe, expect, test } from 'vitest'
import { checkParams } from '../../../src/main/reports/index.ts'
import type { Story } from './story.ts'

export function paramSuite(story: () => Story): void {
  describe('parameters', () => {
    test('without a day a report answers to the last day with entries, 04-03', async () => {
      const { run } = story()
      expect(await run('stock')).toEqual(await run('stock', { asOf: '2025-04-03' }))
      expect(await run('profit')).toEqual(await run('profit', { month: '2025-04' }))
    })

    test('without a first day it begins with the month of its last', async () => {
      const { run } = story()
      expect(await run('sales-ledger', { to: '2025-02-15' })).toEqual(
        await run('sales-ledger', { from: '2025-02-01', to: '2025-02-15' }),
      )
    })

    test('all that is wrong is said at once: no such day, no such side, a month that is none', () => {
      const wrong = checkParams('open-items', { side: 'left', asOf: '2025-02-30' })
      expect(wrong.ok ? [] : wrong.error.map((one) => `${one.code} ${one.path}`)).toEqual([
        'field.unknownChoice params.side',
        'field.noSuchDay params.asOf',
      ])
      expect(checkParams('profit', { month: '2025-13' }).ok).toBe(false)
      expect(checkParams('account-ledger', { from: '2025-01-01', to: '2025-01-31' }).ok).toBe(false)
    })

    test('a period that ends before it begins is refused', () => {
      const wrong = checkParams('vouchers', { from: '2025-03-01', to: '2025-02-01' })
      expect(wrong.ok ? [] : wrong.error.map((one) => one.code)).toEqual(['field.beforeStart'])
    })
  })
}
