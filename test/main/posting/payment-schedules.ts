// Payment schedules: parts that come to the whole, the day a delivery on the contract falls due, what is to be paid when,
// and what being late would cost.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { itemsOf, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

/** 10 t at 1,860.00 are 18,600.00. */
const lines = (t: Trade) => [{ productId: t.p1, qtyMilli: bags(200), priceE4: price(1860) }]
const agree = (t: Trade, payments: readonly AnyRow[], head: AnyRow = {}) =>
  t.post('salesContract', '2025-03-03', { customerId: t.customer, ...head }, { lines: lines(t), payments })
const planned = async (t: Trade, id: number) =>
  (await t.lines('sales_contract', id, 'payments')).map(({ plannedFen }) => plannedFen)
export const report = async (t: Trade, name: string, params: AnyRow) =>
  (await t.book.query('report.run', { name, params })).rows

async function delivered(t: Trade, contractId: number, qty: number, head: AnyRow = {}): Promise<number> {
  const [line] = await t.lines('sales_contract', contractId)
  const { id } = await t.post(
    'delivery',
    '2025-03-05',
    { customerId: t.customer, ...head },
    {
      lines: [
        {
          contractLineId: line?.id ?? 0,
          warehouseId: t.east,
          productId: t.p1,
          qtyMilli: bags(qty),
          priceE4: price(1860),
        },
      ],
    },
  )
  return id
}
export const dueOf = async (t: Trade, id: number) =>
  (await t.book.query('document.get', { id }))?.items.map(({ dueDay, openFen }) => [dueDay, openFen])

/** 8,600.00 due on 04-01, on a contract at 5 % a year and 0.05 % a day. */
async function late8600(t: Trade): Promise<{ item: number }> {
  await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  // 100 bags are 5 t at 1,720.00.
  const head = { customerId: t.customer, lateInterestBp: 500, penaltyBp: 5 }
  const rows = [{ productId: t.p1, qtyMilli: bags(100), priceE4: price(1720) }]
  const { id } = await t.post('salesContract', '2025-03-03', head, { lines: rows })
  const [line] = await t.lines('sales_contract', id)
  const sold = { ...rows[0], contractLineId: line?.id ?? 0, warehouseId: t.east }
  const slip = await t.post(
    'delivery',
    '2025-03-05',
    { customerId: t.customer, dueDay: '2025-04-01' },
    { lines: [sold] },
  )
  return { item: await t.item(slip.id) }
}

export function paymentScheduleSuite(open: Open): void {
  describe('payment schedules', () => {
    test('18,600.00 as 30 % and 70 % are 5,580.00 and 13,020.00; a third each leaves no fen over', async () => {
      const t = await open()
      const halves = await agree(t, [
        { event: 'signing', ratioBp: 3000 },
        { event: 'delivery', afterDays: 30, ratioBp: 7000 },
      ])
      expect(await planned(t, halves.id)).toEqual([fen(5580), fen(13020)])
      const thirds = await agree(t, [
        { event: 'signing', ratioBp: 3333 },
        { event: 'delivery', ratioBp: 3333 },
        { event: 'invoice', ratioBp: 3334 },
      ])
      expect((await planned(t, thirds.id)).reduce<number>((sum, part) => sum + Number(part), 0)).toBe(fen(18600))
    })

    test('an amount and a share together come to the whole, or are refused with what they come to', async () => {
      const t = await open()
      const head = { customerId: t.customer }
      const mixed = [
        { event: 'signing', amountFen: fen(9300) },
        { event: 'day', dueDay: '2025-10-31', ratioBp: 5000 },
      ]
      expect(await planned(t, (await agree(t, mixed)).id)).toEqual([fen(9300), fen(9300)])
      const short = [
        { event: 'signing', ratioBp: 3000 },
        { event: 'delivery', ratioBp: 6000 },
      ]
      expect(await t.refused('salesContract', '2025-03-03', head, { lines: lines(t), payments: short })).toMatchObject([
        { code: 'payment.notWhole', facts: { planned: '16740.00', total: '18600.00', shares: '90%' } },
      ])
      const both = [{ event: 'day', ratioBp: 10_000, amountFen: fen(18600) }]
      const codes = (await t.refused('salesContract', '2025-03-03', head, { lines: lines(t), payments: both })).map(
        ({ code, path }) => `${code} ${path}`,
      )
      expect(codes).toEqual(['field.required payments.0.dueDay', 'payment.shareOrAmount payments.0.ratioBp'])
    })

    test('3,720.00 delivered on 03-05 fall due by the contract, 1,116.00 at once and 2,604.00 on 04-04; a day typed goes first', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const contract = await agree(t, [
        { event: 'signing', ratioBp: 3000 },
        { event: 'delivery', afterDays: 30, ratioBp: 7000 },
      ])
      expect(await dueOf(t, await delivered(t, contract.id, 40))).toEqual([
        ['2025-03-05', fen(1116)],
        ['2025-04-04', fen(2604)],
      ])
      expect(await dueOf(t, await delivered(t, contract.id, 40, { dueDay: '2025-06-30' }))).toEqual([
        ['2025-06-30', fen(3720)],
      ])
      const harvest = await agree(t, [{ event: 'day', dueDay: '2025-10-31', ratioBp: 10_000 }])
      expect(await dueOf(t, await delivered(t, harvest.id, 40))).toEqual([['2025-10-31', fen(3720)]])
    })

    test('what is settled on its goods covers the earliest part; the rest waits with its day', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const contract = await agree(t, [
        { event: 'signing', ratioBp: 3000 },
        { event: 'delivery', afterDays: 30, ratioBp: 7000 },
      ])
      const due = async (asOf: string) =>
        (await report(t, 'payments-due', { asOf, direction: 'collect', dueOnly: null })).map(
          ({ dueDay, plannedFen, openFen, overdueDays }) => ({ dueDay, plannedFen, openFen, overdueDays }),
        )
      expect(await due('2025-03-04')).toEqual([
        { dueDay: '2025-03-03', plannedFen: fen(5580), openFen: fen(5580), overdueDays: 1 },
        { dueDay: null, plannedFen: fen(13020), openFen: fen(13020), overdueDays: null },
      ])
      const slip = await delivered(t, contract.id, 200)
      // On 03-20 the first part is 15 days late; the rest is not due.
      const aged = async (asOf: string) => (await report(t, 'receivables', { asOf }))[0]
      expect(await aged('2025-03-20')).toMatchObject({ notDueFen: fen(13020), overdueFen: fen(5580) })
      const items = await itemsOf(t.book, slip)
      const settlements = [
        { itemId: items[0]?.id ?? 0, amountFen: fen(5580) },
        { itemId: items[1]?.id ?? 0, amountFen: fen(420) },
      ]
      await t.post(
        'moneyReceipt',
        '2025-03-06',
        { customerId: t.customer, accountId: t.bank, amountFen: fen(6000) },
        { settlements },
      )
      expect(await due('2025-03-07')).toEqual([
        { dueDay: '2025-03-03', plannedFen: fen(5580), openFen: 0, overdueDays: null },
        { dueDay: '2025-04-04', plannedFen: fen(13020), openFen: fen(12600), overdueDays: null },
      ])
      const soon = await report(t, 'payments-due', { asOf: '2025-04-01', direction: null, dueOnly: true })
      expect(soon.map(({ openFen }) => openFen)).toEqual([fen(12600)])
    })
  })

  describe('goods delivered by parts', () => {
    test('3,720.00 paid 2,000 on the slip settle the first part and 884.00 of the second; 20 bags back take 1,720.00 and give 140.00', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const contract = await agree(t, [
        { event: 'signing', ratioBp: 3000 },
        { event: 'invoice', afterDays: 10, ratioBp: 7000 },
      ])
      const slip = await delivered(t, contract.id, 40, { paidFen: fen(2000), paidAccountId: t.cash })
      expect(await dueOf(t, slip)).toEqual([
        ['2025-03-05', 0],
        ['2025-03-15', fen(1720)],
      ])
      // The contract's own part waits for the invoice.
      const due = async () =>
        (await report(t, 'payments-due', { asOf: '2025-03-10', direction: null, dueOnly: null })).map(
          ({ dueDay }) => dueDay,
        )
      expect(await due()).toEqual(['2025-03-03', null])
      const [line] = await t.lines('delivery', slip)
      const invoiced = { deliveryLineId: line?.id ?? 0, qtyMilli: bags(10), priceE4: price(1860) }
      await t.post('salesInvoice', '2025-03-08', { customerId: t.customer, invoiceNo: '1' }, { lines: [invoiced] })
      expect(await due()).toEqual(['2025-03-03', '2025-03-18'])
      const back = { deliveryLineId: line?.id ?? 0, warehouseId: t.east, qtyMilli: bags(20) }
      const returned = await t.post('salesReturn', '2025-03-09', { customerId: t.customer }, { lines: [back] })
      expect(await dueOf(t, slip)).toEqual([
        ['2025-03-05', 0],
        ['2025-03-15', 0],
      ])
      expect(await t.open(returned.id)).toEqual(['advance 140.00'])
    })
  })

  describe('late interest', () => {
    test('collected, 8,671.67 is 8,600.00 of debt and 71.67: 5603 65.75, VAT 5.92; half before leaves 35.84 of memo', async () => {
      const t = await open()
      const { item } = await late8600(t)
      const memoOn = async (to: string) =>
        (
          await t.book.query('report.run', {
            name: 'statement',
            params: { partnerId: t.customer, from: '2025-03-01', to },
          })
        ).memo?.amountFen ?? null
      expect(await memoOn('2025-05-31')).toBe(fen(71.67))
      expect(await memoOn('2025-04-01')).toBeNull()
      const head = { customerId: t.customer, accountId: t.bank }
      const pay = (day: string, row: AnyRow, amount: number) =>
        t.post('moneyReceipt', day, { ...head, amountFen: fen(amount) }, { settlements: [{ itemId: item, ...row }] })
      const part = await pay('2025-05-31', { amountFen: fen(0.01), interestFen: fen(35.83) }, 35.84)
      expect(await memoOn('2025-05-31')).toBe(fen(35.84))
      await t.reverse(part.id, '2025-05-31')
      expect(await memoOn('2025-05-31')).toBe(fen(71.67))
      const whole = await pay('2025-05-31', { amountFen: fen(8600), interestFen: fen(71.67) }, 8671.67)
      expect(await t.entries(whole.id)).toEqual({
        '借 1002': '8671.67',
        '借 1122': '71.67',
        '贷 1122': '8671.67',
        '贷 5603': '65.75',
        '贷 22210102': '5.92',
      })
      expect(await memoOn('2025-05-31')).toBeNull()
      const over = { settlements: [{ itemId: item, amountFen: fen(1), interestFen: fen(1) }] }
      expect(await t.refused('moneyReceipt', '2025-05-31', { ...head, amountFen: fen(1.5) }, over)).toMatchObject([
        { code: 'item.overSettled' },
        { code: 'settlement.moreThanPaid', facts: { settled: '2.00', paid: '1.50' } },
      ])
    })

    test('8,600.00 × 5 % ÷ 360 × 60 days = 71.67 by the contract; at 0.05 % a day the penalty is 258.00', async () => {
      const t = await open()
      await late8600(t)
      const late = await report(t, 'late-interest', { asOf: '2025-05-31', partnerId: null })
      expect(late).toMatchObject([
        { openFen: fen(8600), lateDays: 60, interestBp: 500, interestFen: fen(71.67), penaltyFen: fen(258) },
      ])
      expect(await report(t, 'late-interest', { asOf: '2025-04-01', partnerId: null })).toEqual([])
      const day = '2025-05-31'
      expect(await t.book.query('customer.facts', { customerId: t.customer, day })).toMatchObject({
        lateInterestFen: fen(71.67),
      })
    })

    test('without a contract the customer’s rate is taken; nothing is booked', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const fields = { lateInterestBp: 600 }
      value(await t.book.command('record.save', { kind: 'partner', id: t.customer, version: 1, fields }))
      await t.sell({ day: '2025-03-05', qty: 100, price: 1720, head: { dueDay: '2025-04-01' } })
      const [row] = await report(t, 'late-interest', { asOf: '2025-05-31', partnerId: t.customer })
      expect(row).toMatchObject({ contract: null, interestBp: 600, interestFen: fen(86), penaltyFen: 0 })
    })
  })
}
