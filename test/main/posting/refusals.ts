// Posting checks everything and lists ALL that is wrong, at its field; a draft may be kept as incomplete as it is.

import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../../src/shared/catalog.ts'
import { refusals, value } from '../../books.ts'
import { keptBalances } from './kept-balances.ts'
import type { Open } from './open.ts'
import { bags, fen, price } from './trade.ts'

export function refusalSuite(open: Open): void {
  describe('everything that is wrong at once', () => {
    test('a delivery of six lines, five of them wrong each in its own way', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const row = { qtyMilli: bags(10), priceE4: price(1860), productId: t.p1, warehouseId: t.east }
      const lines = [
        { ...row, qtyMilli: null, priceE4: null },
        { ...row, lot: 'L9' },
        { ...row, lot: 'L1' },
        { ...row, qtyMilli: bags(91) },
        { ...row, productId: 999_999, plate: '皖A12345皖A12345皖A12345' },
        { ...row, qtyMilli: -1, priceE4: -1, pricedPer: 'bag' },
      ]
      const refused = await t.refused('delivery', '2025-03-05', { customerId: t.customer }, { lines })
      expect(refused.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'field.required lines.0.qtyMilli',
        'field.required lines.0.priceE4',
        'field.tooLong lines.4.plate',
        'field.notPositive lines.5.qtyMilli',
        'field.negative lines.5.priceE4',
        'field.unknownChoice lines.5.pricedPer',
        'record.unknown lines.4.productId',
        'lot.unknown lines.1.lot',
        'stock.shortProduct lines.3.qtyMilli',
      ])
      expect(refused.at(-1)).toMatchObject({ facts: { left: '90', asked: '91' } })
    })

    test('each line sees what the lines before it took: 60 and 40 of 100 bags go, the 1 after them does not', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const lines = [60, 40, 1, 1].map((qty) => t.deliveryLine({ qty, price: 1860, lot: 'L1' }))
      const refused = await t.refused('delivery', '2025-03-05', { customerId: t.customer }, { lines })
      expect(refused).toMatchObject([
        { code: 'stock.short', path: 'lines.2.lot', facts: { left: '0', asked: '1' } },
        { code: 'stock.short', path: 'lines.3.lot', facts: { left: '0', asked: '1' } },
      ])
    })

    test('blank rows do not count: places are those of the filled ones', async () => {
      const t = await open()
      const lines = [{}, { plate: '   ' }, t.deliveryLine({ qty: 1, price: 1860 })]
      const refused = await t.refused('delivery', '2025-03-05', { customerId: t.customer }, { lines })
      expect(refused).toMatchObject([{ code: 'stock.shortProduct', path: 'lines.0.qtyMilli' }])
    })

    test('head and lines: no customer, no such day, no lines', async () => {
      const t = await open()
      const refused = await t.refused('delivery', '2025-02-30', {}, { lines: [{}] })
      expect(refused.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'field.noSuchDay day',
        'field.required head.customerId',
        'document.noLines lines',
      ])
    })

    test('records: unknown, no longer active, without the role; with a lot that is short beside them', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      value(await t.book.command('record.setActive', { kind: 'warehouse', id: t.west, active: false }))
      const lines = [
        t.deliveryLine({ qty: 1, price: 1860, warehouseId: t.west }),
        t.deliveryLine({ qty: 1, price: 1860, warehouseId: 999_999 }),
        t.deliveryLine({ qty: 11, price: 1860 }),
      ]
      const refused = await t.refused('delivery', '2025-03-05', { customerId: t.supplier }, { lines })
      expect(refused).toMatchObject([
        { code: 'partner.wrongRole', path: 'head.customerId', facts: { name: '示例氮肥厂甲' } },
        { code: 'record.inactive', path: 'lines.0.warehouseId', facts: { name: '西库' } },
        { code: 'record.unknown', path: 'lines.1.warehouseId' },
        { code: 'stock.shortProduct', path: 'lines.2.qtyMilli', facts: { left: '10', asked: '11' } },
      ])
    })

    test('a voucher with a wrong entry is not called unbalanced on top of it', async () => {
      const t = await open()
      const lines = [
        { text: '折旧', ledgerAccountId: t.accountId('5602'), debitFen: fen(100) },
        { ledgerAccountId: t.accountId('1602'), creditFen: fen(100) },
      ]
      expect(await t.refused('journalVoucher', '2025-03-05', {}, { lines })).toMatchObject([
        { code: 'field.required', path: 'lines.1.text' },
      ])
    })

    test('a number no trade comes to is refused at its field: a barcode as a quantity, a price of a million, 10^13 yuan', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      const row = t.deliveryLine({ qty: 1, price: 1860 })
      const lines = [{ ...row, qtyMilli: 6_901_234_567_890_000 }, { ...row, priceE4: price(1e6) }, row]
      const refused = await t.refused('delivery', '2025-03-05', { customerId: t.customer }, { lines })
      expect(refused.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'field.tooLarge lines.0.qtyMilli',
        'field.tooLarge lines.1.priceE4',
      ])
      const head = { fromAccountId: t.cash, toAccountId: t.bank, amountFen: fen(1e13) }
      expect(await t.refused('moneyTransfer', '2025-03-05', head)).toMatchObject([
        { code: 'field.tooLarge', path: 'head.amountFen' },
      ])
    })

    test('amounts that only together are too large are refused where they get so: the second of two lines of 10^12 yuan', async () => {
      const t = await open()
      const line = { productId: t.p1, qtyMilli: bags(1e7), priceE4: price(99_999) }
      const lines = [line, { ...line, qtyMilli: bags(2000) }]
      expect(await t.refused('purchaseContract', '2025-03-05', { supplierId: t.supplier }, { lines })).toMatchObject([
        { code: 'field.sumTooLarge', path: 'lines.1.priceE4' },
      ])
      const entry = { text: '结转', ledgerAccountId: t.accountId('5602'), debitFen: 1e13 }
      expect(
        await t.refused('journalVoucher', '2025-03-05', {}, { lines: Array.from({ length: 11 }, () => entry) }),
      ).toMatchObject([{ code: 'field.sumTooLarge', path: 'lines.10.debitFen' }])
    })

    test('what is just not too large is worked out: ten million bags at 99,999 a tonne are 49,999,500,000.00', async () => {
      const t = await open()
      const line = { productId: t.p1, qtyMilli: bags(1e7), priceE4: price(99_999) }
      const { id } = await t.post('purchaseContract', '2025-03-05', { supplierId: t.supplier }, { lines: [line] })
      expect(await t.firstLine('purchase_contract', id)).toMatchObject({ grossFen: 4_999_950_000_000 })
    })

    test('an empty document of any kind is refused at its fields, and nothing is written', async () => {
      const t = await open()
      const before = await keptBalances(t.book)
      for (const kind of documentKinds) {
        const [first] = await t.refused(kind, 'never', {}, {})
        expect({ kind, code: first?.code, path: first?.path }).toEqual({ kind, code: 'field.noSuchDay', path: 'day' })
      }
      expect(await keptBalances(t.book)).toEqual(before)
      expect(await t.book.read((sql) => sql.all('select id from document'))).toEqual([])
    })
  })

  describe('drafts', () => {
    const half = { day: null, remarks: '电话订货', head: {}, sections: { lines: [{ qtyMilli: bags(3) }, {}] } }

    test('of any kind, incomplete as it is, it is kept and found again', async () => {
      const t = await open()
      for (const kind of documentKinds) {
        const { id } = value(await t.book.command('draft.save', { id: null, kind, draft: half }))
        const row = await t.book.read((sql) => sql.get('select kind, day, body from draft where id = ?', [id]))
        expect(row).toEqual({ kind, day: null, body: JSON.stringify(half) })
      }
    })

    test('saved again it replaces itself, takes no number and leaves no trace in the trail', async () => {
      const t = await open()
      const trail = () => t.book.read((sql) => sql.all('select id from audit'))
      const before = await trail()
      const { id } = value(await t.book.command('draft.save', { id: null, kind: 'delivery', draft: half }))
      const fuller = { ...half, day: '2025-03-05', head: { customerId: t.customer } }
      value(await t.book.command('draft.save', { id, kind: 'delivery', draft: fuller }))
      const rows = await t.book.read((sql) => sql.all('select title, day from draft'))
      expect(rows).toEqual([{ title: '示例种植户', day: '2025-03-05' }])
      expect(await trail()).toEqual(before)
      expect(await t.book.read((sql) => sql.all('select * from document_number'))).toEqual([])
    })

    test('posted, it is gone; refused, it stays; thrown away, it cannot be saved', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      const typed = (qty: number) => ({
        day: '2025-03-05',
        remarks: null,
        head: { customerId: t.customer },
        sections: { lines: [t.deliveryLine({ qty, price: 1860 })] },
      })
      const kind = 'delivery'
      const { id: draftId } = value(await t.book.command('draft.save', { id: null, kind, draft: typed(11) }))
      const left = () => t.book.read((sql) => sql.all('select id from draft'))
      expect(refusals(await t.book.command('document.post', { kind, draft: typed(11), draftId }))).toHaveLength(1)
      expect(await left()).toEqual([{ id: draftId }])
      value(await t.book.command('document.post', { kind, draft: typed(10), draftId }))
      expect(await left()).toEqual([])
      const gone = await t.book.command('draft.save', { id: draftId, kind, draft: typed(1) })
      expect(refusals(gone)).toEqual(['draft.unknown'])
      expect(refusals(await t.book.command('draft.delete', { id: draftId }))).toEqual(['draft.unknown'])
    })

    test('open in two windows it is posted once; and it is posted as nothing but what it is', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      const draft = {
        day: '2025-03-05',
        remarks: null,
        head: { customerId: t.customer },
        sections: { lines: [t.deliveryLine({ qty: 5, price: 1860 })] },
      }
      const kind = 'delivery'
      const { id: draftId } = value(await t.book.command('draft.save', { id: null, kind, draft }))
      const { id: other } = value(await t.book.command('draft.save', { id: null, kind: 'payment', draft }))
      value(await t.book.command('document.post', { kind, draft, draftId }))
      for (const id of [draftId, other])
        expect(refusals(await t.book.command('document.post', { kind, draft, draftId: id }))).toEqual(['draft.unknown'])
      expect(await t.stock()).toEqual({ '东库 P1 L1': '5' })
      expect(await t.book.query('draft.list', { kind: 'payment' })).toMatchObject([{ id: other }])
    })
  })
}
