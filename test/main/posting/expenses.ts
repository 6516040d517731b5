// Expenses, paid at once or owed; and the accounts that nobody may choose.

import { describe, expect, test } from 'vitest'
import type { Open } from './open.ts'
import { fen, type Trade } from './trade.ts'

export function expenseSuite(open: Open): void {
  describe('expense', () => {
    const freight = (t: Trade) => ({
      ledgerAccountId: t.accountId('5601'),
      grossFen: fen(2400),
      taxFen: fen(198.17),
    })

    test('freight of 2,400.00 owed to the carrier: 5601 2,201.83, input VAT 198.17, 220201 2,400.00 in 15 days', async () => {
      const t = await open()
      const { id } = await t.post('expense', '2025-03-01', { partnerId: t.carrier }, { lines: [freight(t)] })
      expect(await t.entries(id)).toEqual({ '借 5601': '2201.83', '借 22210101': '198.17', '贷 220201': '2400.00' })
      expect(await t.open(id)).toEqual(['payable 2400.00'])
      const due = await t.book.read((sql) => sql.get('select due_day from expense where document_id = ?', [id]))
      expect(due).toEqual({ dueDay: '2025-03-16' })
    })

    test('unloading 360.00 in cash without an invoice: 5601 360.00, 1001 360.00', async () => {
      const t = await open()
      const line = { ledgerAccountId: t.accountId('5601'), grossFen: fen(360) }
      const { id } = await t.post('expense', '2025-03-01', { accountId: t.cash }, { lines: [line] })
      expect(await t.entries(id)).toEqual({ '借 5601': '360.00', '贷 1001': '360.00' })
      expect(await t.open(id)).toEqual([])
    })

    test('rent and freight on one slip go to their own accounts: 5602 1,000.00, 5601 2,201.83', async () => {
      const t = await open()
      const lines = [freight(t), { ledgerAccountId: t.accountId('5602'), grossFen: fen(1000) }]
      const { id } = await t.post('expense', '2025-03-01', { accountId: t.bank }, { lines })
      expect(await t.entries(id)).toEqual({
        '借 5601': '2201.83',
        '借 5602': '1000.00',
        '借 22210101': '198.17',
        '贷 1002': '3400.00',
      })
    })

    test('without an account it must say whom it is owed to; tax beyond the amount is refused', async () => {
      const t = await open()
      const lines = [{ ledgerAccountId: t.accountId('5601'), grossFen: fen(100), taxFen: fen(100.01) }]
      expect(await t.refused('expense', '2025-03-01', {}, { lines })).toMatchObject([
        { code: 'expense.taxTooLarge', path: 'lines.0.taxFen', facts: { tax: '100.01', amount: '100.00' } },
        { code: 'expense.whoIsOwed', path: 'head.partnerId' },
      ])
    })

    test('a payment settles an expense like an invoice', async () => {
      const t = await open()
      const { id } = await t.post('expense', '2025-03-01', { partnerId: t.carrier }, { lines: [freight(t)] })
      const head = { partnerId: t.carrier, accountId: t.bank, amountFen: fen(2400) }
      const rows = { settlements: [{ itemId: await t.item(id), amountFen: fen(2400) }] }
      await t.post('payment', '2025-03-10', head, rows)
      expect(await t.open(id)).toEqual(['payable 0.00'])
    })
  })

  describe('control accounts and parents take no entry of their own', () => {
    test('none in an expense, a voucher, the opening balances, nor as a money account', async () => {
      const t = await open()
      for (const code of ['1122', '1123', '1405', '220201', '220202', '2203', '222103']) {
        const ledgerAccountId = t.accountId(code)
        const told = { code: 'account.control', facts: { account: expect.stringContaining(code) } }
        const lines = [{ ledgerAccountId, grossFen: fen(1) }]
        expect(await t.refused('expense', '2025-03-01', { accountId: t.cash }, { lines })).toMatchObject([
          { ...told, path: 'lines.0.ledgerAccountId' },
        ])
        const entries = [
          { text: '调整', ledgerAccountId, debitFen: fen(1) },
          { text: '调整', ledgerAccountId: t.accountId('1001'), creditFen: fen(1) },
        ]
        expect(await t.refused('journalVoucher', '2025-03-01', {}, { lines: entries })).toMatchObject([
          { ...told, path: 'lines.0.ledgerAccountId' },
        ])
        const accounts = entries.map(({ text: _text, ...row }) => row)
        expect(await t.refused('openingBalances', '2024-12-31', {}, { accounts })).toMatchObject([
          { ...told, path: 'accounts.0.ledgerAccountId' },
        ])
        const fields = { code: 'A9', name: '另一个账户', ledgerAccountId }
        const saved = await t.book.command('record.save', { kind: 'moneyAccount', id: null, version: null, fields })
        expect(saved).toMatchObject({ ok: false, error: [{ ...told, path: 'fields.ledgerAccountId' }] })
      }
    })

    test('2221 has sub-accounts and takes nothing itself', async () => {
      const t = await open()
      const lines = [{ ledgerAccountId: t.accountId('2221'), grossFen: fen(1) }]
      expect(await t.refused('expense', '2025-03-01', { accountId: t.cash }, { lines })).toMatchObject([
        { code: 'account.parent', path: 'lines.0.ledgerAccountId', facts: { account: '2221 应交税费' } },
      ])
    })
  })
}
