// From what a customer asks, or what their fields need, to a quotation.

import { describe, expect, test } from 'vitest'
import { formatFen, type Fen } from '../../../src/shared/kernel/index.ts'
import { draft as drafted, record, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price } from './trade.ts'

export function offerSuite(open: Open): void {
  describe('customers ask', () => {
    test('120 bags asked, 1,850 asked elsewhere: quoted at the listed 1,890 of the customer, and the chain says why', async () => {
      const t = await open({ today: '2025-03-10' })
      const line = { productId: t.p1, priceE4: price(1890), pricedPer: 'tonne' }
      await t.post('priceList', '2025-03-01', { fromDay: '2025-03-01' }, { lines: [line] })
      const asked = [
        { productId: t.p1, askedMilli: bags(120), rivalE4: price(1850), rival: '别家' },
        { productId: t.p2, askedMilli: bags(10) },
      ]
      const inquiry = await t.post(
        'salesInquiry',
        '2025-03-10',
        { customerId: t.customer, way: 'phone', neededByDay: '2025-03-25' },
        { lines: asked },
      )
      const { draft } = await t.book.query('document.make', { kind: 'quotation', fromId: inquiry.id })
      expect(draft.head).toEqual({ customerId: t.customer, inquiryId: inquiry.id })
      expect(draft.sections['lines']).toEqual([
        { productId: t.p1, qtyMilli: bags(120), priceE4: price(1890), pricedPer: 'tonne', deliveryDay: '2025-03-25' },
        { productId: t.p2, qtyMilli: bags(10), priceE4: null, pricedPer: null, deliveryDay: '2025-03-25' },
      ])
      const lines = [{ ...draft.sections['lines']![0]!, priceE4: price(1850) }]
      const quoted = await t.post('quotation', '2025-03-10', { ...draft.head, validUntilDay: '2025-03-20' }, { lines })
      const before = (await t.book.query('document.get', { id: quoted.id }))?.before
      expect(before?.map(({ kind }) => kind)).toEqual(['salesInquiry'])
    })

    test('quoted, an inquiry waits no longer; it waits again when its last quotation is taken back', async () => {
      const t = await open({ today: '2025-03-10' })
      const lines = [{ productId: t.p1, askedMilli: bags(120) }]
      const asked = await t.post('salesInquiry', '2025-03-10', { customerId: t.customer, way: 'phone' }, { lines })
      const state = async () => (await t.book.query('document.get', { id: asked.id }))?.state
      const quote = () =>
        t.post(
          'quotation',
          '2025-03-10',
          { customerId: t.customer, inquiryId: asked.id, validUntilDay: '2025-03-20' },
          { lines: [{ productId: t.p1, qtyMilli: bags(120), priceE4: price(1850) }] },
        )
      const waiting = async () =>
        (
          await t.book.query('document.list', {
            kind: 'salesInquiry',
            filter: { view: 'open' },
            sort: [],
            offset: 0,
            limit: 9,
          })
        ).count
      expect([await state(), await waiting()]).toEqual(['approved', 1])
      const first = await quote()
      expect([await state(), await waiting()]).toEqual(['closed', 0])
      const history = (await t.book.query('document.get', { id: asked.id }))?.history ?? []
      expect(history.at(-1)).toMatchObject({ act: 'close', reason: `报价单 ${first.no}` })
      const second = await quote()
      await t.reverse(first.id, '2025-03-10')
      expect(await state()).toBe('closed')
      await t.reverse(second.id, '2025-03-10')
      expect([await state(), await waiting()]).toEqual(['approved', 1])
    })

    test('of 2 lines asked 1 is quoted: it waits for the other, which is proposed; quoted too it is done, until one is amended away', async () => {
      const t = await open({ today: '2025-03-10' })
      const head = { customerId: t.customer, way: 'phone' }
      const lines = [
        { productId: t.p1, askedMilli: bags(120) },
        { productId: t.p2, askedMilli: bags(10) },
      ]
      const asked = await t.post('salesInquiry', '2025-03-10', head, { lines })
      const state = async () => (await t.book.query('document.get', { id: asked.id }))?.state
      const proposed = async () =>
        (await t.book.query('document.make', { kind: 'quotation', fromId: asked.id })).draft.sections['lines']?.map(
          ({ productId, qtyMilli }) => [productId, qtyMilli],
        )
      const quoted = { customerId: t.customer, inquiryId: asked.id, validUntilDay: '2025-03-20' }
      const line = (productId: number) => ({ productId, qtyMilli: bags(10), priceE4: price(1850) })
      const first = await t.post('quotation', '2025-03-10', quoted, { lines: [line(t.p1)] })
      expect(await state()).toBe('approved')
      expect(await proposed()).toEqual([[t.p2, bags(10)]])
      await t.post('quotation', '2025-03-10', quoted, { lines: [line(t.p2)] })
      expect(await state()).toBe('closed')
      expect(await proposed()).toHaveLength(2)
      const draftOf = (productId: number) => drafted('2025-03-10', quoted, { lines: [line(productId)] })
      const amend = (version: number, productId: number) =>
        t.book.command('contract.amend', { id: first.id, version, reason: '换货', draft: draftOf(productId) })
      value(await amend(1, t.p2))
      expect([await state(), await proposed()]).toEqual(['approved', [[t.p1, bags(120)]]])
      value(await amend(2, t.p1))
      expect(await state()).toBe('closed')
    })

    test('an inquiry somebody closed by hand stays closed when a quotation is taken back', async () => {
      const t = await open({ today: '2025-03-10' })
      const asked = await t.post(
        'salesInquiry',
        '2025-03-10',
        { customerId: t.customer, way: 'phone' },
        { lines: [{ productId: t.p1, askedMilli: bags(120) }] },
      )
      value(await t.book.command('contract.close', { id: asked.id, lineId: null, reason: '买了别家的' }))
      const { id } = await t.post(
        'quotation',
        '2025-03-10',
        { customerId: t.customer, inquiryId: asked.id, validUntilDay: '2025-03-20' },
        { lines: [{ productId: t.p1, qtyMilli: bags(120), priceE4: price(1850) }] },
      )
      await t.reverse(id, '2025-03-10')
      expect((await t.book.query('document.get', { id: asked.id }))?.state).toBe('closed')
    })
  })

  describe('solution sheets', () => {
    test('101 mu at 40 kg of urea and 100 kg of organic: 81 and 253 bags, 7,533.00 + 10,120.00, 174.78 a mu', async () => {
      const t = await open({ today: '2025-03-10' })
      const grower = { code: 'K1', name: '大户', isCustomer: true, crops: '小麦', farmlandMilli: 101_000 }
      const customerId = await record(t.book, 'partner', grower)
      const asked = [{ productId: t.p1, askedMilli: null }]
      const inquiry = await t.post('salesInquiry', '2025-03-10', { customerId, way: 'visit' }, { lines: asked })
      const { draft } = await t.book.query('document.make', { kind: 'cropSolution', fromId: inquiry.id })
      expect(draft.head).toEqual({ customerId, inquiryId: inquiry.id, crops: '小麦', farmlandMilli: 101_000 })
      const lines = [
        { stage: 'base', productId: t.p2, doseMilli: 100_000, priceE4: price(1000) },
        { stage: 'top', timing: '返青', productId: t.p1, doseMilli: 40_000, priceE4: price(1860) },
      ]
      const { id } = await t.post('cropSolution', '2025-03-10', draft.head, { lines })
      const posted = await t.lines('crop_solution', id)
      expect(posted.map((row) => [row['qtyMilli'], formatFen(row['grossFen'] as Fen), row['aMuFen']])).toEqual([
        [bags(253), '10120.00', fen(100.2)],
        [bags(81), '7533.00', fen(74.58)],
      ])
      expect(
        await t.book.read((sql) => sql.get('select a_mu_fen from crop_solution where document_id = ?', [id])),
      ).toEqual({ aMuFen: fen(174.78) })
      const quotation = (await t.book.query('document.make', { kind: 'quotation', fromId: id })).draft
      expect(quotation.head).toEqual({ customerId, solutionId: id, inquiryId: inquiry.id })
      expect(quotation.sections['lines']).toEqual([
        { productId: t.p2, qtyMilli: bags(253), priceE4: price(1000), pricedPer: 'tonne' },
        { productId: t.p1, qtyMilli: bags(81), priceE4: price(1860), pricedPer: 'tonne' },
      ])
    })
  })
}
