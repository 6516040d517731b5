// Money that goes out: payments and prepayments, and transfers between accounts of our own.

import { describe, expect, test } from 'vitest'
import type { Open } from './open.ts'
import { fen, type Trade } from './trade.ts'

/** An invoice of 51,000.00 from the supplier; answers its open item. */
async function owed51000(t: Trade): Promise<{ id: number; item: number; no: string }> {
  const { line } = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  const { id } = await t.invoiced(line, { day: '2025-03-02', qty: 600, price: 1700, no: 'F1' })
  return { id, item: await t.item(id), no: 'F1' }
}

export function paymentSuite(open: Open): void {
  describe('payment', () => {
    test('51,000 paid on 51,000.00: 220201 51,000.00, 1002 51,000.00', async () => {
      const t = await open()
      const { id, item } = await owed51000(t)
      const head = { partnerId: t.supplier, accountId: t.bank, amountFen: fen(51_000) }
      const rows = { settlements: [{ itemId: item, amountFen: fen(51_000) }] }
      const paid = await t.post('payment', '2025-03-10', head, rows)
      expect(await t.entries(paid.id)).toEqual({ '借 220201': '51000.00', '贷 1002': '51000.00' })
      expect(await t.open(id)).toEqual(['payable 0.00'])
    })

    test('60,000 paid on 51,000.00: the other 9,000.00 are prepaid', async () => {
      const t = await open()
      const { item } = await owed51000(t)
      const head = { partnerId: t.supplier, accountId: t.bank, amountFen: fen(60_000) }
      const rows = { settlements: [{ itemId: item, amountFen: fen(51_000) }] }
      const paid = await t.post('payment', '2025-03-10', head, rows)
      expect(await t.entries(paid.id)).toEqual({
        '借 220201': '51000.00',
        '借 1123': '9000.00',
        '贷 1002': '60000.00',
      })
      expect(await t.open(paid.id)).toEqual(['prepaid 9000.00'])
    })

    test('30,000 prepaid, then set against 51,000.00: 1123 30,000.00; 220201 30,000.00, 21,000.00 stay owed', async () => {
      const t = await open()
      const head = { partnerId: t.supplier, accountId: t.bank, amountFen: fen(30_000) }
      const prepaid = await t.post('payment', '2025-02-20', head)
      expect(await t.entries(prepaid.id)).toEqual({ '借 1123': '30000.00', '贷 1002': '30000.00' })
      const { id, item } = await owed51000(t)
      const line = { prepaidItemId: await t.item(prepaid.id), itemId: item, amountFen: fen(30_000) }
      const set = await t.post('prepaymentSettlement', '2025-03-10', { partnerId: t.supplier }, { lines: [line] })
      expect(await t.entries(set.id)).toEqual({ '借 220201': '30000.00', '贷 1123': '30000.00' })
      expect(await t.open(id)).toEqual(['payable 21000.00'])
      expect(await t.open(prepaid.id)).toEqual(['prepaid 0.00'])
    })

    test('51,000.01 on an invoice of 51,000.00 is refused with both amounts, in one row or in two', async () => {
      const t = await open()
      const { item, no } = await owed51000(t)
      const head = { partnerId: t.supplier, accountId: t.bank, amountFen: fen(60_000) }
      const rows = (...yuan: number[]) => ({
        settlements: yuan.map((each) => ({ itemId: item, amountFen: fen(each) })),
      })
      expect(await t.refused('payment', '2025-03-10', head, rows(51_000.01))).toMatchObject([
        {
          code: 'item.overSettled',
          path: 'settlements.0.amountFen',
          facts: { source: no, open: '51000.00', asked: '51000.01' },
        },
      ])
      expect(await t.refused('payment', '2025-03-10', head, rows(50_000, 1000.01))).toMatchObject([
        {
          code: 'item.overSettled',
          path: 'settlements.1.amountFen',
          facts: { source: no, open: '1000.00', asked: '1000.01' },
        },
      ])
    })

    test('settled beyond what was paid is refused: 20,000.00 with 10,000.00', async () => {
      const t = await open()
      const { item } = await owed51000(t)
      const head = { partnerId: t.supplier, accountId: t.bank, amountFen: fen(10_000) }
      const rows = { settlements: [{ itemId: item, amountFen: fen(20_000) }] }
      expect(await t.refused('payment', '2025-03-10', head, rows)).toMatchObject([
        { code: 'settlement.moreThanPaid', path: 'head.amountFen', facts: { settled: '20000.00', paid: '10000.00' } },
      ])
    })

    test('somebody else’s debt, a receivable, and a debt of a later day are refused', async () => {
      const t = await open()
      const { item, no } = await owed51000(t)
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      const head = { accountId: t.bank, amountFen: fen(100) }
      const rows = (itemId: number) => ({ settlements: [{ itemId, amountFen: fen(100) }] })
      const theirs = await t.refused('payment', '2025-03-10', { ...head, partnerId: t.carrier }, rows(item))
      expect(theirs).toMatchObject([
        { code: 'item.otherPartner', path: 'settlements.0.itemId', facts: { source: no, partner: '示例氮肥厂甲' } },
      ])
      const wrongSide = await t.refused('payment', '2025-03-10', { ...head, partnerId: t.customer }, rows(sold.item))
      expect(wrongSide).toMatchObject([{ code: 'item.unknown', path: 'settlements.0.itemId' }])
      const early = await t.refused('payment', '2025-03-01', { ...head, partnerId: t.supplier }, rows(item))
      expect(early).toMatchObject([{ code: 'item.later', facts: { source: no, day: '2025-03-02' } }])
    })

    test('cash below zero is said, not refused: 100.00 from an empty till leave −100.00', async () => {
      const t = await open()
      const head = { partnerId: t.supplier, accountId: t.cash, amountFen: fen(100) }
      const { warnings } = await t.post('payment', '2025-03-10', head)
      expect(warnings).toEqual([{ code: 'cash.negative', facts: { account: '现金', balance: '-100.00' } }])
    })
  })

  describe('money transfer', () => {
    test('5,000 from the till to the bank: 1002 5,000.00, 1001 5,000.00', async () => {
      const t = await open()
      const head = { fromAccountId: t.cash, toAccountId: t.bank, amountFen: fen(5000) }
      const { id, warnings } = await t.post('moneyTransfer', '2025-03-01', head)
      expect(await t.entries(id)).toEqual({ '借 1002': '5000.00', '贷 1001': '5000.00' })
      expect(warnings).toMatchObject([{ code: 'cash.negative', facts: { account: '现金', balance: '-5000.00' } }])
    })

    test('from an account to itself is refused', async () => {
      const t = await open()
      const head = { fromAccountId: t.bank, toAccountId: t.bank, amountFen: fen(5000) }
      expect(await t.refused('moneyTransfer', '2025-03-01', head)).toMatchObject([
        { code: 'transfer.sameAccount', path: 'head.toAccountId' },
      ])
    })
  })
}
