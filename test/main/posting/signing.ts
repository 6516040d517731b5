// Signing: the steps are on record, a new version is to be signed again, and goods on an unsigned contract are told of.

import { describe, expect, test } from 'vitest'
import type { SigningStep } from '../../../src/shared/contract/index.ts'
import { refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

const day = '2025-03-02'
const sign = (t: Trade, id: number, step: SigningStep, version = 1, more: { day?: string } = {}) =>
  t.book.command('contract.sign', { id, version, step, day, signatory: '李厂长', seal: '合同专用章', ...more })
const signing = async (t: Trade, id: number) => (await t.book.query('document.get', { id }))?.signing
const clauses = [{ title: '质量', text: '执行{质量标准}。' }]
async function contractOf(t: Trade) {
  const lines = [{ productId: t.p1, qtyMilli: bags(600), priceE4: price(1700) }]
  const { id, no } = await t.post('purchaseContract', '2025-03-01', { supplierId: t.supplier }, { lines, clauses })
  return { id, no, line: (await t.firstLine('purchase_contract', id)).id }
}
const listed = async (t: Trade, view?: string) =>
  (
    await t.book.query('document.list', {
      kind: 'purchaseContract',
      filter: view === undefined ? {} : { view },
      sort: [],
      offset: 0,
      limit: 10,
    })
  ).rows.map((row) => row.signing)

async function reviewed(t: Trade, id: number, version = 1): Promise<void> {
  for (const { itemId } of (await signing(t, id))?.review ?? [])
    value(await t.book.command('contract.review', { id, version, itemId, done: true }))
}

async function amended(t: Trade, contract: { id: number; line: number }): Promise<void> {
  const lines = [{ id: contract.line, productId: t.p1, qtyMilli: bags(500), priceE4: price(1700) }]
  const draft = { day: '2025-03-01', remarks: null, head: { supplierId: t.supplier }, sections: { lines, clauses } }
  value(await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '减量', draft }))
}

export function signingSuite(open: Open): void {
  describe('signing', () => {
    test('to sign, sent, signed by them, signed by both; a new version is to be signed again', async () => {
      const t = await open()
      const contract = await contractOf(t)
      const states: unknown[] = [(await signing(t, contract.id))?.state]
      for (const step of ['sent', 'theirs', 'ours'] as const) {
        value(await sign(t, contract.id, step))
        states.push((await signing(t, contract.id))?.state)
      }
      expect(states).toEqual(['toSign', 'sent', 'theirs', 'signed'])
      expect(await listed(t)).toEqual(['signed'])
      expect(await listed(t, 'toSign')).toEqual([])
      await amended(t, contract)
      expect((await signing(t, contract.id))?.state).toBe('toSign')
      expect(await listed(t, 'toSign')).toEqual(['toSign'])
      expect((await signing(t, contract.id))?.steps).toHaveLength(3)
    })

    test('a paper withdrawn is signed from the start; who, when and which seal stay in the history', async () => {
      const t = await open()
      const { id } = await contractOf(t)
      for (const step of ['ours', 'theirs', 'withdrawn'] as const) value(await sign(t, id, step))
      expect((await signing(t, id))?.state).toBe('toSign')
      value(await sign(t, id, 'theirs'))
      expect((await signing(t, id))?.state).toBe('theirs')
      const history = (await t.book.query('document.get', { id }))?.history.map(({ act, reason }) => [act, reason])
      expect(history).toContainEqual(['ours', '2025-03-02 李厂长 合同专用章'])
    })

    test('what was agreed by word, without clauses, waits for no paper', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      expect((await signing(t, contract.id))?.state).toBe('unwritten')
      expect(await listed(t, 'toSign')).toEqual([])
      const head = { supplierId: t.supplier }
      const line = {
        contractLineId: contract.line,
        warehouseId: t.east,
        productId: t.p1,
        lot: 'L1',
        qtyMilli: bags(10),
      }
      expect((await t.post('goodsReceipt', day, head, { lines: [line] })).warnings).toEqual([])
    })

    test('only the version that was read, not ahead of today, and only while it is in force', async () => {
      const t = await open()
      const contract = await contractOf(t)
      expect(refusals(await sign(t, contract.id, 'ours', 2))).toEqual(['document.changed'])
      const ahead = await sign(t, contract.id, 'ours', 1, { day: '2026-01-01' })
      expect(refusals(ahead)).toEqual(['document.dayAhead step.day'])
      expect(refusals(await sign(t, contract.id, 'ours', 1, { day: '' }))).toEqual(['field.required step.day'])
      await t.reverse(contract.id, '2025-03-05')
      expect(refusals(await sign(t, contract.id, 'ours'))).toEqual(['document.noTransition'])
    })

    test('a receipt on an unsigned contract is told of, and refused once the company says so', async () => {
      const t = await open()
      const contract = await contractOf(t)
      const head = { supplierId: t.supplier }
      const line = {
        contractLineId: contract.line,
        warehouseId: t.east,
        productId: t.p1,
        lot: 'L1',
        qtyMilli: bags(10),
      }
      const { warnings } = await t.post('goodsReceipt', day, head, { lines: [line] })
      expect(warnings).toEqual([{ code: 'contract.unsigned', facts: { contract: contract.no } }])
      value(await t.book.command('settings.save', { settings: { unsigned: 'forbid' } }))
      expect(await t.refused('goodsReceipt', day, head, { lines: [line] })).toMatchObject([
        { code: 'contract.unsigned', path: 'lines.0.contractLineId' },
      ])
      await t.sign(contract.id)
      expect((await t.post('goodsReceipt', day, head, { lines: [line] })).warnings).toEqual([])
    })
  })

  describe('review before signing', () => {
    test('what nobody looked at is told when we sign, and refused once the company says so', async () => {
      const t = await open()
      const { id } = await contractOf(t)
      const items = (await signing(t, id))?.review ?? []
      expect(items.every(({ done }) => !done)).toBe(true)
      expect(value(await sign(t, id, 'sent')).warnings).toEqual([])
      expect(value(await sign(t, id, 'ours')).warnings.map(({ code }) => code)).toEqual(['contract.unreviewed'])
      value(await t.book.command('settings.save', { settings: { unreviewed: 'forbid' } }))
      expect(refusals(await sign(t, id, 'ours'))).toEqual(['contract.unreviewed'])
      await reviewed(t, id)
      expect(value(await sign(t, id, 'ours')).warnings).toEqual([])
    })

    test('a tick says who and when, can be taken back, and is of the version it was made for', async () => {
      const t = await open()
      const contract = await contractOf(t)
      await reviewed(t, contract.id)
      const [first, ...rest] = (await signing(t, contract.id))?.review ?? []
      expect(first).toMatchObject({ done: true, actor: 'owner', at: expect.any(Number) })
      const untick = { id: contract.id, version: 1, itemId: first?.itemId ?? 0, done: false }
      value(await t.book.command('contract.review', untick))
      expect((await signing(t, contract.id))?.review.map(({ done }) => done)).toEqual([false, ...rest.map(() => true)])
      await amended(t, contract)
      expect((await signing(t, contract.id))?.review.some(({ done }) => done)).toBe(false)
    })
  })

  describe('what versions changed', () => {
    test('600 → 500 bags stands beside the reason; who made the first version too', async () => {
      const t = await open()
      const contract = await contractOf(t)
      await amended(t, contract)
      const { versions } = await t.book.query('document.versions', { id: contract.id })
      expect(versions).toMatchObject([
        {
          version: 2,
          reason: '减量',
          changes: [{ section: 'lines', row: 0, field: 'qtyMilli', before: bags(600), after: bags(500) }],
        },
        { version: 1, reason: null, changes: [] },
      ])
    })
  })
}
