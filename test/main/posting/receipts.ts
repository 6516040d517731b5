// Money that comes in: receipts and advances, small change waived, and money that goes back either way.

import { describe, expect, test } from 'vitest'
import type { Open } from './open.ts'
import { fen, type Trade } from './trade.ts'

/** A delivery of 18,600.00. */
async function sold18600(t: Trade): Promise<{ id: number; item: number; no: string }> {
  await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  return t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
}

export function receiptSuite(open: Open): void {
  describe('receipt of money', () => {
    test('18,580 with 20 waived on 18,600.00: 1002 18,580.00, 5603 20.00, 1122 18,600.00', async () => {
      const t = await open()
      const { id, item } = await sold18600(t)
      const head = { customerId: t.customer, accountId: t.bank, amountFen: fen(18_580), waivedFen: fen(20) }
      const got = await t.post('moneyReceipt', '2025-03-10', head, {
        settlements: [{ itemId: item, amountFen: fen(18_600) }],
      })
      expect(await t.entries(got.id)).toEqual({ '借 1002': '18580.00', '借 5603': '20.00', '贷 1122': '18600.00' })
      expect(await t.open(id)).toEqual(['receivable 0.00'])
    })

    test('50,000 in advance, 18,600 of it used: 2203 50,000.00, then 2203 18,600.00 against 1122', async () => {
      const t = await open()
      const head = { customerId: t.customer, accountId: t.bank, amountFen: fen(50_000) }
      const paid = await t.post('moneyReceipt', '2025-02-01', head)
      expect(await t.entries(paid.id)).toEqual({ '借 1002': '50000.00', '贷 2203': '50000.00' })
      const { id, item } = await sold18600(t)
      const line = { advanceItemId: await t.item(paid.id), itemId: item, amountFen: fen(18_600) }
      const used = await t.post('advanceSettlement', '2025-03-10', { customerId: t.customer }, { lines: [line] })
      expect(await t.entries(used.id)).toEqual({ '借 2203': '18600.00', '贷 1122': '18600.00' })
      expect(await t.open(paid.id)).toEqual(['advance 31400.00'])
      expect(await t.open(id)).toEqual(['receivable 0.00'])
    })

    test('more than the advance holds, or than is owed, is refused at its own field', async () => {
      const t = await open()
      const head = { customerId: t.customer, accountId: t.bank, amountFen: fen(1000) }
      const paid = await t.post('moneyReceipt', '2025-02-01', head)
      const { item, no } = await sold18600(t)
      const line = { advanceItemId: await t.item(paid.id), itemId: item, amountFen: fen(20_000) }
      const refused = await t.refused('advanceSettlement', '2025-03-10', { customerId: t.customer }, { lines: [line] })
      expect(refused).toMatchObject([
        { code: 'item.overSettled', path: 'lines.0.advanceItemId', facts: { source: paid.no, open: '1000.00' } },
        { code: 'item.overSettled', path: 'lines.0.amountFen', facts: { source: no, open: '18600.00' } },
      ])
    })

    test('several deliveries in one receipt: 18,600.00 and 9,300.00 of 30,000, an advance of 2,100.00', async () => {
      const t = await open()
      const first = await sold18600(t)
      const second = await t.sell({ day: '2025-03-06', qty: 100, price: 1860 })
      const head = { customerId: t.customer, accountId: t.cash, amountFen: fen(30_000) }
      const got = await t.post('moneyReceipt', '2025-03-10', head, {
        settlements: [
          { itemId: first.item, amountFen: fen(18_600) },
          { itemId: second.item, amountFen: fen(9300) },
        ],
      })
      expect(await t.entries(got.id)).toEqual({ '借 1001': '30000.00', '贷 1122': '27900.00', '贷 2203': '2100.00' })
    })

    test('20.00 waived need settlements that reach them; nothing at all is refused', async () => {
      const t = await open()
      const { item } = await sold18600(t)
      const head = { customerId: t.customer, accountId: t.bank }
      const alone = { ...head, amountFen: fen(100), waivedFen: fen(20) }
      expect(await t.refused('moneyReceipt', '2025-03-10', alone)).toMatchObject([
        { code: 'settlement.waiverAlone', path: 'head.waivedFen', facts: { waived: '20.00' } },
      ])
      const short = { settlements: [{ itemId: item, amountFen: fen(19.99) }] }
      expect(await t.refused('moneyReceipt', '2025-03-10', alone, short)).toMatchObject([
        { code: 'settlement.waiverAlone' },
      ])
      expect(await t.refused('moneyReceipt', '2025-03-10', { ...head, amountFen: 0 })).toMatchObject([
        { code: 'settlement.nothing', path: 'head.amountFen' },
      ])
    })

    test('settled beyond money and waiver together is refused: 18,600.01 with 18,580 + 20', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const { item } = await t.sell({ day: '2025-03-05', qty: 300, price: 1860 })
      const head = { customerId: t.customer, accountId: t.bank, amountFen: fen(18_580), waivedFen: fen(20) }
      const rows = { settlements: [{ itemId: item, amountFen: fen(18_600.01) }] }
      expect(await t.refused('moneyReceipt', '2025-03-10', head, rows)).toMatchObject([
        { code: 'settlement.moreThanPaid', facts: { settled: '18600.01', paid: '18600.00' } },
      ])
    })

    test('a debt waived to the last fen without money: 5603 0.40, 1122 0.40', async () => {
      const t = await open()
      const { item } = await sold18600(t)
      const head = { customerId: t.customer, accountId: t.bank, amountFen: 0, waivedFen: fen(0.4) }
      const got = await t.post('moneyReceipt', '2025-03-10', head, {
        settlements: [{ itemId: item, amountFen: fen(0.4) }],
      })
      expect(await t.entries(got.id)).toEqual({ '借 5603': '0.40', '贷 1122': '0.40' })
    })
  })

  describe('refund', () => {
    test('1,000 of an advance back to the customer: 2203 1,000.00, 1002 1,000.00', async () => {
      const t = await open()
      const head = { customerId: t.customer, accountId: t.bank, amountFen: fen(3000) }
      const paid = await t.post('moneyReceipt', '2025-03-01', head)
      const back = await t.post(
        'refund',
        '2025-03-05',
        { direction: 'toCustomer', partnerId: t.customer, accountId: t.bank, amountFen: fen(1000) },
        { settlements: [{ itemId: await t.item(paid.id), amountFen: fen(1000) }] },
      )
      expect(await t.entries(back.id)).toEqual({ '借 2203': '1000.00', '贷 1002': '1000.00' })
      expect(await t.open(paid.id)).toEqual(['advance 2000.00'])
    })

    test('1,000 of a prepayment back from the supplier: 1002 1,000.00, 1123 1,000.00', async () => {
      const t = await open()
      const head = { partnerId: t.supplier, accountId: t.bank, amountFen: fen(3000) }
      const paid = await t.post('payment', '2025-03-01', head)
      const back = await t.post(
        'refund',
        '2025-03-05',
        { direction: 'fromSupplier', partnerId: t.supplier, accountId: t.bank, amountFen: fen(1000) },
        { settlements: [{ itemId: await t.item(paid.id), amountFen: fen(1000) }] },
      )
      expect(await t.entries(back.id)).toEqual({ '借 1002': '1000.00', '贷 1123': '1000.00' })
      expect(await t.open(paid.id)).toEqual(['prepaid 2000.00'])
    })

    test('a refund settles all of its amount, of the right side, and no more than is open', async () => {
      const t = await open()
      const head = { customerId: t.customer, accountId: t.bank, amountFen: fen(3000) }
      const paid = await t.post('moneyReceipt', '2025-03-01', head)
      const itemId = await t.item(paid.id)
      const refund = { partnerId: t.customer, accountId: t.bank, direction: 'toCustomer' }
      const rows = (yuan: number) => ({ settlements: [{ itemId, amountFen: fen(yuan) }] })
      const part = { ...refund, amountFen: fen(1000) }
      expect(await t.refused('refund', '2025-03-05', part, rows(900))).toMatchObject([
        { code: 'refund.notWhole', path: 'head.amountFen', facts: { settled: '900.00', amount: '1000.00' } },
      ])
      const whole = { ...refund, amountFen: fen(3000.01) }
      expect(await t.refused('refund', '2025-03-05', whole, rows(3000.01))).toMatchObject([
        { code: 'item.overSettled', facts: { open: '3000.00', asked: '3000.01' } },
      ])
      const wrong = { ...part, direction: 'fromSupplier' }
      expect(await t.refused('refund', '2025-03-05', wrong, rows(1000))).toMatchObject([
        { code: 'refund.noItem', path: 'settlements.0.itemId' },
      ])
      expect(await t.refused('refund', '2025-03-05', part)).toMatchObject([
        { code: 'document.noLines', path: 'settlements' },
        { code: 'refund.notWhole', path: 'head.amountFen', facts: { settled: '0.00', amount: '1000.00' } },
      ])
    })
  })
}
