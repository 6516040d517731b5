// Freight and loading fees on the slips they belong to, and the settlement with whoever drove: domain.md §5 #3, #4, #10.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { draft, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

/** 600 bags (30 t) at 1,700.00, received with fees. */
async function received(t: Trade, fees: readonly AnyRow[]) {
  const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
  const lines = [t.receiptLine(contract.line, { qty: 600 })]
  return t.post('goodsReceipt', '2025-03-02', { supplierId: t.supplier }, { lines, fees })
}

const freight = (t: Trade, more: AnyRow = {}): AnyRow => ({
  feeKind: 'freight',
  payeeId: t.carrier,
  rateE4: price(80),
  taxRateBp: 900,
  ...more,
})

/** 200 bags (10 t) at 1,860.00 with fees. */
const sold = (t: Trade, fees: readonly AnyRow[], head: AnyRow = {}) =>
  t.post(
    'delivery',
    '2025-03-03',
    { customerId: t.customer, ...head },
    { lines: [t.deliveryLine({ qty: 200, price: 1860 })], fees },
  )

const settle = (t: Trade, lines: readonly AnyRow[], head: AnyRow = {}) =>
  t.post('freightSettlement', '2025-03-31', { carrierId: t.carrier, ...head }, { lines })

export function feeSuite(open: Open): void {
  describe('fees of slips', () => {
    test('80 a tonne on 30 t with a 9 % invoice: 2,201.83 to 5601, 198.17 input VAT, 2,400.00 owed to the carrier', async () => {
      const t = await open()
      const { id } = await received(t, [freight(t)])
      expect(await t.entries(id)).toMatchObject({
        '借 5601': '2201.83',
        '借 22210101': '198.17',
        '贷 220201': '2400.00',
      })
      expect(await t.open(id)).toEqual(['payable 2400.00'])
      // The goods cost what they cost without it.
      expect(await t.value()).toBe('600 / 46788.99')
      await t.reverse(id, '2025-03-05')
      expect(await t.balances()).toEqual({})
      expect(await t.open(id)).toEqual(['payable 0.00'])
    })

    test('unloading at 12 a tonne on 30 t, paid in cash without an invoice: 360.00 from 1001 to 5601', async () => {
      const t = await open()
      const fee = { feeKind: 'unloading', rateE4: price(12), accountId: t.cash }
      const { id } = await received(t, [fee])
      expect(await t.entries(id)).toMatchObject({ '借 5601': '360.00', '贷 1001': '360.00' })
      expect(await t.open(id)).toEqual([])
    })

    test('300.00 charged for bringing: 275.23 income and 24.77 VAT, the customer owes 18,900.00, paid on the slip with it', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const fees = [
        { feeKind: 'freight', bearer: 'customer', sumFen: fen(300) },
        { feeKind: 'freight', bearer: 'us', payeeId: t.carrier, sumFen: fen(250) },
      ]
      const slip = await sold(t, fees, { paidFen: fen(18_900), paidAccountId: t.cash })
      expect(await t.entries(slip.id)).toMatchObject({
        '借 1122': '18900.00',
        '贷 5001': '17339.45',
        '贷 222103': '1535.78',
        '贷 22210102': '24.77',
        '借 5601': '250.00',
        '贷 220201': '250.00',
      })
      expect(await t.open(slip.id)).toEqual(['receivable 0.00', 'payable 250.00'])
      const told = async (partnerId: number) => {
        const params = { partnerId, from: '2025-03-03', to: '2025-03-03' }
        const { rows } = await t.book.query('report.run', { name: 'statement', params })
        return rows
          .slice(1)
          .map(({ text, debitFen, creditFen, balanceFen }) => [text, debitFen, creditFen, balanceFen].join(' '))
      }
      // What is owed for the bringing stands on the customer's statement, the goods are none of the driver's.
      expect(await told(t.customer)).toEqual([
        expect.stringContaining(`${fen(18_600)} 0 ${fen(18_600)}`),
        `运费 ${fen(300)} 0 ${fen(18_900)}`,
        expect.stringContaining(`0 ${fen(18_900)} 0`),
      ])
      expect(await told(t.carrier)).toEqual([expect.stringContaining(`0 ${fen(250)} ${-fen(250)}`)])
      const view = await t.book.query('document.get', { id: slip.id })
      expect(view?.totalFen).toBe(fen(18_900))
      expect(view?.sections.fees).toMatchObject([
        { grossFen: fen(300), netFen: fen(275.23), taxFen: fen(24.77), taxRateBp: 900 },
        { grossFen: fen(250), taxFen: 0, taxRateBp: null },
      ])
    })

    test('a rate and a sum, neither, nobody to owe it to, a charge with a payee: each refused at its row', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const lines = [t.deliveryLine({ qty: 1, price: 1860 })]
      const us = { feeKind: 'freight', bearer: 'us' }
      const fees = [
        { ...us, payeeId: t.carrier, rateE4: price(80), sumFen: fen(1) },
        { ...us, payeeId: t.carrier },
        { ...us, sumFen: fen(1) },
        { ...us, bearer: 'customer', sumFen: fen(1), payeeId: t.carrier },
      ]
      const found = await t.refused('delivery', '2025-03-03', { customerId: t.customer }, { lines, fees })
      expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'fee.amount fees.0.rateE4',
        'fee.amount fees.1.rateE4',
        'fee.whoIsOwed fees.2.payeeId',
        'fee.charged fees.3.bearer',
      ])
    })
  })

  describe('freight settlements', () => {
    test('two trips, 85.00 off for a torn bag, the invoice comes with it: one payable, VAT on what had none, nothing twice', async () => {
      const t = await open()
      const receipt = await received(t, [freight(t)])
      const slip = await sold(t, [{ feeKind: 'freight', bearer: 'us', payeeId: t.carrier, rateE4: price(54.5) }], {
        plate: '豫A12345',
      })
      const head = { carrierId: t.carrier, fromDay: '2025-03-01', toDay: '2025-03-31' }
      const { sections } = await t.book.query('document.propose', {
        kind: 'freightSettlement',
        draft: draft('2025-03-31', head),
      })
      expect(sections.lines).toMatchObject([{ amountFen: fen(2400) }, { amountFen: fen(545) }])
      const [first, second] = sections.lines!
      const lines = [{ ...first, deductedFen: fen(85), reason: '破 1 袋' }, second!]
      const settled = await settle(t, lines, { invoiceNo: '25412000000012345678', taxRateBp: 900 })
      // 85.00 are 77.98 and 7.02 VAT of the first trip; 545.00 of the second hold 45.00.
      expect(await t.entries(settled.id)).toEqual({
        '借 220201': '2945.00',
        '贷 220201': '2860.00',
        '借 22210101': '37.98',
        '贷 5601': '122.98',
      })
      expect(await t.open(settled.id)).toEqual(['payable 2860.00'])
      expect([await t.open(receipt.id), await t.open(slip.id)]).toEqual([
        ['payable 0.00'],
        ['receivable 18600.00', 'payable 0.00'],
      ])
      expect(await t.lines('freight_settlement', settled.id)).toMatchObject([
        { plate: null, tonnesMilli: 30_000, rateE4: price(80) },
        { plate: '豫A12345', tonnesMilli: 10_000, rateE4: price(54.5) },
      ])
      const paid = await t.book.query('document.make', { kind: 'payment', fromId: settled.id })
      expect(paid.draft.head).toMatchObject({ partnerId: t.carrier, amountFen: fen(2860) })
      expect(await t.refusedReversal(slip.id, '2025-03-31')).toMatchObject([{ code: 'reversal.standsOn' }])
      await t.reverse(settled.id, '2025-03-31')
      expect(await t.open(slip.id)).toEqual(['receivable 18600.00', 'payable 545.00'])
    })

    test('signed for 2 short and 1 torn: 3 bags at 1,700.00 ex factory are 255.00 off the freight, or a ticket about 3 bags', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const fees = [{ feeKind: 'freight', bearer: 'us', payeeId: t.carrier, sumFen: fen(200) }]
      const slip = await sold(t, fees, { mode: 'brought' })
      const other = await sold(t, fees, { mode: 'brought' })
      const line = await t.firstLine('delivery', slip.id)
      const sign = { id: slip.id, day: '2025-03-04', signedBy: '李四', remarks: '雨淋' }
      const came = [{ lineId: line.id, receivedMilli: bags(198), damagedMilli: bags(1) }]
      value(await t.book.command('delivery.sign', { ...sign, lines: came }))
      const followUp = async () => (await t.book.query('document.get', { id: slip.id }))?.followUp
      const waiting = async () =>
        (await t.book.query('workbench', {})).tasks.find(({ name }) => name === 'signedShort')?.count
      const asked = {
        words: { zh: '少 2 袋，破损 1 袋', en: '2 袋 short, 1 袋 torn' },
        worthFen: fen(255),
        mayCharge: true,
      }
      expect(await followUp()).toEqual({ ...asked, chargedFen: 0, waits: true })
      expect(await waiting()).toBe(1)
      // The trip bears 200.00 of it, another one of the carrier the rest.
      const { draft: charged } = await t.book.query('document.make', { kind: 'freightSettlement', fromId: slip.id })
      const own = { amountFen: fen(200), deductedFen: fen(200), reason: `${slip.no} 少 2 袋，破损 1 袋，值 255.00` }
      expect(charged).toMatchObject({ head: { carrierId: t.carrier }, sections: { lines: [own] } })
      const { sections } = await t.book.query('document.propose', {
        kind: 'freightSettlement',
        draft: draft('2025-03-31', { carrierId: t.carrier }),
      })
      expect(sections.lines).toMatchObject([own, { amountFen: fen(200), deductedFen: fen(55), reason: own.reason }])
      const settled = await settle(t, sections.lines!)
      expect(await t.entries(settled.id)).toMatchObject({ '借 220201': '400.00', '贷 5601': '255.00' })
      expect([await followUp(), await waiting()]).toMatchObject([{ chargedFen: fen(200), waits: true }, 1])
      const ticket = await t.book.query('document.make', { kind: 'serviceTicket', fromId: slip.id })
      expect(ticket.draft).toMatchObject({
        head: { contact: '李四', ticketKind: 'complaint', question: '2025-03-04 签收：少 2 袋，破损 1 袋。雨淋' },
        sections: { lines: [{ lot: 'L1', affectedMilli: bags(3), lineRemarks: '少 2 袋，破损 1 袋' }] },
      })
      const made = await t.post('serviceTicket', '2025-03-05', ticket.draft.head, ticket.draft.sections)
      expect([await followUp(), await waiting()]).toMatchObject([{ waits: false }, 0])
      await t.reverse(made.id, '2025-03-05')
      expect(await waiting()).toBe(1)
      // Read wrongly, it came whole: nothing follows.
      value(await t.book.command('delivery.sign', { ...sign, lines: [] }))
      expect([await followUp(), await waiting()]).toEqual([null, 0])
      expect((await t.book.query('document.get', { id: other.id }))?.followUp).toBeNull()
    })

    test('what is no fee of a slip, more deducted than owed, and no reason for it: refused at their rows', async () => {
      const t = await open()
      const expense = await t.post(
        'expense',
        '2025-03-02',
        { partnerId: t.carrier },
        { lines: [{ ledgerAccountId: t.accountId('5601'), grossFen: fen(100) }] },
      )
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const slip = await sold(t, [{ feeKind: 'freight', bearer: 'us', payeeId: t.carrier, sumFen: fen(50) }])
      const [row] = (await t.openPayable(slip.id)).lines
      const found = await t.refused(
        'freightSettlement',
        '2025-03-31',
        { carrierId: t.carrier },
        { lines: [...(await t.openPayable(expense.id)).lines, { ...row, deductedFen: fen(51) }] },
      )
      expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'freight.notOfFees lines.0.itemId',
        'freight.deductedAbove lines.1.deductedFen',
        'freight.reason lines.1.reason',
      ])
    })

    test('freight by carrier and truck: 1 trip, 10 t at 54.50, 45.00 off, 500.00 still to pay', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const fee = { feeKind: 'freight', bearer: 'us', payeeId: t.carrier, rateE4: price(54.5) }
      const slip = await sold(t, [fee], { plate: '豫A12345' })
      const ask = async () =>
        (await t.book.query('report.run', { name: 'freight', params: { from: '2025-03-01', to: '2025-03-31' } })).rows
      const row = { partnerName: '示例车队', plate: '豫A12345', trips: 1, tonnesMilli: 10_000, grossFen: fen(545) }
      expect(await ask()).toMatchObject([{ ...row, rateE4: price(54.5), deductedFen: 0, openFen: fen(545) }])
      const [line] = (await t.openPayable(slip.id)).lines
      const settled = await settle(t, [{ ...line, deductedFen: fen(45), reason: '少 1 袋' }])
      expect(await ask()).toMatchObject([{ ...row, deductedFen: fen(45), payableFen: fen(500), openFen: 0 }])
      value(await t.book.command('document.reverse', { id: settled.id, day: '2025-03-31', reason: '录错' }))
      expect(await ask()).toMatchObject([{ ...row, deductedFen: 0, openFen: fen(545) }])
    })
  })
}
