// What waits for approval: who asks whom, what the approver sees, and that nothing happens to the books before.

import { describe, expect, test } from 'vitest'
import { localOwner, wordRefusal, refusal } from '../../../src/shared/contract/index.ts'
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
  type Asked,
} from './approval-examples.ts'
import type { Open } from './open.ts'
import { bags, fen } from './trade.ts'

export function approvalSuite(open: Open): void {
  describe('approvals', () => {
    test('a sale of 20 bags at 1,800 below the floor of 1,850 waits, and is released into the books under the clerk’s name', async () => {
      const t = await withFloor(open)
      await rule(t, { name: '低价要老板批', documentKind: 'delivery', condition: 'price.belowFloor' })
      expect(refusals(await post(t, sale(t, 20, 1800)))).toEqual(['approval.needed'])
      const preview = await t.book.query('document.preview', sale(t, 20, 1800))
      expect(preview).toMatchObject({
        refusals: [],
        warnings: [],
        needs: [
          {
            rule: '低价要老板批',
            role: 'owner',
            code: 'price.belowFloor',
            facts: { price: '1800.00', floor: '1850.00' },
          },
        ],
      })
      const request = await submitted(t, { ...sale(t, 20, 1800), words: '老客户' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '400' })
      expect([await task(t, 'toApprove'), await task(t, 'toApprove', clerk)]).toEqual([1, 0])
      expect(refusals(await request.decide('approve', null, clerk))).toEqual(['approval.notYours'])
      const approved = value(await request.decide('approve', '下不为例'))
      expect(await documentsOf(t, 'delivery')).toEqual([{ no: 'CK20250305-001', postedBy: '小王' }])
      expect(await t.stock()).toEqual({ '东库 P1 L1': '380' })
      expect(await history(t, approved.documentId ?? 0)).toEqual([
        ['小王', 'submit', '老客户'],
        ['owner', 'approve', '下不为例'],
        ['owner', 'post', null],
      ])
      expect([await task(t, 'toApprove'), await task(t, 'drafts')]).toEqual([0, 0])
      // What is sold since does not change what the request says was approved.
      value(await post(t, sale(t, 380, 1850)))
      expect((await request.view()).preview).toMatchObject({
        totalFen: fen(1800),
        sections: { lines: [{ lot: 'L1', qtyMilli: bags(20), grossFen: fen(1800) }] },
      })
    })

    test('at the floor of 1,850 nothing waits, and there is nothing to submit', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'price.belowFloor' })
      expect(value(await post(t, sale(t, 20, 1850))).warnings).toEqual([])
      const again = { ...sale(t, 20, 1850), draftId: null, words: null, amends: null }
      expect(refusals(await t.book.command('approval.submit', again))).toEqual(['approval.notNeeded'])
    })

    test('over a credit limit of 1,000 by a sale of 1,900 waits although the company forbids it; another’s rule does not help', async () => {
      const t = await withFloor(open)
      const short = await record(t.book, 'partner', {
        code: 'C9',
        name: '小户',
        isCustomer: true,
        creditLimitFen: fen(1000),
      })
      value(await t.book.command('settings.save', { settings: { overLimit: 'forbid' } }))
      expect(refusals(await post(t, sale(t, 20, 1900, short)))).toEqual(['credit.overLimit head.customerId'])
      await rule(t, { condition: 'credit.overLimit', role: 'accountant' })
      const request = await submitted(t, sale(t, 20, 1900, short))
      expect((await request.view()).needs).toMatchObject([
        { facts: { owed: '1900.00', limit: '1000.00' }, since: 'submitted' },
      ])
      value(await request.decide('approve', null, accountant))
      expect(await documentsOf(t, 'delivery')).toHaveLength(1)
    })

    test('a purchase contract over 100,000 yuan waits, one of 99,999 does not; its number is drawn when it is approved', async () => {
      const t = await open()
      await rule(t, {
        documentKind: 'purchaseContract',
        condition: 'approval.amountAtLeast',
        amountFen: fen(100_000),
      })
      value(await post(t, order(t, 100, 1999.98)))
      const request = await submitted(t, order(t, 1000, 2000))
      const [need] = (await request.view()).needs
      expect(need && wordRefusal(refusal(need.code, '', need.facts), 'zh')).toBe(
        '金额 100,000.00 元，达到 100,000.00 元要审批',
      )
      value(await request.decide('approve'))
      expect((await documentsOf(t, 'purchaseContract')).map(({ no }) => no)).toEqual([
        'CG20250301-001',
        'CG20250301-002',
      ])
    })

    test('an amount from which to approve must be given', async () => {
      const t = await open()
      const fields = { code: 'S', name: '大额', condition: 'approval.amountAtLeast', role: 'owner' }
      const saved = await t.book.command('record.save', { kind: 'approvalRule', id: null, version: null, fields })
      expect(refusals(saved)).toEqual(['field.required fields.amountFen'])
    })

    test('two rules want two words: the accountant’s does not post it, the owner’s does', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'approval.always', documentKind: 'delivery', role: 'accountant' })
      await rule(t, { condition: 'price.belowFloor', documentKind: 'delivery', role: 'owner' })
      const request = await submitted(t, sale(t, 20, 1800))
      expect(value(await request.decide('approve', '可以', accountant))).toMatchObject({ state: 'waiting' })
      expect((await request.view()).needs.map(({ agreedBy }) => agreedBy)).toEqual(['老李', null])
      expect([await task(t, 'toApprove', accountant), await task(t, 'toApprove')]).toEqual([0, 1])
      expect(refusals(await request.decide('approve', null, accountant))).toEqual(['approval.notYours'])
      expect(value(await request.decide('approve'))).toMatchObject({ state: 'approved' })
    })

    test('letting 60.00 of a debt of 1,900.00 go waits from 50.00 on, 49.99 does not; on a slip it is said once', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'approval.waivedAtLeast', amountFen: fen(50) })
      await t.sell({ day: '2025-03-05', qty: 20, price: 1900 })
      const receipt = (waivedFen: number): Asked => ({
        kind: 'moneyReceipt',
        draft: draft(
          '2025-03-05',
          { customerId: t.customer, accountId: t.cash, amountFen: fen(1000), waivedFen },
          { settlements: [] },
        ),
      })
      const need = { code: 'approval.waivedAtLeast', facts: { amount: '60.00', limit: '50.00' } }
      expect(await t.book.query('document.preview', receipt(fen(60)))).toMatchObject({ needs: [need] })
      expect(await t.book.query('document.preview', receipt(fen(49.99)))).toMatchObject({ needs: [] })
      const slip = sale(t, 20, 1900)
      const head = { ...slip.draft.head, paidFen: fen(1840), waivedFen: fen(60), paidAccountId: t.cash }
      const paid = { ...slip, draft: { ...slip.draft, head } }
      expect((await t.book.query('document.preview', paid)).needs).toMatchObject([need])
    })

    test('where the rule says so nobody approves their own, the owner neither', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'approval.always', documentKind: 'delivery', notOwn: true })
      const own = await submitted(t, sale(t, 20, 1900), localOwner)
      expect(refusals(await own.decide('approve'))).toEqual(['approval.ownDocument'])
      expect((await own.view()).mayApprove).toBe(false)
      value(await own.decide('approve', null, personOf('老板娘', 'owner')))
    })

    test('what waits is neither changed, deleted, posted nor submitted twice; withdrawn it can be changed', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'price.belowFloor' })
      const input = sale(t, 20, 1800)
      const { id: draftId } = value(await t.book.command('draft.save', { id: null, ...input }))
      const request = await submitted(t, { ...input, draftId })
      const submit = { ...input, draftId, words: null, amends: null }
      for (const answer of [
        await t.book.command('draft.save', { id: draftId, ...input }),
        await t.book.command('draft.delete', { id: draftId }),
        await t.book.command('document.post', { ...input, draftId }),
        await t.book.command('approval.submit', submit),
      ])
        expect(refusals(answer)).toEqual(['approval.waiting'])
      const other = { id: request.id, words: null }
      expect(refusals(await t.book.as(accountant).command('approval.withdraw', other))).toEqual([
        'approval.othersRequest',
      ])
      value(await request.withdraw())
      expect(refusals(await request.decide('approve'))).toEqual(['approval.decided'])
      value(await t.book.command('draft.delete', { id: draftId }))
    })

    test('what was attached to the draft stays while it waits, and is attached to the document once it is approved', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'price.belowFloor' })
      const input = sale(t, 20, 1800)
      const { id: draftId } = value(await t.book.command('draft.save', { id: null, ...input }))
      const content = Buffer.from('%PDF-1.7').toString('base64')
      const subject = { type: 'draft', kind: 'delivery', id: draftId } as const
      const { id } = value(await t.book.command('attachment.add', { subject, name: '议价.pdf', content }))
      const request = await submitted(t, { ...input, draftId })
      expect(refusals(await t.book.command('attachment.remove', { subject, id }))).toEqual(['approval.waiting'])
      const { documentId } = value(await request.decide('approve'))
      const document = { type: 'document', kind: 'delivery', id: documentId ?? 0 } as const
      expect(await t.book.query('attachment.list', { subject: document })).toMatchObject([{ name: '议价.pdf' }])
    })

    test('returned with words it comes back to its maker, is mended and submitted again under the same trail', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'price.belowFloor' })
      const input = sale(t, 20, 1700)
      const request = await submitted(t, input)
      expect(refusals(await request.decide('return', ' '))).toEqual(['approval.wordsNeeded words'])
      value(await request.decide('return', '至少 1,800'))
      const [kept] = await t.book.query('draft.list', { kind: 'delivery' })
      expect(kept?.approval).toMatchObject({ state: 'returned', by: 'owner', words: '至少 1,800' })
      expect(await task(t, 'returned', clerk)).toBe(1)
      const again = await submitted(t, { ...sale(t, 20, 1800), draftId: kept?.id ?? 0 })
      expect(again.id).toBe(request.id)
      const { documentId } = value(await again.decide('approve'))
      expect((await history(t, documentId ?? 0))?.map(([, act]) => act)).toEqual([
        'submit',
        'return',
        'submit',
        'approve',
        'post',
      ])
      expect(await task(t, 'returned', clerk)).toBe(0)
    })

    test('returned and mended to the floor it is posted without anyone’s word, and keeps its trail', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'price.belowFloor' })
      const request = await submitted(t, sale(t, 20, 1700))
      value(await request.decide('return', '按底价'))
      const { draftId } = await request.view()
      const { id } = value(await t.book.command('document.post', { ...sale(t, 20, 1850), draftId }))
      expect((await history(t, id))?.map(([, act]) => act)).toEqual(['submit', 'return', 'withdraw', 'post'])
      expect(await task(t, 'returned', clerk)).toBe(0)
    })

    test('refused it is off the drafts and can still be read, with the words', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'price.belowFloor' })
      const request = await submitted(t, sale(t, 20, 1000))
      value(await request.decide('refuse', '亏本不卖'))
      expect(await t.book.query('draft.list', { kind: null })).toEqual([])
      expect(await request.view()).toMatchObject({
        state: 'refused',
        preview: { totalFen: fen(1000) },
        history: [{ act: 'submit' }, { act: 'refuse', user: 'owner', reason: '亏本不卖' }],
      })
      expect([await task(t, 'refused', clerk), await task(t, 'refused')]).toEqual([1, 0])
      const rows = await t.book.query('approval.list', { which: 'decided' })
      expect(rows).toMatchObject([{ state: 'refused', title: '示例种植户', words: '亏本不卖' }])
    })

    test('money taken on a slip waits with it by the rule for receipts of money, and is approved with it', async () => {
      const t = await withFloor(open)
      await rule(t, { condition: 'approval.always', documentKind: 'moneyReceipt' })
      const head = { customerId: t.customer, paidFen: fen(500), paidAccountId: t.cash }
      const input = { kind: 'delivery' as const, draft: draft('2025-03-05', head, sale(t, 20, 1900).draft.sections) }
      value(await (await submitted(t, input)).decide('approve'))
      expect(await documentsOf(t, 'moneyReceipt')).toMatchObject([{ postedBy: '小王' }])
    })
  })
}
