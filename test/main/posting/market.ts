// What others ask beside our list, what may be spent beside what was, and who buys through whom.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { record, refusals } from '../../books.ts'
import type { Open } from './open.ts'
import { fen, price, type Trade } from './trade.ts'

const run = async (t: Trade, name: string, params: AnyRow): Promise<readonly AnyRow[]> =>
  (await t.book.query('report.run', { name, params })).rows
const march = { from: '2025-03-01', to: '2025-03-31' }

export function marketSuite(open: Open): void {
  describe('market notes', () => {
    test('others ask 1,850 in the county where we ask 1,900: 50.00 more; of organic no list says anything', async () => {
      const t = await open()
      const territoryId = await record(t.book, 'territory', { code: 'Q1', name: '示例县' })
      const list = { productId: t.p1, priceE4: price(1900), pricedPer: 'tonne' }
      await t.post('priceList', '2025-03-01', { fromDay: '2025-03-01', territoryId }, { lines: [list] })
      const heard = { rival: '别家', level: 'retail' }
      const lines = [
        { productId: t.p1, rivalE4: price(1850), ...heard },
        { productId: t.p2, rivalE4: price(900), ...heard },
      ]
      await t.post('marketNote', '2025-03-05', { territoryId, demand: '走货慢' }, { lines })
      expect(await run(t, 'market-prices', march)).toMatchObject([
        { product: 'P1', territory: '示例县', listedE4: price(1900), overE4: price(50), demand: '走货慢' },
        { product: 'P2', listedE4: null, overE4: null },
      ])
    })
  })

  describe('expense budgets', () => {
    test('2,000.00 allowed of 5601 in March, 2,201.83 spent: 201.83 over, 110.09 %', async () => {
      const t = await open()
      const ledgerAccountId = t.accountId('5601')
      const line = { ledgerAccountId, m03Fen: fen(2000), m04Fen: fen(3000) }
      await t.post('expenseBudget', '2025-01-02', { year: '2025' }, { lines: [line] })
      const spent = [{ ledgerAccountId, grossFen: fen(2400), taxFen: fen(198.17) }]
      await t.post('expense', '2025-03-10', { partnerId: t.carrier }, { lines: spent })
      expect(await run(t, 'budget-progress', march)).toMatchObject([
        { account: '5601', budgetFen: fen(2000), spentFen: fen(2201.83), leftFen: fen(-201.83), usedBp: 11_009 },
      ])
      const why = await t.refused(
        'expenseBudget',
        '2025-01-02',
        { year: '2026' },
        { lines: [line, { ...line, m03Fen: null, m04Fen: null }] },
      )
      expect(why.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'document.twice lines.1.ledgerAccountId',
        'budget.nothing lines.1.m01Fen',
      ])
    })
  })

  describe('channels', () => {
    test('a distributor’s 5 t and its shop’s 9 t: 14 t with all below; nobody stands above themselves', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const upper = { name: '县级商', isCustomer: true, creditUnlimited: true }
      const distributor = await record(t.book, 'partner', { code: 'K1', ...upper })
      const shop = await record(t.book, 'partner', { code: 'K2', ...upper, name: '镇店', upperId: distributor })
      await t.sell({ day: '2025-03-05', qty: 100, price: 1860, customerId: distributor })
      await t.sell({ day: '2025-03-06', qty: 180, price: 1860, customerId: shop })
      expect(await run(t, 'channel-tree', { ...march, by: 'channel' })).toMatchObject([
        {
          name: '县级商',
          level: 1,
          customers: 2,
          ownTonnesMilli: 5000,
          tonnesMilli: 14_000,
          receivableFen: fen(26_040),
        },
        { name: '\u3000镇店', level: 2, customers: 1, ownTonnesMilli: 9000, tonnesMilli: 9000 },
      ])
      const saved = { kind: 'partner', id: distributor, version: 1, fields: { upperId: shop } } as const
      expect(refusals(await t.book.command('record.save', saved))).toEqual(['partner.aboveItself fields.upperId'])
    })
  })
}
