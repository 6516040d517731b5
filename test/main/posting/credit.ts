// How much a customer may owe: the limit, unlimited as a flag, what contracts promise, what is overdue, when a sale falls due.

import { describe, expect, test } from 'vitest'
import type { Warning } from '../../../src/shared/api.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { record, refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

/** 90,000.00 owed of a limit of 100,000.00, and bags to sell. */
async function owing90000(open: Open): Promise<Trade> {
  const t = await open()
  await t.buy({ day: '2025-03-01', qty: 2000, price: 1700 })
  await t.sell({ day: '2025-03-02', qty: 1000, price: 1800 })
  return t
}

const contractOf = async (t: Trade, qty: number, more: AnyRow = {}) => {
  const lines = [{ productId: t.p1, qtyMilli: bags(qty), priceE4: price(1860), ...more }]
  const posted = await t.post('salesContract', '2025-03-03', { customerId: t.customer }, { lines })
  return { ...posted, line: (await t.firstLine('sales_contract', posted.id)).id }
}

/** What is said of the limit: taken / undelivered / this. */
const said = (warnings: readonly Warning[]): unknown[] =>
  warnings.flatMap(({ code, facts }) =>
    code === 'credit.overLimit' ? [[facts.owed, facts.undelivered, facts.now]] : [],
  )

const customerWith = (t: Trade, fields: AnyRow) =>
  record(t.book, 'partner', { code: 'K1', name: '示例农场', isCustomer: true, ...fields })

export function creditSuite(open: Open): void {
  describe('credit limit', () => {
    test('90,000 owed and 6 t at 1,860 agreed: a contract of 11,160 is warned about at its approval with 101,160', async () => {
      const t = await owing90000(open)
      const { warnings } = await contractOf(t, 120)
      expect(warnings).toEqual([
        {
          code: 'credit.overLimit',
          facts: {
            partner: '示例种植户',
            limit: '100000.00',
            owed: '101160.00',
            receivable: '90000.00',
            advance: '0.00',
            undelivered: '0.00',
            now: '11160.00',
            paid: '0.00',
          },
        },
      ])
    })

    test('11,160 undelivered on a contract count for a sale of 1,860 beside it: 103,020; not for the 5,580 delivered on it: 95,580', async () => {
      const t = await owing90000(open)
      const contract = await contractOf(t, 120)
      const beside = await t.sell({ day: '2025-03-05', qty: 20, price: 1860 })
      expect(said(beside.warnings)).toEqual([['103020.00', '11160.00', '1860.00']])
      await t.reverse(beside.id, '2025-03-05')
      const drawn = await t.sell({ day: '2025-03-05', qty: 60, price: 1860, more: { contractLineId: contract.line } })
      expect(drawn.warnings).toEqual([])
      // 95,580.00 owed now, 5,580.00 still undelivered, 1,860.00 more.
      const after = await t.sell({ day: '2025-03-05', qty: 20, price: 1860 })
      expect(said(after.warnings)).toEqual([['103020.00', '5580.00', '1860.00']])
    })

    test('a delivery taken back is undelivered again; a closed line promises nothing; reopened it does', async () => {
      const t = await owing90000(open)
      const contract = await contractOf(t, 120)
      const drawn = await t.sell({ day: '2025-03-05', qty: 60, price: 1860, more: { contractLineId: contract.line } })
      const undelivered = async () =>
        (await t.book.query('customer.facts', { customerId: t.customer, day: '2025-03-06' })).undeliveredFen
      expect(await undelivered()).toBe(fen(5580))
      await t.reverse(drawn.id, '2025-03-05')
      expect(await undelivered()).toBe(fen(11_160))
      const act = { id: contract.id, lineId: contract.line, reason: '不要了' }
      value(await t.book.command('contract.close', act))
      expect(await undelivered()).toBe(0)
      value(await t.book.command('contract.reopen', act))
      expect(await undelivered()).toBe(fen(11_160))
      await t.reverse(contract.id, '2025-03-06')
      expect(await undelivered()).toBe(0)
    })

    test('a new version counts what it leaves undelivered: of 11,160 half delivered, 3 t more make 11,160 again', async () => {
      const t = await owing90000(open)
      const { id, line } = await contractOf(t, 120)
      await t.sell({ day: '2025-03-05', qty: 60, price: 1860, more: { contractLineId: line } })
      const rows = [{ id: line, productId: t.p1, qtyMilli: bags(180), priceE4: price(1860) }]
      const amended = value(
        await t.book.command('contract.amend', {
          id,
          version: 1,
          reason: '加量',
          draft: { day: '2025-03-03', remarks: null, head: { customerId: t.customer }, sections: { lines: rows } },
        }),
      )
      expect(said(amended.warnings)).toEqual([['106740.00', '0.00', '11160.00']])
    })

    test('the slip on screen and the check at posting say the same: 95,580 with its own contract left out', async () => {
      const t = await owing90000(open)
      const { line } = await contractOf(t, 120)
      const asked = { customerId: t.customer, day: '2025-03-05' }
      expect(await t.book.query('customer.facts', asked)).toMatchObject({ undeliveredFen: fen(11_160) })
      expect(await t.book.query('customer.facts', { ...asked, contractLineIds: [line] })).toMatchObject({
        receivableFen: fen(90_000),
        undeliveredFen: 0,
        creditLimitFen: fen(100_000),
      })
    })

    test('a limit of 0 is cash only: 1,860 on credit is over it, paid on the slip it is not', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const customerId = await customerWith(t, { creditLimitFen: 0 })
      const onCredit = await t.sell({ day: '2025-03-02', qty: 20, price: 1860, customerId })
      expect(said(onCredit.warnings)).toEqual([['1860.00', '0.00', '1860.00']])
      await t.reverse(onCredit.id, '2025-03-02')
      const head = { paidFen: fen(1855), waivedFen: fen(5), paidAccountId: t.cash }
      expect((await t.sell({ day: '2025-03-02', qty: 20, price: 1860, customerId, head })).warnings).toEqual([])
    })

    test('refused where the company forbids it, at the customer', async () => {
      const t = await owing90000(open)
      value(await t.book.command('settings.save', { settings: { overLimit: 'forbid' } }))
      const lines = [t.deliveryLine({ qty: 200, price: 1860 })]
      const why = await t.refused('delivery', '2025-03-05', { customerId: t.customer }, { lines })
      expect(why.map(({ code, path }) => `${code} ${path}`)).toEqual(['credit.overLimit head.customerId'])
    })

    test('1,001 bags of 1,000 are refused together with the credit they would take: 90,000 + 93,093 of 100,000', async () => {
      const t = await owing90000(open)
      value(await t.book.command('settings.save', { settings: { overLimit: 'forbid' } }))
      const lines = [t.deliveryLine({ qty: 1001, price: 1860 })]
      const why = await t.refused('delivery', '2025-03-05', { customerId: t.customer }, { lines })
      expect(why.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'stock.shortProduct lines.0.qtyMilli',
        'credit.overLimit head.customerId',
      ])
      expect(why[1]?.facts).toMatchObject({ owed: '183093.00', now: '93093.00' })
    })
  })

  describe('unlimited credit', () => {
    test('is a flag: nobody has it by leaving the limit empty, and nobody has both', async () => {
      const t = await open()
      const named = { code: 'K1', name: '示例农场', isCustomer: true }
      const make = (fields: AnyRow) =>
        t.book.command('record.save', { kind: 'partner', id: null, version: null, fields: { ...named, ...fields } })
      expect(refusals(await make({ creditUnlimited: false }))).toEqual(['partner.limitNeeded fields.creditLimitFen'])
      expect(refusals(await make({ creditUnlimited: true, creditLimitFen: 5 }))).toEqual([
        'partner.limitAndUnlimited fields.creditLimitFen',
      ])
      const { id } = value(await make({}))
      expect(await t.book.query('record.get', { kind: 'partner', id })).toMatchObject({ creditUnlimited: true })
      const emptied = { kind: 'partner', id: t.customer, version: 1, fields: { creditLimitFen: null } } as const
      expect(refusals(await t.book.command('record.save', emptied))).toEqual([
        'partner.limitNeeded fields.creditLimitFen',
      ])
    })
  })

  describe('overdue', () => {
    test('90,000 due on 31 May is said on 5 June with its 5 days, on a slip and on a contract; not on the day itself', async () => {
      const t = await owing90000(open)
      const overdue = { partner: '示例种植户', overdue: '90000.00', days: '5' }
      const sell = async (day: string) => (await t.sell({ day, qty: 1, price: 1860 })).warnings
      expect(await sell('2025-05-31')).toEqual([])
      expect(await sell('2025-06-05')).toEqual([{ code: 'credit.overdue', facts: overdue }])
      const lines = [{ productId: t.p1, qtyMilli: bags(1), priceE4: price(1860) }]
      const { warnings } = await t.post('salesContract', '2025-06-05', { customerId: t.customer }, { lines })
      expect(warnings).toEqual([{ code: 'credit.overdue', facts: overdue }])
    })
  })

  describe('late interest', () => {
    test('8,600 at 5 % a year, 60 days late: 71.67; nothing is said of a customer without a rate', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const customerId = await customerWith(t, { lateInterestBp: 500, termDays: 30 })
      await t.sell({ day: '2025-03-02', qty: 100, price: 1720, customerId })
      const late = async (of: number, day: string) =>
        (await t.book.query('customer.facts', { customerId: of, day })).lateInterestFen
      expect(await late(customerId, '2025-05-31')).toBe(fen(71.67))
      expect(await late(customerId, '2025-04-01')).toBe(0)
      expect(await late(t.customer, '2025-05-31')).toBeNull()
    })
  })

  describe('due day', () => {
    test('after harvest is 31 October: of a sale in March this year, of one in November the next', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const rule = { dueMonthDay: '10-31', dueOccasion: '秋收后', termDays: 30 }
      const customerId = await customerWith(t, rule)
      const dueOf = async (day: string) => {
        const { id } = await t.sell({ day, qty: 1, price: 1860, customerId })
        return (await t.book.query('document.get', { id }))?.head['dueDay']
      }
      expect(await dueOf('2025-03-05')).toBe('2025-10-31')
      expect(await dueOf('2025-10-31')).toBe('2025-10-31')
      expect(await dueOf('2025-11-01')).toBe('2026-10-31')
    })

    test('a day no year has is refused', async () => {
      const t = await open()
      const fields = { code: 'K1', name: '示例农场', isCustomer: true, dueMonthDay: '2-30' }
      const saved = await t.book.command('record.save', { kind: 'partner', id: null, version: null, fields })
      expect(refusals(saved)).toEqual(['partner.noSuchMonthDay fields.dueMonthDay'])
    })
  })
}
