// What a sales plan is proposed as: the months of the year before, what customers have signed for, and what a month that is
// not over yet came to a year earlier.

import { describe, expect, test } from 'vitest'
import type { Open } from './open.ts'
import { bags, price } from './trade.ts'

/** Tonnes. */
const t = (tonnes: number): number => Math.round(tonnes * 1000)

const today = '2025-12-15'

export function salesProposalSuite(open: Open): void {
  describe('proposal of a sales plan', () => {
    test('proposed from last year: 10 t sold in March less 1 t back are 9 t, at 1,860; 12 t signed for April are 12, one bag is 0.1 t', async () => {
      const of = await open({ today })
      await of.buy({ day: '2025-03-01', qty: 400, price: 1700 })
      const sold = await of.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      const back = { deliveryLineId: sold.line, warehouseId: of.east, qtyMilli: bags(20) }
      await of.post('salesReturn', '2025-03-20', { customerId: of.customer }, { lines: [back] })
      await of.sell({ day: '2025-04-02', qty: 100, price: 1860 })
      await of.sell({ day: '2025-06-02', qty: 1, price: 1860 })
      const undone = await of.sell({ day: '2025-05-02', qty: 40, price: 1860 })
      await of.reverse(undone.id, '2025-05-03')
      const agreed = { productId: of.p1, qtyMilli: bags(240), priceE4: price(1900), deliveryDay: '2026-04-10' }
      const later = { ...agreed, deliveryDay: '2027-01-10' }
      await of.post('salesContract', today, { customerId: of.customer }, { lines: [agreed, later] })
      const draft = { day: today, remarks: null, head: { year: '2026' }, sections: {} }
      const { sections, texts } = await of.book.query('document.propose', { kind: 'salesPlan', draft })
      expect(sections).toEqual({
        lines: [{ productId: of.p1, priceE4: price(1860), m03Milli: t(9), m04Milli: t(12), m06Milli: t(0.1) }],
      })
      expect(texts).toEqual({ [`product:${of.p1}`]: 'P1 中颗粒尿素' })
    })

    test('on 15 December: 3 t sold of it so far, 8 t in December a year ago, so 8 t; what was due in October is for December', async () => {
      const of = await open({ today, startDay: '2024-12-01' })
      await of.buy({ day: '2024-12-01', qty: 800, price: 1700 })
      await of.sell({ day: '2024-12-20', qty: 160, price: 1800 })
      await of.sell({ day: '2025-12-03', qty: 60, price: 1860 })
      const late = { productId: of.p1, qtyMilli: bags(40), priceE4: price(1900), deliveryDay: '2025-10-10' }
      await of.post('salesContract', today, { customerId: of.customer }, { lines: [late] })
      const proposed = async (year: string) => {
        const draft = { day: today, remarks: null, head: { year }, sections: {} }
        return (await of.book.query('document.propose', { kind: 'salesPlan', draft })).sections['lines']
      }
      expect(await proposed('2026')).toEqual([
        { productId: of.p1, priceE4: price(1860), m01Milli: t(2), m12Milli: t(8) },
      ])
      expect(await proposed('2025')).toEqual([{ productId: of.p1, priceE4: price(1800), m12Milli: t(8) }])
    })
  })
}
