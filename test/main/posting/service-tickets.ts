// After sales: a complaint is a ticket with its lot, made from the delivery, open until it is closed; a return and a problem with
// the goods are made from it, and what it cost is what they come to.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

/** 200 bags of L1 bought, 40 of them sold on 5 March at 1,860 a tonne. */
async function sale(t: Trade) {
  await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
  return t.sell({ day: '2025-03-05', qty: 40, price: 1860 })
}

/** A complaint of 20 of the 40 bags, to be answered by the 13th. */
async function complain(t: Trade, sold: Awaited<ReturnType<typeof sale>>, more: AnyRow = {}) {
  const head = { customerId: t.customer, ticketKind: 'complaint', question: '结块，撒不开', deadlineDay: '2025-03-13' }
  const line = { deliveryLineId: sold.line, productId: t.p1, lot: 'L1', affectedMilli: bags(20), ...more }
  return t.post('serviceTicket', '2025-03-10', head, { lines: [line] })
}

const report = async (t: Trade, params: AnyRow = {}) =>
  (await t.book.query('report.run', { name: 'after-sales', params: { asOf: '2025-03-31', ...params } })).rows

export function serviceTicketSuite(open: Open): void {
  describe('after-sales ticket', () => {
    test('made from the delivery: its customer, product, lot and the 40 bags', async () => {
      const t = await open()
      const sold = await sale(t)
      const { draft } = await t.book.query('document.make', { kind: 'serviceTicket', fromId: sold.id })
      expect(draft.head).toMatchObject({ customerId: t.customer, deliveryId: sold.id, ticketKind: 'complaint' })
      expect(draft.sections.lines).toEqual([
        { deliveryLineId: sold.line, productId: t.p1, lot: 'L1', affectedMilli: bags(40) },
      ])
    })

    test('goods that are invoiced already can be complained of; another lot or product than was delivered cannot', async () => {
      const t = await open()
      const sold = await sale(t)
      const lines = [{ deliveryLineId: sold.line, qtyMilli: bags(40) }]
      await t.post('salesInvoice', '2025-03-06', { customerId: t.customer }, { lines })
      const asked = { kind: 'serviceTicket', field: 'deliveryLineId', partnerId: t.customer } as const
      expect(await t.book.query('sourceLine.list', asked)).toMatchObject([{ lineId: sold.line, leftMilli: bags(40) }])
      await complain(t, sold)
      const head = { customerId: t.customer, ticketKind: 'complaint', question: '结块' }
      const row = { deliveryLineId: sold.line, productId: t.p1, lot: 'L9' }
      const other = { ...row, productId: t.p2 }
      const found = await t.refused('serviceTicket', '2025-03-10', head, { lines: [row, other] })
      expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'ticket.otherLot lines.0.lot',
        'contract.otherProduct lines.1.productId',
      ])
    })

    test('answered by a new version, closed with what came of it; a question needs no goods', async () => {
      const t = await open()
      const head = {
        customerId: t.customer,
        ticketKind: 'question',
        question: '玉米追肥用量？',
        deadlineDay: '2026-01-13',
      }
      const { id } = await t.post('serviceTicket', '2025-03-10', head)
      const waiting = async () =>
        (await t.book.query('workbench', {})).tasks.filter(({ name }) => name.startsWith('tickets'))
      expect((await waiting()).map(({ name, count }) => [name, count])).toEqual([
        ['ticketsLate', 0],
        ['ticketsOpen', 1],
      ])
      const answer = { ...head, answer: '每亩 15 公斤，大喇叭口期', outcome: 'answered' }
      const draft = { day: '2025-03-10', remarks: null, head: answer, sections: {} }
      value(await t.book.command('contract.amend', { id, version: 1, reason: '电话答复', draft }))
      value(await t.book.command('contract.close', { id, lineId: null, reason: '客户满意' }))
      expect((await waiting()).map(({ count }) => count)).toEqual([0, 0])
      expect(await report(t)).toMatchObject([{ life: 'done', outcome: 'answered', goods: null, costFen: 0 }])
    })

    test('20 bags come back, 1,860.00; the supplier makes good 500.00 of it: the complaint cost 1,360.00', async () => {
      const t = await open()
      const sold = await sale(t)
      const { id } = await complain(t, sold)
      const made = async (kind: 'salesReturn' | 'qualityProblem' | 'supplierClaim', fromId: number) =>
        (await t.book.query('document.make', { kind, fromId })).draft
      const back = await made('salesReturn', id)
      expect(back.head).toEqual({ ticketId: id, customerId: t.customer })
      expect(back.sections.lines).toEqual([
        { positionId: null, deliveryLineId: sold.line, warehouseId: t.east, qtyMilli: bags(20) },
      ])
      await t.post('salesReturn', '2025-03-12', back.head, back.sections)

      const problem = await made('qualityProblem', id)
      const found = { foundAt: 'complaint', ticketId: id, supplierId: t.supplier, description: '结块，撒不开' }
      expect(problem.head).toEqual(found)
      const { id: problemId } = await t.post(
        'qualityProblem',
        '2025-03-12',
        { ...problem.head, decision: 'claim' },
        problem.sections,
      )
      const claim = await made('supplierClaim', problemId)
      const lines = [{ ...claim.sections.lines?.[0], claimedFen: fen(600), agreedFen: fen(500) }]
      await t.post(
        'supplierClaim',
        '2025-03-13',
        { ...claim.head, stage: 'agreed', answerByDay: '2025-03-20' },
        { lines },
      )
      expect(await report(t)).toMatchObject([
        { goods: 'P1 L1', life: 'late', returnedFen: fen(1860), claimedFen: fen(500), costFen: fen(1360) },
      ])
      expect(await report(t, { partnerId: t.other })).toEqual([])
      expect((await t.refusedReversal(id, '2025-03-14')).map(({ code }) => code)).toEqual(['reversal.standsOn'])
    })

    test('instead, 100.00 a tonne of the 20 bags is paid back, 100.00 in all, off what is owed: the complaint cost 100.00', async () => {
      const t = await open()
      const sold = await sale(t)
      const { id } = await complain(t, sold)
      const { draft } = await t.book.query('document.make', { kind: 'priceCompensation', fromId: id })
      expect(draft.head).toEqual({ ticketId: id, customerId: t.customer })
      expect(draft.sections.lines).toEqual([{ deliveryLineId: sold.line, qtyMilli: bags(20) }])
      const lines = [{ ...draft.sections.lines?.[0], differenceE4: price(100) }]
      const settlements = [{ itemId: sold.item, amountFen: fen(100) }]
      await t.post('priceCompensation', '2025-03-12', draft.head, { lines, settlements })
      expect(await t.open(sold.id)).toEqual(['receivable 3620.00'])
      expect(await report(t)).toMatchObject([{ compensatedFen: fen(100), costFen: fen(100) }])
    })

    test('the trace of a lot tells of checks, problems and complaints between what moved it', async () => {
      const t = await open()
      const sold = await sale(t)
      const { id } = await complain(t, sold)
      const trace = async () =>
        (await t.book.query('report.run', { name: 'lot-trace', params: { lot: 'L1', to: '2025-03-31' } })).rows.map(
          ({ kind, partnerName, inMilli, outMilli }) => [kind, partnerName, inMilli, outMilli],
        )
      expect(await trace()).toEqual([
        ['goodsReceipt', '示例氮肥厂甲', bags(200), 0],
        ['delivery', '示例种植户', 0, bags(40)],
        ['serviceTicket', '示例种植户', null, null],
      ])
      await t.reverse(id, '2025-03-10')
      expect(await trace()).toHaveLength(2)
    })
  })
}
