// What changes while a document waits: the rules, the facts it is judged by, and the contract it is a new version of.

import { describe, expect, test } from 'vitest'
import { draft, personOf, record, refusals, value } from '../../books.ts'
import {
  clerk,
  accountant,
  rule,
  submitted,
  sale,
  order,
  post,
  withFloor,
  documentsOf,
  history,
  task,
} from './approval-examples.ts'
import type { Open } from './open.ts'
import { bags, fen, price } from './trade.ts'

export function approvalChangeSuite(open: Open): void {
  describe('what changes while it waits', () => {
    test('a rule made while it waits asks the accountant too; put out of force it asks nobody, and what was agreed to stands', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'approval.always', documentKind: 'delivery', role: 'keeper' })
      const keeper = personOf('老仓', 'keeper')
      const request = await submitted(t, sale(t, 20, 1800))
      expect([await task(t, 'toApprove', keeper), await task(t, 'toApprove', accountant)]).toEqual([1, 0])
      const floor = await rule(t, { condition: 'price.belowFloor', documentKind: 'delivery', role: 'accountant' })
      expect((await request.view()).needs.map(({ since }) => since)).toEqual(['submitted', 'new'])
      expect([await task(t, 'toApprove', keeper), await task(t, 'toApprove', accountant)]).toEqual([1, 1])
      expect(value(await request.decide('approve', '货够', keeper))).toMatchObject({ state: 'waiting' })
      expect([await task(t, 'toApprove', keeper), await task(t, 'toApprove', accountant)]).toEqual([0, 1])
      value(await t.book.command('record.setActive', { kind: 'approvalRule', id: floor, active: false }))
      expect((await request.view(keeper)).needs.map(({ since, agreedBy }) => [since, agreedBy])).toEqual([
        ['submitted', '老仓'],
      ])
      // Nothing is posted by itself: one of those who were asked lets it go.
      expect([await task(t, 'toApprove', keeper), await task(t, 'toApprove', accountant)]).toEqual([1, 0])
      expect(refusals(await request.decide('approve', null, clerk))).toEqual(['approval.notYours'])
      expect(value(await request.decide('approve', null, keeper))).toMatchObject({ state: 'approved' })
    })

    test('put out of force, two rules leave it to either of those they asked, and are no reason any more', async () => {
      const t = await withFloor(open)
      const ids = [
        await rule(t, { condition: 'approval.always', documentKind: 'delivery', role: 'keeper' }),
        await rule(t, { condition: 'price.belowFloor', documentKind: 'delivery', role: 'accountant' }),
      ]
      const request = await submitted(t, sale(t, 20, 1800))
      for (const id of ids) value(await t.book.command('record.setActive', { kind: 'approvalRule', id, active: false }))
      const view = await request.view(accountant)
      expect(view.needs.map(({ since }) => since)).toEqual(['gone'])
      // What is below the floor is said all the same, as it always was.
      expect(view.warnings).toMatchObject([{ code: 'price.belowFloor', isNew: false }])
      expect(value(await request.decide('approve', null, accountant))).toMatchObject({ state: 'approved' })
    })

    test('a rule given to another while a document waits moves it to the other’s list', async () => {
      const t = await withFloor(open)
      const id = await rule(t, { condition: 'price.belowFloor', documentKind: 'delivery', role: 'keeper' })
      const request = await submitted(t, sale(t, 20, 1800))
      const fields = { role: 'accountant' }
      value(await t.book.command('record.save', { kind: 'approvalRule', id, version: 1, fields }))
      expect([await task(t, 'toApprove', personOf('老仓', 'keeper')), await task(t, 'toApprove', accountant)]).toEqual([
        0, 1,
      ])
      value(await request.decide('return', '问清楚再来', accountant))
    })

    test('a contract signed from a quotation of 120 bags is changed to 150, waits, and is approved', async () => {
      const t = await open()
      const offered = { productId: t.p1, qtyMilli: bags(120), priceE4: price(1860) }
      const head = { customerId: t.customer, validUntilDay: '2025-03-20' }
      const { id: fromId } = await t.post('quotation', '2025-03-05', head, { lines: [offered] })
      const { draft: made } = await t.book.query('document.make', { kind: 'salesContract', fromId })
      const { id } = await t.post('salesContract', '2025-03-05', made.head, made.sections)
      await rule(t, { condition: 'approval.always', documentKind: 'salesContract' })
      const [line] = await t.lines('sales_contract', id)
      const more = { ...made.sections.lines![0], id: line!.id, qtyMilli: bags(150) }
      const change = draft('2025-03-05', made.head, { lines: [more] })
      const amends = { id, version: 1, reason: '加量' }
      const request = await submitted(t, { kind: 'salesContract', draft: change, amends })
      expect((await request.view()).preview.refusals).toEqual([])
      value(await request.decide('approve'))
      expect(await t.lines('sales_contract', id)).toMatchObject([
        { id: line!.id, version: 2, qtyMilli: bags(150), quotationLineId: made.sections.lines![0]!.quotationLineId },
      ])
    })

    test('approved after the 400 bags are gone is refused with the reason, and nothing happens', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'price.belowFloor' })
      const request = await submitted(t, sale(t, 20, 1800))
      await t.sell({ day: '2025-03-05', qty: 400, price: 1900 })
      expect(refusals(await request.decide('approve'))).toEqual(['stock.shortProduct lines.0.qtyMilli'])
      // The page says so before anybody tries; the rule still asks, and the sum is the one that was submitted.
      expect(await request.view()).toMatchObject({
        state: 'waiting',
        needs: [{ code: 'price.belowFloor', since: 'submitted' }],
        preview: { totalFen: fen(1800), refusals: [{ code: 'stock.shortProduct', path: 'lines.0.qtyMilli' }] },
      })
      expect(await documentsOf(t, 'delivery')).toHaveLength(1)
    })

    test('a debt that has grown from 1,900 to 3,800 since it was submitted is told, and an approval of what stood before is refused', async () => {
      const t = await withFloor(open)
      const short = await record(t.book, 'partner', {
        code: 'C9',
        name: '小户',
        isCustomer: true,
        creditLimitFen: fen(1000),
      })
      await rule(t, { condition: 'credit.overLimit' })
      const first = await submitted(t, sale(t, 20, 1900, short))
      const second = await submitted(t, sale(t, 20, 1900, short))
      const { seen } = await second.view()
      value(await first.decide('approve'))
      const old = { id: second.id, act: 'approve', words: null, seen } as const
      expect(refusals(await t.book.command('approval.decide', old))).toEqual(['approval.changed'])
      expect((await second.view()).needs).toMatchObject([{ since: 'changed', facts: { owed: '3800.00' } }])
      value(await second.decide('approve'))
    })

    test('a new version of a contract waits; meanwhile there is no other, and approved it is the second', async () => {
      const t = await open()
      const { id } = value(await post(t, order(t, 100, 2000)))
      await rule(t, { condition: 'approval.always', documentKind: 'purchaseContract', role: 'accountant' })
      const [line] = await t.lines('purchase_contract', id)
      const change = draft(
        '2025-03-01',
        { supplierId: t.supplier, paymentTerms: '货到付款' },
        {
          lines: [{ id: line!.id, productId: t.p1, qtyMilli: bags(200), priceE4: price(2000) }],
        },
      )
      const amend = { id, version: 1, reason: '加量', draft: change }
      expect(refusals(await t.book.command('contract.amend', amend))).toEqual(['approval.needed'])
      const amends = { id, version: 1, reason: '加量' }
      const request = await submitted(t, { kind: 'purchaseContract', draft: change, amends })
      expect(refusals(await t.book.command('contract.amend', amend))).toEqual(['approval.waiting'])
      // What stays (the price) is not told; a term typed anew is.
      expect((await request.view()).amends?.changes.changes).toEqual([
        {
          section: null,
          row: null,
          about: null,
          field: 'paymentTerms',
          before: null,
          after: '货到付款',
          what: 'changed',
        },
        {
          section: 'lines',
          row: 0,
          about: t.p1,
          field: 'qtyMilli',
          before: bags(100),
          after: bags(200),
          what: 'changed',
        },
      ])
      expect((await t.book.query('document.get', { id }))?.amendment).toMatchObject({
        id: request.id,
        state: 'waiting',
      })
      value(await request.decide('return', '只加五十'))
      const less = { ...change, sections: { lines: [{ ...change.sections.lines![0], qtyMilli: bags(150) }] } }
      const again = await submitted(t, { kind: 'purchaseContract', draft: less, amends })
      expect(value(await again.decide('approve', null, accountant))).toMatchObject({ documentId: id })
      expect(await t.lines('purchase_contract', id)).toMatchObject([{ id: line!.id, version: 2, qtyMilli: bags(150) }])
      expect((await history(t, id))?.map(([who, act]) => `${who} ${act}`)).toEqual([
        '小王 post',
        '小王 submit',
        'owner return',
        '小王 submit',
        '老李 approve',
        '老李 amend',
      ])
    })

    test('a rule that is not in force asks nothing', async () => {
      const t = await open()
      const id = await rule(t, { condition: 'approval.always' })
      expect(refusals(await post(t, order(t, 1, 2000)))).toEqual(['approval.needed'])
      value(await t.book.command('record.setActive', { kind: 'approvalRule', id, active: false }))
      value(await post(t, order(t, 1, 2000)))
    })
  })
}
