// Quotations: given with a day until which they hold; what is made from them, and when that is refused.

import { describe, expect, test } from 'vitest'
import { wordRefusal } from '../../../src/shared/contract/index.ts'
import { draft, linesOf, refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

/** 120 bags (6 t) of P1 at 1,860.00 a tonne, given on 03-05. */
async function quoted(t: Trade, until = '2025-03-20') {
  const head = { customerId: t.customer, validUntilDay: until, deliveryTerms: '送到村', paymentTerms: '货到付款' }
  const line = { productId: t.p1, qtyMilli: bags(120), priceE4: price(1860), lineRemarks: '含短倒' }
  const { id, no } = await t.post('quotation', '2025-03-05', head, { lines: [line] })
  return { id, no, head, line: (await t.firstLine('quotation', id)).id }
}

const made = async (t: Trade, kind: 'salesContract' | 'delivery', fromId: number) =>
  (await t.book.query('document.make', { kind, fromId })).draft
const contractLine = (t: Trade, quotationLineId: number, qty: number) => ({
  quotationLineId,
  productId: t.p1,
  qtyMilli: bags(qty),
  priceE4: price(1860),
})
const deliveryLine = (t: Trade, quotationLineId: number, qty: number) =>
  t.deliveryLine({ qty, price: 1860, more: { quotationLineId } })

export function quotationSuite(open: Open): void {
  describe('quotations', () => {
    test('6 t at 1,860.00 are 11,160.00; it posts nothing, and becomes a contract with its prices and terms', async () => {
      const t = await open()
      const before = await t.balances()
      const quotation = await quoted(t)
      expect(await t.lines('quotation', quotation.id)).toMatchObject([{ grossFen: 1_116_000, netFen: 1_023_853 }])
      expect(await t.balances()).toEqual(before)
      const { head, sections } = await made(t, 'salesContract', quotation.id)
      expect(head).toEqual({ customerId: t.customer, deliveryTerms: '送到村', paymentTerms: '货到付款' })
      expect(sections.lines).toMatchObject([
        { quotationLineId: quotation.line, qtyMilli: bags(120), priceE4: price(1860), lineRemarks: '含短倒' },
      ])
      const contract = await t.post('salesContract', '2025-03-20', head, sections)
      const view = await t.book.query('document.get', { id: contract.id })
      expect(view?.before.map(({ no }) => no)).toEqual([quotation.no])
      const source = await t.book.query('document.get', { id: quotation.id })
      expect(source?.after.map(({ no }) => no)).toEqual([contract.no])
      expect(source?.sections.lines).toMatchObject([{ fulfilledMilli: bags(120), openMilli: 0 }])
    })

    test('of 120 bags 40 are delivered at once; a contract for the other 80 is proposed, 81 are refused', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
      const quotation = await quoted(t)
      const proposed = await made(t, 'delivery', quotation.id)
      expect(proposed.sections.lines).toMatchObject([{ quotationLineId: quotation.line, qtyMilli: bags(120) }])
      const slip = await t.post(
        'delivery',
        '2025-03-06',
        { customerId: t.customer },
        { lines: [deliveryLine(t, quotation.line, 40)] },
      )
      expect(await t.open(slip.id)).toEqual(['receivable 3720.00'])
      expect((await made(t, 'salesContract', quotation.id)).sections.lines).toMatchObject([{ qtyMilli: bags(80) }])
      const tooMuch = await t.refused(
        'salesContract',
        '2025-03-07',
        { customerId: t.customer },
        { lines: [contractLine(t, quotation.line, 81)] },
      )
      expect(tooMuch).toMatchObject([
        { code: 'contract.overTolerance', path: 'lines.0.qtyMilli', facts: { fulfilled: '40', most: '120' } },
      ])
    })

    test('valid until 03-20: on 03-21 it is offered no more, contract and delivery are refused with that day; a new version to 03-31 lets them pass', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
      const quotation = await quoted(t)
      const head = { customerId: t.customer }
      const contract = { lines: [contractLine(t, quotation.line, 40)] }
      const late = await t.refused('salesContract', '2025-03-21', head, contract)
      expect(late).toMatchObject([{ code: 'source.expired', path: 'lines.0.quotationLineId' }])
      expect(wordRefusal(late[0]!, 'zh')).toContain('有效期到 2025-03-20，本单日期 2025-03-21')
      const offered = async (day: string) => {
        const asked = { kind: 'delivery', field: 'quotationLineId', partnerId: t.customer, day } as const
        return (await t.book.query('sourceLine.list', asked)).map(({ lineId }) => lineId)
      }
      expect([await offered('2025-03-20'), await offered('2025-03-21')]).toEqual([[quotation.line], []])
      const slip = await t.refused('delivery', '2025-03-21', head, { lines: [deliveryLine(t, quotation.line, 40)] })
      expect(slip.map(({ code }) => code)).toEqual(['source.expired'])
      const line = { id: quotation.line, productId: t.p1, qtyMilli: bags(120), priceE4: price(1860) }
      const longer = draft('2025-03-05', { ...quotation.head, validUntilDay: '2025-03-31' }, { lines: [line] })
      value(
        await t.book.command('contract.amend', { id: quotation.id, version: 1, reason: '客户要求延期', draft: longer }),
      )
      expect(await offered('2025-03-31')).toEqual([quotation.line])
      await t.post('salesContract', '2025-03-21', head, contract)
    })

    test('it cannot run out before it is given, and a closed one is no source', async () => {
      const t = await open()
      const line = { productId: t.p1, qtyMilli: bags(120), priceE4: price(1860) }
      const head = { customerId: t.customer, validUntilDay: '2025-03-04' }
      const backwards = await t.book.command('document.post', {
        kind: 'quotation',
        draft: draft('2025-03-05', head, { lines: [line] }),
        draftId: null,
      })
      expect(refusals(backwards)).toEqual(['field.beforeStart head.validUntilDay'])
      const quotation = await quoted(t)
      value(await t.book.command('contract.close', { id: quotation.id, lineId: null, reason: '客户另买' }))
      const closed = await t.refused(
        'salesContract',
        '2025-03-07',
        { customerId: t.customer },
        { lines: [contractLine(t, quotation.line, 40)] },
      )
      expect(closed.map(({ code }) => code)).toEqual(['contract.notInForce'])
    })

    test('a contract for all 120 bags is amended to 100: its line keeps its quotation, which is not taken up twice', async () => {
      const t = await open()
      const quotation = await quoted(t)
      const { head, sections } = await made(t, 'salesContract', quotation.id)
      const contract = await t.post('salesContract', '2025-03-06', head, sections)
      const [line] = await t.lines('sales_contract', contract.id)
      const rows = [{ ...sections.lines?.[0], id: line?.id ?? 0, qtyMilli: bags(100) }]
      const input = { id: contract.id, version: 1, reason: '减量', draft: draft('2025-03-06', head, { lines: rows }) }
      value(await t.book.command('contract.amend', input))
      const now = (await linesOf(t.book, 'sales_contract_lines', contract.id)).filter(({ version }) => version === 2)
      expect(now).toMatchObject([{ id: line?.id, quotationLineId: quotation.line, qtyMilli: bags(100) }])
      const source = await t.book.query('document.get', { id: quotation.id })
      expect(source?.sections.lines).toMatchObject([{ fulfilledMilli: bags(120) }])
      expect((await t.refusedReversal(quotation.id, '2025-03-07')).map(({ code }) => code)).toEqual([
        'reversal.standsOn',
      ])
      await t.reverse(contract.id, '2025-03-07')
      await t.reverse(quotation.id, '2025-03-07')
    })

    test('the list tells valid from expired: 03-20 is past on a book whose last day is 03-25, 03-31 is not', async () => {
      const t = await open()
      const past = await quoted(t)
      const valid = await quoted(t, '2025-03-31')
      await t.buy({ day: '2025-03-25', qty: 20, price: 1700 })
      const listed = async (view: string) => {
        const asked = { kind: 'quotation', filter: { view }, sort: [], offset: 0, limit: 50 } as const
        return (await t.book.query('document.list', asked)).rows.map((row) => row.no)
      }
      expect({ open: await listed('open'), expired: await listed('expired') }).toEqual({
        open: [valid.no],
        expired: [past.no],
      })
    })
  })
}
