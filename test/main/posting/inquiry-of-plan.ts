// Prices are asked for what a purchase plan needs, and the contract of the answer covers the plan.

import { describe, expect, test } from 'vitest'
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
      expect(sections.lines).toEqual([{ productId: t.p1, qtyMilli: bags(500), pricedPer: 'tonne' }])
      const answered = { ...sections.lines?.[0], supplierId: t.supplier, priceE4: price(1690), chosen: true }
      const inquiry = await t.post('purchaseInquiry', today, head, { lines: [answered] })

      const { draft } = await t.book.query('document.make', { kind: 'purchaseContract', fromId: inquiry.id })
      expect(draft.head).toMatchObject({ planId: plan.id, supplierId: t.supplier })
      await t.post('purchaseContract', today, draft.head, draft.sections)
      expect((await asked()).sections.lines).toEqual([])
    })
  })
}
