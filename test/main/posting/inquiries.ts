// Inquiries: offers of several suppliers per tonne at the door, the choice and its reason, and the contracts made of it.

import { describe, expect, test } from 'vitest'
import { record } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

/** A second supplier beside the first. */
const rivalOf = (t: Trade) => record(t.book, 'partner', { code: 'S0099', name: '示例农资集团丙', isSupplier: true })

/** 600 bags (30 t) of P1 asked of two: 1,700.00 with 80.00 freight, 1,730.00 with 40.00. */
async function asked(t: Trade, choice: 'near' | 'far', reason: string | null = null) {
  const rival = await rivalOf(t)
  const offer = { productId: t.p1, qtyMilli: bags(600), quality: 'GB/T 2440', paymentTerms: '款到发货' }
  const far = { ...offer, supplierId: t.supplier, priceE4: price(1700), freightE4: price(80), deliveryTerms: '火车' }
  const near = { ...offer, supplierId: rival, priceE4: price(1730), freightE4: price(40), deliveryTerms: '汽车送到' }
  const lines = [
    { ...far, chosen: choice === 'far', reason: choice === 'far' ? reason : null },
    { ...near, chosen: choice === 'near', reason: choice === 'near' ? reason : null },
  ]
  return { rival, head: { neededByDay: '2025-03-20' }, sections: { lines } }
}

const makeContract = async (t: Trade, fromId: number) =>
  (await t.book.query('document.make', { kind: 'purchaseContract', fromId })).draft

export function inquirySuite(open: Open): void {
  describe('inquiries', () => {
    test('1,700.00 + 80.00 freight lands at 1,780.00, 1,730.00 + 40.00 at 1,770.00: the dearer ex factory is 10.00 cheaper', async () => {
      const t = await open()
      const before = await t.balances()
      const { head, sections } = await asked(t, 'near')
      const { id } = await t.post('purchaseInquiry', '2025-03-05', head, sections)
      expect(await t.lines('purchase_inquiry', id)).toMatchObject([
        { goodsFen: 5_100_000, freightFen: 240_000, landedE4: price(1780), overE4: price(10) },
        { goodsFen: 5_190_000, freightFen: 120_000, landedE4: price(1770), overE4: 0 },
      ])
      expect((await t.book.query('document.get', { id }))?.totalFen).toBe(5_310_000)
      expect(await t.balances()).toEqual(before)
    })

    test('to choose 1,780.00 over 1,770.00 takes a reason, which is kept', async () => {
      const t = await open()
      const silent = await asked(t, 'far')
      expect(await t.refused('purchaseInquiry', '2025-03-05', silent.head, silent.sections)).toMatchObject([
        {
          code: 'inquiry.reasonNeeded',
          path: 'lines.0.reason',
          facts: { landed: '1780.00', cheapest: '1770.00', over: '10.00' },
        },
      ])
      const lines = silent.sections.lines.map((line) => ({ ...line, reason: line.chosen ? '厂家保底，货源稳' : null }))
      const { id } = await t.post('purchaseInquiry', '2025-03-05', silent.head, { lines })
      expect(await t.lines('purchase_inquiry', id)).toMatchObject([{ reason: '厂家保底，货源稳' }, { reason: null }])
    })

    test('86.50 a bag and 1,725.00 a tonne are compared alike: 1,730.00 against 1,725.00', async () => {
      const t = await open()
      const rival = await rivalOf(t)
      const goods = { productId: t.p1, qtyMilli: bags(600) }
      const lines = [
        { ...goods, supplierId: t.supplier, priceE4: price(86.5), pricedPer: 'stockUnit' },
        { ...goods, supplierId: rival, priceE4: price(1725), pricedPer: 'tonne', qtyMilli: bags(400) },
      ]
      const { id } = await t.post('purchaseInquiry', '2025-03-05', { neededByDay: '2025-03-20' }, { lines })
      expect(await t.lines('purchase_inquiry', id)).toMatchObject([
        { landedE4: price(1730), overE4: price(5) },
        { landedE4: price(1725), overE4: 0 },
      ])
    })

    test('who was asked and gave no price stays on record, and cannot be chosen', async () => {
      const t = await open()
      const { head, sections, rival } = await asked(t, 'far')
      const [far] = sections.lines
      const mute = { supplierId: rival, productId: t.p1, qtyMilli: bags(600) }
      const chosen = await t.refused('purchaseInquiry', '2025-03-05', head, { lines: [{ ...mute, chosen: true }] })
      expect(chosen).toMatchObject([{ code: 'field.required', path: 'lines.0.priceE4' }])
      const { id } = await t.post('purchaseInquiry', '2025-03-05', head, { lines: [far!, mute] })
      expect(await t.lines('purchase_inquiry', id)).toMatchObject([{ overE4: 0 }, { landedE4: null, overE4: null }])
    })

    test('the chosen offer becomes a contract of 30 t at 1,730.00 with its terms, and is on record as its source', async () => {
      const t = await open()
      const { head, sections, rival } = await asked(t, 'near')
      const inquiry = await t.post('purchaseInquiry', '2025-03-05', head, sections)
      const made = await makeContract(t, inquiry.id)
      expect(made.head).toEqual({
        supplierId: rival,
        deliveryTerms: '汽车送到',
        paymentTerms: '款到发货',
        qualityStandard: 'GB/T 2440',
      })
      expect(made.sections.lines).toMatchObject([
        { productId: t.p1, qtyMilli: bags(600), priceE4: price(1730), lineRemarks: 'GB/T 2440' },
      ])
      const contract = await t.post('purchaseContract', '2025-03-06', made.head, made.sections)
      const view = await t.book.query('document.get', { id: contract.id })
      expect(view?.before.map(({ no }) => no)).toEqual([inquiry.no])
      expect((await makeContract(t, inquiry.id)).sections.lines).toEqual([])
      expect((await t.refusedReversal(inquiry.id, '2025-03-07')).map(({ code }) => code)).toEqual(['reversal.standsOn'])
      await t.reverse(contract.id, '2025-03-07')
      expect((await makeContract(t, inquiry.id)).sections.lines).toHaveLength(1)
    })

    test('chosen of two suppliers, it becomes two contracts, one after the other; nobody else’s, and no other product', async () => {
      const t = await open()
      const { head, sections, rival } = await asked(t, 'near')
      const [far, near] = sections.lines
      const lines = [{ ...far!, productId: t.p2, chosen: true }, near!]
      const { id } = await t.post('purchaseInquiry', '2025-03-05', head, { lines })
      const [first, second] = await t.lines('purchase_inquiry', id)
      const offered = { kind: 'purchaseContract', field: 'inquiryLineId', partnerId: rival } as const
      expect(await t.book.query('sourceLine.list', offered)).toMatchObject([
        { lineId: second?.id, partnerId: rival, leftMilli: bags(600) },
      ])
      const made = await makeContract(t, id)
      expect(made).toMatchObject({
        head: { supplierId: t.supplier },
        sections: { lines: [{ inquiryLineId: first?.id, productId: t.p2 }] },
      })
      const wrong = { inquiryLineId: second?.id ?? 0, productId: t.p2, qtyMilli: bags(1), priceE4: price(1) }
      const codes = async (supplierId: number) =>
        (await t.refused('purchaseContract', '2025-03-06', { supplierId }, { lines: [wrong] })).map(({ code }) => code)
      expect(await codes(t.supplier)).toEqual(['source.otherPartner'])
      expect(await codes(rival)).toEqual(['contract.otherProduct'])
      await t.post('purchaseContract', '2025-03-06', made.head, made.sections)
      expect((await makeContract(t, id)).head.supplierId).toBe(rival)
    })

    test('it is found by every supplier that was asked', async () => {
      const t = await open()
      const { head, sections } = await asked(t, 'near')
      const { no } = await t.post('purchaseInquiry', '2025-03-05', head, sections)
      const found = async (search: string) => {
        const list = { kind: 'purchaseInquiry', filter: { search }, sort: [], offset: 0, limit: 9 } as const
        return (await t.book.query('document.list', list)).rows.map((row) => row.no)
      }
      expect([await found('甲'), await found('丙'), await found('乙')]).toEqual([[no], [no], []])
    })

    test('goods are not needed before they are asked for', async () => {
      const t = await open()
      const { sections } = await asked(t, 'near')
      const early = await t.refused('purchaseInquiry', '2025-03-05', { neededByDay: '2025-03-04' }, sections)
      expect(early).toMatchObject([{ code: 'field.beforeStart', path: 'head.neededByDay' }])
    })

    test('an offer that was not chosen is no source', async () => {
      const t = await open()
      const { head, sections } = await asked(t, 'near')
      const inquiry = await t.post('purchaseInquiry', '2025-03-05', head, sections)
      const [far] = await t.lines('purchase_inquiry', inquiry.id)
      const line = { inquiryLineId: far?.id ?? 0, productId: t.p1, qtyMilli: bags(600), priceE4: price(1700) }
      const refused = await t.refused('purchaseContract', '2025-03-06', { supplierId: t.supplier }, { lines: [line] })
      expect(refused).toMatchObject([{ code: 'inquiry.notChosen', path: 'lines.0.inquiryLineId', facts: { line: 1 } }])
    })
  })
}
