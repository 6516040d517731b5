// Prices are asked for what a purchase plan needs, and the contract of the answer covers the plan.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { record } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price } from './trade.ts'

const today = '2025-11-20'

export function inquiryOfPlanSuite(open: Open): void {
  describe('an inquiry made from a purchase plan', () => {
    test('asks for the 500 bags of March, priced per tonne, by 1 March; once a contract takes up the answer nothing is left to ask for', async () => {
      const t = await open({ today })
      const planned = { productId: t.p1, priceE4: price(1860), m03Milli: 25_000 }
      await t.post('salesPlan', today, { year: '2026' }, { lines: [planned] })
      const needed = { productId: t.p1, month: 3, wantedMilli: 0, priceE4: price(1700) }
      const plan = await t.post('purchasePlan', today, { year: '2026' }, { lines: [needed] })
      const asked = async () =>
        (await t.book.query('document.make', { kind: 'purchaseInquiry', fromId: plan.id })).draft

      const { head, sections } = await asked()
      expect(head).toEqual({ planId: plan.id, neededByDay: '2026-03-01' })
      // Never bought before: nobody is proposed.
      expect(sections.lines).toEqual([{ productId: t.p1, qtyMilli: bags(500), pricedPer: 'tonne' }])
      const answered = {
        ...sections.lines?.[0],
        supplierId: t.supplier,
        priceE4: price(1690),
        chosen: true,
        quality: 'GB/T 2440',
      }
      const inquiry = await t.post('purchaseInquiry', today, head, { lines: [answered] })

      const { draft } = await t.book.query('document.make', { kind: 'purchaseContract', fromId: inquiry.id })
      expect(draft.head).toMatchObject({ planId: plan.id, supplierId: t.supplier, qualityStandard: 'GB/T 2440' })
      expect(draft.sections.lines).toMatchObject([{ qtyMilli: bags(500), deliveryDay: '2026-03-01' }])
      await t.post('purchaseContract', today, draft.head, draft.sections)
      expect((await asked()).sections.lines).toEqual([])
    })

    test('of two suppliers within two years the last one is asked first; who is asked already is not asked twice, nor who gave no price', async () => {
      const t = await open({ today })
      const named = (code: string) => record(t.book, 'partner', { code, name: `示例供应商${code}`, isSupplier: true })
      const [second, silent] = [await named('S02'), await named('S03')]
      const line = { productId: t.p1, qtyMilli: bags(100), priceE4: price(1700) }
      const bought = (day: string, supplierId: number) =>
        t.post('purchaseContract', day, { supplierId }, { lines: [line] })
      await bought('2025-03-01', t.supplier)
      await bought('2025-06-01', second)
      await t.post(
        'purchaseInquiry',
        '2025-07-01',
        { neededByDay: '2025-08-01' },
        { lines: [{ ...line, supplierId: silent, priceE4: null }] },
      )
      const rows = [{ productId: t.p1, qtyMilli: bags(500), pricedPer: 'tonne' }]
      const proposed = async (lines: readonly AnyRow[]) => {
        const draft = { day: today, remarks: null, head: { neededByDay: '2026-03-01' }, sections: { lines } }
        const { sections } = await t.book.query('document.propose', { kind: 'purchaseInquiry', draft })
        return sections.lines?.map(({ supplierId, qtyMilli }) => [supplierId, qtyMilli])
      }
      expect(await proposed(rows)).toEqual([
        [second, bags(500)],
        [t.supplier, bags(500)],
      ])
      expect(await proposed([{ ...rows[0], supplierId: t.supplier }])).toEqual([
        [t.supplier, bags(500)],
        [second, bags(500)],
      ])
      expect(await proposed([...rows, { ...rows[0], qtyMilli: bags(40) }])).toEqual([
        [second, bags(500)],
        [t.supplier, bags(500)],
        [second, bags(40)],
        [t.supplier, bags(40)],
      ])
      expect(await proposed([{ productId: t.p2, qtyMilli: bags(1) }])).toBeUndefined()
      expect(await proposed([])).toBeUndefined()
    })
  })
}
