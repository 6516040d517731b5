// Put right (改错): one act takes a document back, with the money posted with it, and opens a copy to be mended.

import { describe, expect, test } from 'vitest'
import type { AnyDraft, AnyRow } from '../../../src/shared/contract/index.ts'
import { refusals, value } from '../../books.ts'
import { keptBalances } from './kept-balances.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

const putRight = (t: Trade, id: number, day: string, reason = '单价写错') =>
  t.book.command('document.putRight', { id, day, reason })

async function draftOf(t: Trade, draftId: number): Promise<AnyDraft> {
  const row = await t.book.read((sql) => sql.get<{ body: string }>('select body from draft where id = ?', [draftId]))
  return JSON.parse(row?.body ?? 'null') as AnyDraft
}

export function putRightSuite(open: Open): void {
  describe('put right', () => {
    test('a delivery with 8,000.00 taken on the slip: both are taken back, and the copy is mended and posted', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const before = await keptBalances(t.book)
      const head = { paidFen: fen(8000), paidAccountId: t.bank }
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1680, head })
      const { kind, draftId } = value(await putRight(t, sold.id, '2025-03-06'))
      expect(kind).toBe('delivery')
      expect(await t.state(sold.id)).toBe('reversed')
      expect(await t.state(sold.companions[0]?.id ?? 0)).toBe('reversed')
      expect(await keptBalances(t.book)).toEqual(before)

      const copy = await draftOf(t, draftId)
      expect(copy).toMatchObject({
        day: '2025-03-05',
        head: { customerId: t.customer, paidFen: fen(8000), paidAccountId: t.bank },
        sections: { lines: [{ productId: t.p1, warehouseId: t.east, lot: 'L1', qtyMilli: bags(200) }] },
      })
      const lines = copy.sections.lines?.map((line): AnyRow => ({ ...line, priceE4: price(1860) })) ?? []
      const posted = await t.book.command('document.post', { kind, draft: { ...copy, sections: { lines } }, draftId })
      const again = value(posted)
      expect(again.no).toBe('CK20250305-002')
      expect(await t.entries(again.id)).toMatchObject({ '借 1122': '18600.00' })
      expect(await t.open(again.id)).toEqual(['receivable 10600.00'])
      expect(await t.book.read((sql) => sql.all('select id from draft'))).toEqual([])
    })

    test('a receipt with the wrong production day: the copy may give its lot the right one', async () => {
      const t = await open()
      const { line } = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      const lines = [{ ...t.receiptLine(line, { qty: 100 }), productionDay: '2025-02-20' }]
      const wrong = await t.post('goodsReceipt', '2025-03-01', { supplierId: t.supplier }, { lines })
      const { draftId } = value(await putRight(t, wrong.id, '2025-03-02', '生产日期写错'))
      const copy = await draftOf(t, draftId)
      const mended = copy.sections.lines?.map((row): AnyRow => ({ ...row, productionDay: '2025-02-21' })) ?? []
      const draft = { ...copy, day: '2025-03-02', sections: { lines: mended } }
      value(await t.book.command('document.post', { kind: 'goodsReceipt', draft, draftId }))
      const lots = await t.book.read((sql) => sql.all('select no, production_day, first_day from lot'))
      expect(lots).toEqual([{ no: 'L1', productionDay: '2025-02-21', firstDay: '2025-03-02' }])
    })

    test('lines that posting split over lots stay as they were posted', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 3, price: 1700, lot: 'L1' })
      await t.buy({ day: '2025-03-02', qty: 4, price: 1700, lot: 'L2' })
      const sold = await t.sell({ day: '2025-03-05', qty: 7, price: 1860 })
      const { draftId } = value(await putRight(t, sold.id, '2025-03-06'))
      expect((await draftOf(t, draftId)).sections.lines).toMatchObject([
        { lot: 'L1', qtyMilli: bags(3) },
        { lot: 'L2', qtyMilli: bags(4) },
      ])
    })

    test('a receipt of goods that are invoiced is not put right: the invoice is named, no draft is left', async () => {
      const t = await open()
      const bought = await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      await t.invoiced(bought.line, { day: '2025-03-02', qty: 10, price: 1700, no: 'F1' })
      expect(refusals(await putRight(t, bought.id, '2025-03-05'))).toEqual(['reversal.standsOn'])
      expect(await t.state(bought.id)).toBe('posted')
      expect(await t.book.read((sql) => sql.all('select id from draft'))).toEqual([])
    })

    test('when the money of the slip is used elsewhere nothing is taken back, the delivery neither', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const head = { paidFen: fen(20_000), paidAccountId: t.bank }
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860, head })
      const advance = await t.item(sold.companions[0]?.id ?? 0)
      await t.post(
        'refund',
        '2025-03-06',
        { direction: 'toCustomer', partnerId: t.customer, accountId: t.bank, amountFen: fen(400) },
        { settlements: [{ itemId: advance, amountFen: fen(400) }] },
      )
      expect(refusals(await putRight(t, sold.id, '2025-03-07'))).toEqual(['reversal.standsOn'])
      expect(await t.state(sold.id)).toBe('posted')
      expect(await t.state(sold.companions[0]?.id ?? 0)).toBe('posted')
    })

    test('it needs a reason, a document, and an open month', async () => {
      const t = await open({ today: '2025-03-20' })
      const { id } = await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      expect(refusals(await putRight(t, id, '2025-03-05', ''))).toEqual(['reason.needed reason'])
      expect(refusals(await putRight(t, 999_999, '2025-03-05'))).toEqual(['document.unknown'])
      for (const month of ['2025-01', '2025-02']) value(await t.book.command('month.close', { month, reason: '' }))
      expect(refusals(await putRight(t, id, '2025-02-28'))).toContain('document.monthClosed day')
    })
  })
}
