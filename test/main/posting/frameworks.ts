// Frameworks: contracts are called off from their lines within quantity, tolerance and time; the balance is in sight.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

async function framework(t: Trade, more: AnyRow = {}) {
  const head = {
    customerId: t.customer,
    validUntilDay: '2025-10-31',
    deliveryPlace: '东库',
    paymentTerms: '秋收后付清',
  }
  const line = { productId: t.p1, qtyMilli: bags(1000), priceE4: price(1860), ...more }
  const { id, no } = await t.post('salesFramework', '2025-03-01', head, { lines: [line] })
  return { id, no, line: (await t.firstLine('sales_framework', id)).id }
}
const called = (t: Trade, frameLineId: number, qty: number) => ({
  lines: [{ frameLineId, productId: t.p1, qtyMilli: bags(qty), priceE4: price(1860) }],
})
const progress = async (t: Trade) =>
  (
    await t.book.query('report.run', {
      name: 'framework-progress',
      params: { agreedUntil: null, side: null, openOnly: null },
    })
  ).rows.map(({ agreedMilli, calledMilli, deliveredMilli, leftMilli }) => [
    agreedMilli,
    calledMilli,
    deliveredMilli,
    leftMilli,
  ])

export function frameworkSuite(open: Open): void {
  describe('frameworks', () => {
    test('of 1,000 bags 400 are called off, 150 delivered, 600 left; a reversed call-off gives its 400 back', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const frame = await framework(t)
      const contract = await t.post(
        'salesContract',
        '2025-03-05',
        { customerId: t.customer },
        called(t, frame.line, 400),
      )
      const [line] = await t.lines('sales_contract', contract.id)
      const sold = { contractLineId: line?.id ?? 0, warehouseId: t.east, productId: t.p1, priceE4: price(1860) }
      const slip = await t.post(
        'delivery',
        '2025-03-06',
        { customerId: t.customer },
        { lines: [{ ...sold, qtyMilli: bags(150) }] },
      )
      expect(await progress(t)).toEqual([[bags(1000), bags(400), bags(150), bags(600)]])
      const listed = await t.book.query('document.list', {
        kind: 'salesFramework',
        filter: {},
        sort: [{ column: 'calledBp', descending: true }],
        offset: 0,
        limit: 5,
      })
      expect(listed.rows).toMatchObject([
        { id: frame.id, agreedMilli: 50_000, calledMilli: 20_000, leftMilli: 30_000, calledBp: 4000 },
      ])
      await t.reverse(slip.id, '2025-03-07')
      await t.reverse(contract.id, '2025-03-07')
      expect(await progress(t)).toEqual([[bags(1000), 0, 0, bags(1000)]])
    })

    test('a draft made from it has what is left, its price and terms, and a clause that leads back', async () => {
      const t = await open()
      const frame = await framework(t)
      await t.post('salesContract', '2025-03-05', { customerId: t.customer }, called(t, frame.line, 400))
      const { draft } = await t.book.query('document.make', { kind: 'salesContract', fromId: frame.id })
      expect(draft.head).toMatchObject({ customerId: t.customer, deliveryPlace: '东库', paymentTerms: '秋收后付清' })
      expect(draft.sections.lines).toMatchObject([
        { frameLineId: frame.line, qtyMilli: bags(600), priceE4: price(1860) },
      ])
      expect(draft.sections.clauses).toMatchObject([{ text: expect.stringContaining(frame.no) }])
    })

    test('5 % of tolerance allow 1,050 bags; the 1,051st is refused with what was called', async () => {
      const t = await open()
      const frame = await framework(t, { toleranceBp: 500 })
      const head = { customerId: t.customer }
      expect(await t.refused('salesContract', '2025-03-05', head, called(t, frame.line, 1051))).toMatchObject([
        { code: 'contract.overTolerance', path: 'lines.0.qtyMilli', facts: { contract: frame.no, most: '1050' } },
      ])
      await t.post('salesContract', '2025-03-05', head, called(t, frame.line, 1050))
      expect(await progress(t)).toEqual([[bags(1000), bags(1050), 0, 0]])
    })

    test('nothing is called after its last day, nor by another customer', async () => {
      const t = await open()
      const frame = await framework(t)
      const lines = called(t, frame.line, 10)
      expect(await t.refused('salesContract', '2025-11-01', { customerId: t.customer }, lines)).toMatchObject([
        { code: 'frame.over', path: 'lines.0.frameLineId', facts: { day: '2025-10-31' } },
      ])
      const codes = (await t.refused('salesContract', '2025-03-05', { customerId: t.other }, lines)).map(
        ({ code }) => code,
      )
      expect(codes).toContain('source.otherPartner')
    })

    test('a call-off of 400 bags changed to 700 draws 300 more, to 1,001 is refused, to 250 gives 450 back', async () => {
      const t = await open()
      const frame = await framework(t)
      const head = { customerId: t.customer }
      const contract = await t.post('salesContract', '2025-03-05', head, called(t, frame.line, 400))
      const { id } = await t.firstLine('sales_contract', contract.id)
      const asking = (version: number, qty: number) => {
        const { lines } = called(t, frame.line, qty)
        const draft = {
          day: '2025-03-05',
          remarks: null,
          head,
          sections: { lines: lines.map((row) => ({ ...row, id })) },
        }
        return { id: contract.id, version, reason: '改数量', draft }
      }
      const amend = (version: number, qty: number) => t.book.command('contract.amend', asking(version, qty))
      expect(
        (await t.book.query('document.preview', { kind: 'salesContract', amends: contract.id, ...asking(1, 1000) }))
          .refusals,
      ).toEqual([])
      expect(refusals(await amend(1, 1001))).toEqual(['contract.overTolerance lines.0.qtyMilli'])
      value(await amend(1, 700))
      expect(await progress(t)).toEqual([[bags(1000), bags(700), 0, bags(300)]])
      value(await amend(2, 250))
      expect(await progress(t)).toEqual([[bags(1000), bags(250), 0, bags(750)]])
      await t.reverse(contract.id, '2025-12-31')
      expect(await progress(t)).toEqual([[bags(1000), 0, 0, bags(1000)]])
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('bought as well: a purchase contract is called off from a purchase framework', async () => {
      const t = await open()
      const line = { productId: t.p1, qtyMilli: bags(2000), priceE4: price(1690) }
      const head = { supplierId: t.supplier, validUntilDay: '2025-12-31' }
      const frame = await t.post('purchaseFramework', '2025-03-01', head, { lines: [line] })
      const { draft } = await t.book.query('document.make', { kind: 'purchaseContract', fromId: frame.id })
      const [row = {}] = draft.sections.lines ?? []
      await t.post(
        'purchaseContract',
        '2025-03-05',
        { supplierId: t.supplier },
        { lines: [{ ...row, qtyMilli: bags(600) }] },
      )
      expect(await progress(t)).toEqual([[bags(2000), bags(600), 0, bags(1400)]])
    })
  })
}
