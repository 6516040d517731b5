// The comparison of offers as a report: cheapest per tonne first, and which comparisons a supplier was in.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { runReport } from '../../../src/main/reports/index.ts'
import { record } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

/** Two inquiries that hold, and one that was reversed; `third` is the second supplier asked. */
async function threeInquiries(open: Open) {
  const t = await open()
  const third = await record(t.book, 'partner', { code: 'S0099', name: '示例农资集团丙', isSupplier: true })
  const offer = (supplierId: number, productId: number, yuan: number | null, more: AnyRow = {}): AnyRow => ({
    supplierId,
    productId,
    qtyMilli: bags(600),
    priceE4: yuan === null ? null : price(yuan),
    ...more,
  })
  const inquire = (day: string, lines: AnyRow[]) =>
    t.post('purchaseInquiry', day, { neededByDay: '2025-04-30' }, { lines })
  await inquire('2025-03-05', [
    offer(third, t.p1, null),
    offer(t.supplier, t.p1, 1700, { freightE4: price(80) }),
    offer(third, t.p1, 1730, { freightE4: price(40), chosen: true }),
    offer(t.supplier, t.p2, 600, { chosen: true }),
  ])
  const wrong = await inquire('2025-03-06', [offer(t.supplier, t.p1, 100)])
  await t.reverse(wrong.id, '2025-03-06')
  await inquire('2025-04-02', [offer(t.supplier, t.p1, 1710)])
  return { t, third }
}

/** `P1 1770+0 ✓`: product, landed price, what it is above the cheapest, whether chosen. */
async function compared(t: Trade, params: AnyRow): Promise<string[]> {
  const { rows } = await t.book.read((sql) => runReport(sql, 'inquiry-comparison', params))
  return rows.map(({ product, landedE4, overE4, chosen }) => {
    const figures = landedE4 === null ? '–' : `${Number(landedE4) / 10_000}+${Number(overE4) / 10_000}`
    return `${product} ${figures}${chosen === true ? ' ✓' : ''}`
  })
}

export function inquiryComparisonSuite(open: Open): void {
  describe('inquiry comparison', () => {
    test('1,770.00 stands before 1,780.00, who gave no price last; a reversed inquiry is left out', async () => {
      const { t } = await threeInquiries(open)
      expect(await compared(t, { to: '2025-03-31' })).toEqual(['P1 1770+0 ✓', 'P1 1780+10', 'P1 –', 'P2 600+0 ✓'])
    })

    test('of one supplier: every comparison that supplier was in, whole', async () => {
      const { t, third } = await threeInquiries(open)
      expect(await compared(t, { partnerId: third })).toEqual(['P1 1770+0 ✓', 'P1 1780+10', 'P1 –'])
      expect(await compared(t, { partnerId: t.supplier, productId: t.p2 })).toEqual(['P2 600+0 ✓'])
      expect(await compared(t, { from: '2025-04-01' })).toEqual(['P1 1710+0'])
    })
  })
}
