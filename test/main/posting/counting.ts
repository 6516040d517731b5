// Counting as keepers do it: by position, with goods of others on the same sheet, and waiting for approval where the
// differences are large.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { draft, personOf, record, refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, type Trade } from './trade.ts'

const keeper = personOf('老赵', 'keeper')

/** 600 bags of P1 at 77.98 (46,788.99), lot L1: 450 on A1, 150 on A2. */
async function placed(t: Trade) {
  const place = (code: string, x: number) =>
    record(t.book, 'position', { code, name: `${code} 垛`, warehouseId: t.east, x, y: 0, width: 3, height: 2 })
  const [a1, a2] = [await place('A1', 0), await place('A2', 4)]
  await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  const onto = (toPositionId: number, qty: number) => ({
    productId: t.p1,
    lot: 'L1',
    toPositionId,
    qtyMilli: bags(qty),
  })
  await t.post('placement', '2025-03-02', { warehouseId: t.east }, { lines: [onto(a1, 450), onto(a2, 150)] })
  return { a1, a2 }
}

type Counted = { at?: number | null; book?: number; counted: number; reason?: string; owner?: number; lot?: string }
const line = (t: Trade, { at, book, counted, reason, owner, lot }: Counted): AnyRow => ({
  warehouseId: t.east,
  positionId: at ?? null,
  ownerId: owner ?? null,
  productId: t.p1,
  lot: lot ?? 'L1',
  bookMilli: book === undefined ? null : bags(book),
  countedMilli: bags(counted),
  reason: reason ?? null,
})
const count = (t: Trade, day: string, ...rows: Counted[]) =>
  t.post('stockCheck', day, {}, { lines: rows.map((one) => line(t, one)) })
const refusedCount = async (t: Trade, day: string, ...rows: Counted[]) =>
  (await t.refused('stockCheck', day, {}, { lines: rows.map((one) => line(t, one)) })).map(
    ({ code, path }) => `${code} ${path}`,
  )

export function countingSuite(open: Open): void {
  describe('a lot on two positions', () => {
    test('two sheets of the same moment: 600 booked, 590 counted on both, the second says that the 10 are posted already', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const sheet = async () => {
        const { head } = await t.book.query('stockCheck.lines', {
          warehouseId: t.east,
          storageClass: null,
          place: null,
        })
        return draft('2025-03-10', head, { lines: [line(t, { book: 600, counted: 590, reason: 'naturalLoss' })] })
      }
      const typed = await sheet()
      const warned = async () => (await t.book.query('document.preview', { kind: 'stockCheck', draft: typed })).warnings
      expect(await warned()).toEqual([])
      const first = value(await t.book.command('document.post', { kind: 'stockCheck', draft: typed, draftId: null }))
      expect(await warned()).toMatchObject([
        { code: 'check.countedAgain', facts: { no: first.no, lot: 'L1', difference: '-10' } },
      ])
      const anew = await t.book.query('document.preview', { kind: 'stockCheck', draft: await sheet() })
      expect(anew.warnings).toEqual([])
      const { rows } = await t.book.query('document.list', {
        kind: 'stockCheck',
        sort: [],
        filter: {},
        offset: 0,
        limit: 1,
      })
      expect(rows[0]).toMatchObject({ goodsCount: 1, places: '东库' })
      value(await t.book.command('draft.save', { id: null, kind: 'stockCheck', draft: typed }))
      expect((await t.book.query('draft.list', { kind: 'stockCheck' })).map(({ title }) => title)).toEqual(['东库'])
      await t.reverse(first.id, '2025-03-10')
      expect(await warned()).toEqual([])
    })

    test('440 of 450 on A1, 158 of 150 on A2: 2 bags are lost (155.96), 8 only lie elsewhere; taken back, all is as it was', async () => {
      const t = await open()
      const { a1, a2 } = await placed(t)
      const { id } = await count(
        t,
        '2025-03-10',
        { at: a1, book: 450, counted: 440, reason: 'naturalLoss' },
        { at: a2, book: 150, counted: 158, reason: 'moved' },
      )
      expect(await t.entries(id)).toEqual({
        '借 1901': '155.96',
        '贷 1405': '155.96',
        '借 5711': '155.96',
        '贷 1901': '155.96',
      })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '440', 'A2 P1 L1': '158' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '598' })
      expect(await t.lines('stock_check', id)).toMatchObject([
        { differenceMilli: bags(-10), movedMilli: bags(-8), costFen: fen(-155.96) },
        { differenceMilli: bags(8), movedMilli: bags(8), costFen: 0 },
      ])
      await t.reverse(id, '2025-03-11')
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '450', 'A2 P1 L1': '150' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '600' })
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('5 bags fewer on A1 and 5 more on A2 change no stock and no account; a loss is refused as their reason', async () => {
      const t = await open()
      const { a1, a2 } = await placed(t)
      const found = { at: a2, counted: 155 }
      expect(await refusedCount(t, '2025-03-10', { at: a1, counted: 445, reason: 'poorKeeping' }, found)).toEqual([
        'check.reason lines.0.reason',
      ])
      const { id } = await count(t, '2025-03-10', { at: a1, counted: 445, reason: 'moved' }, found)
      expect(await t.entries(id)).toEqual({})
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '445', 'A2 P1 L1': '155' })
      await t.sell({ day: '2025-03-11', qty: 597, price: 1860 })
      expect((await t.refusedReversal(id, '2025-03-12')).map(({ code }) => code)).toContain('position.short')
    })

    test('150 frozen on A2, all sold since but 10 on A1; 148 counted then: 2 are lost from A1, and A2 stays empty', async () => {
      const t = await open()
      const { a2 } = await placed(t)
      await t.sell({ day: '2025-03-09', qty: 590, price: 1860 })
      expect(await t.placed()).toEqual({ 'A2 P1 L1': '10' })
      await t.sell({ day: '2025-03-09', qty: 7, price: 1860 })
      await count(t, '2025-03-10', { at: a2, book: 150, counted: 148, reason: 'naturalLoss' })
      expect(await t.placed()).toEqual({ 'A2 P1 L1': '1' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '1' })
    })

    test('the same position twice, and a line without a lot, are refused together', async () => {
      const t = await open()
      const { a1, a2 } = await placed(t)
      const twice = { at: a1, counted: 450 }
      expect(await refusedCount(t, '2025-03-10', twice, twice, { at: a2, counted: 150, lot: '' })).toEqual([
        'document.twice lines.1.lot',
        'field.required lines.2.lot',
      ])
    })
  })

  describe('goods found while the sheet is counted', () => {
    const made = async (t: Trade, storageClass: 'live' | null = null) =>
      (await t.book.query('stockCheck.lines', { warehouseId: t.east, storageClass, place: null })).head
    const found = async (t: Trade, head: AnyRow, ...rows: Counted[]) => {
      const { id } = await t.post('stockCheck', '2025-03-10', head, { lines: rows.map((one) => line(t, one)) })
      return (await t.lines('stock_check', id)).map((row) => [row['bookMilli'], row['differenceMilli']])
    }

    test('600 booked when the sheet was made, 30 sold and 50 bought since: 598 found are 2 missing, and 618 are left', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const head = await made(t, 'live')
      const sold = await t.sell({ day: '2025-03-09', qty: 20, price: 1860 })
      await t.sell({ day: '2025-03-09', qty: 30, price: 1860 })
      await t.buy({ day: '2025-03-09', qty: 50, price: 1700 })
      await t.reverse(sold.id, '2025-03-10')
      expect(await found(t, head, { counted: 598, reason: 'naturalLoss' })).toEqual([[bags(600), bags(-2)]])
      expect(await t.stock()).toEqual({ '东库 P1 L1': '618' })
    })

    test('on a position, and of what is not placed: 450 lay on A1 and none beside them, whatever was moved since', async () => {
      const t = await open()
      const { a1, a2 } = await placed(t)
      const head = await made(t, 'live')
      const way = (from: number | null, to: number | null, qty: number) => ({
        lines: [{ productId: t.p1, lot: 'L1', fromPositionId: from, toPositionId: to, qtyMilli: bags(qty) }],
      })
      await t.post('placement', '2025-03-09', { warehouseId: t.east }, way(a1, a2, 100))
      await t.post('placement', '2025-03-09', { warehouseId: t.east }, way(a2, null, 40))
      const rows = [{ at: a1, counted: 451 }, { counted: 0 }, { at: a2, counted: 150 }]
      expect(await found(t, head, ...rows)).toEqual([
        [bags(450), bags(1)],
        [0, 0],
        [bags(150), 0],
      ])
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '351', 'A2 P1 L1': '210' })
    })

    test('400 kept for C0001 then, 100 taken since: 400 found are all of them; without a sheet they are 100 too many', async () => {
      const t = await open()
      const kept = await t.keep({ day: '2025-03-01', qty: 400 })
      const head = await made(t)
      await t.release(kept.line, { day: '2025-03-09', qty: 100 })
      const row = { owner: t.customer, lot: 'K1', counted: 400 }
      expect(await found(t, head, row)).toEqual([[bags(400), 0]])
      expect(await found(t, {}, { ...row, counted: 300 })).toEqual([[bags(300), 0]])
    })
  })

  describe('goods of others on the sheet', () => {
    const lying = async (t: Trade, asOf: string) => {
      const params = { asOf, partnerId: null, warehouseId: null, custody: null }
      return (await t.book.query('report.run', { name: 'goods-in-custody', params })).rows.map((row) => [
        row['sinceDay'],
        row['qtyMilli'],
      ])
    }

    test('400 and 100 kept, 397 + 100 − 3 counted as one pile: the oldest gives the 3, the owner is told, no account moves', async () => {
      const t = await open()
      await t.keep({ day: '2025-06-01', qty: 400 })
      await t.keep({ day: '2025-06-05', qty: 100 })
      const counted = line(t, { owner: t.customer, lot: 'K1', counted: 497, reason: 'naturalLoss' })
      const input = { kind: 'stockCheck', draft: draft('2025-06-10', {}, { lines: [counted] }), draftId: null } as const
      const posted = value(await t.book.command('document.post', input))
      expect(posted.warnings).toMatchObject([
        { code: 'check.custodyDifference', facts: { book: '500', counted: '497' } },
      ])
      expect(await t.entries(posted.id)).toEqual({})
      expect(await t.stock()).toEqual({})
      expect(await lying(t, '2025-06-10')).toEqual([
        ['2025-06-01', bags(397)],
        ['2025-06-05', bags(100)],
      ])
      await t.reverse(posted.id, '2025-06-11')
      expect(await lying(t, '2025-06-11')).toMatchObject([
        [expect.anything(), bags(400)],
        [expect.anything(), bags(100)],
      ])
    })

    test('402 of 400 found: 2 more are kept, and once all 402 are taken the count stands', async () => {
      const t = await open()
      const kept = await t.keep({ day: '2025-06-01', qty: 400 })
      const { id } = await count(t, '2025-06-10', { owner: t.customer, lot: 'K1', counted: 402 })
      expect(await lying(t, '2025-06-10')).toMatchObject([[expect.anything(), bags(402)]])
      await t.release(kept.line, { day: '2025-06-12', qty: 402 })
      expect((await t.refusedReversal(id, '2025-06-13')).map(({ code }) => code)).toEqual(['reversal.custodyTaken'])
      expect(await refusedCount(t, '2025-06-14', { owner: t.customer, lot: 'K9', counted: 1 })).toEqual([
        'check.ownerUnknown lines.0.ownerId',
      ])
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })
  })

  test('2 bags found and 2 lost are 311.92 of differences although they come to 0.00: from 300 on the owner sees them first', async () => {
    const t = await open()
    await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
    await t.buy({ day: '2025-03-02', qty: 600, price: 1700, lot: 'L2' })
    const rule = { documentKind: 'stockCheck', condition: 'approval.amountAtLeast', amountFen: fen(300), role: 'owner' }
    await record(t.book, 'approvalRule', { code: 'S1', name: '盘点差异大', ...rule })
    const lines = [
      line(t, { book: 600, counted: 602, reason: 'gain' }),
      line(t, { book: 600, counted: 598, reason: 'naturalLoss', lot: 'L2' }),
    ]
    const sheet = { kind: 'stockCheck', draft: draft('2025-03-10', {}, { lines }), draftId: null } as const
    expect(refusals(await t.book.as(keeper).command('document.post', sheet))).toEqual(['approval.needed'])
    const asked = { ...sheet, words: '复盘过', amends: null }
    const { id } = value(await t.book.as(keeper).command('approval.submit', asked))
    expect(await t.stock()).toEqual({ '东库 P1 L1': '600', '东库 P1 L2': '600' })
    const view = await t.book.query('approval.get', { id })
    expect(view?.needs).toMatchObject([{ rule: '盘点差异大', facts: { amount: '311.92', limit: '300.00' } }])
    expect(view?.preview.sections['lines']).toMatchObject([
      { bookMilli: bags(600), differenceMilli: bags(2), costFen: fen(155.96) },
      { bookMilli: bags(600), differenceMilli: bags(-2), costFen: fen(-155.96) },
    ])
    const act = { id, act: 'approve', words: null, seen: view?.seen ?? null } as const
    const { documentId } = value(await t.book.command('approval.decide', act))
    expect(await t.entries(documentId ?? 0)).toEqual({
      '借 1405': '155.96',
      '贷 1405': '155.96',
      '借 1901': '311.92',
      '贷 1901': '311.92',
      '贷 5301': '155.96',
      '借 5711': '155.96',
    })
    expect(await t.stock()).toEqual({ '东库 P1 L1': '602', '东库 P1 L2': '598' })
  })
}
