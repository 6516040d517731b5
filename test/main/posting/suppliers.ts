// The supplier's file: licences with their end, and how it has delivered.

import { describe, expect, it } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { draft, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, type Trade } from './trade.ts'

const licence = async (t: Trade, code: string, validToDay: string | null, more: AnyRow = {}) =>
  value(
    await t.book.command('record.save', {
      kind: 'supplierLicence',
      id: null,
      version: null,
      fields: { code, name: `许可 ${code}`, partnerId: t.supplier, licenceKind: 'production', validToDay, ...more },
    }),
  )

const listed = async (t: Trade, params: AnyRow = {}) =>
  (await t.book.query('report.run', { name: 'supplier-licences', params: { asOf: '2025-03-15', ...params } })).rows.map(
    ({ licenceNo, standing, daysLeft }) => [licenceNo, standing, daysLeft],
  )
const waiting = async (t: Trade) =>
  (await t.book.query('workbench', {})).tasks.find(({ name }) => name === 'licences')?.count

export function supplierSuite(open: Open): void {
  describe('supplier’s file', () => {
    it('7 days from the order: a contract of 03-10 is expected on 03-17, an offer needed by the 15th comes 2 days late', async () => {
      const t = await open({ today: '2025-03-18' })
      const line = { productId: t.p1, qtyMilli: bags(100), priceE4: 17_000_000 }
      const contract = (day: string, more: AnyRow = {}, head: AnyRow = {}) =>
        t.post('purchaseContract', day, { supplierId: t.supplier, ...head }, { lines: [{ ...line, ...more }] })
      const before = await contract('2025-03-01')
      value(
        await t.book.command('record.save', {
          kind: 'partner',
          id: t.supplier,
          version: 1,
          fields: { leadDays: 7 },
        }),
      )
      const ordered = await contract('2025-03-10', {}, { transitDays: 3 })
      const typed = await contract('2025-03-10', { deliveryDay: '2025-04-01' })
      const dayOf = async (id: number) => (await t.lines('purchase_contract', id))[0]?.deliveryDay
      expect([await dayOf(before.id), await dayOf(ordered.id), await dayOf(typed.id)]).toEqual([
        null,
        '2025-03-17',
        '2025-04-01',
      ])
      const { rows } = await t.book.query('report.run', { name: 'goods-to-come', params: { asOf: '2025-03-18' } })
      expect(rows.map(({ no, expectedDay, lateDays }) => [no, expectedDay, lateDays])).toEqual([
        [before.no, '2025-03-08', 10],
        [ordered.no, '2025-03-17', 1],
        [typed.no, '2025-04-01', null],
      ])
      const offers = { lines: [{ ...line, supplierId: t.supplier, chosen: false }] }
      const inquiry = await t.post('purchaseInquiry', '2025-03-10', { neededByDay: '2025-03-15' }, offers)
      expect(await t.lines('purchase_inquiry', inquiry.id)).toMatchObject([{ expectedDay: '2025-03-17', lateDays: 2 }])
      // Loaded, it takes the days in transit of the contract.
      const { draft: notice } = await t.book.query('document.make', { kind: 'shipmentNotice', fromId: ordered.id })
      expect(notice.sections.lines).toMatchObject([{ deliveryDay: '2025-03-21' }])
    })

    it('one licence 5 days over, one with 30 days left, one with 31, one without end', async () => {
      const t = await open({ today: '2025-03-15' })
      await licence(t, 'A', '2025-03-10', { scope: '尿素' })
      await licence(t, 'B', '2025-04-14', { scope: '复合肥' })
      await licence(t, 'C', '2025-04-15', { scope: '钾肥' })
      await licence(t, 'D', null, { licenceKind: 'business' })
      expect(await listed(t)).toEqual([
        ['许可 A', 'expired', -5],
        ['许可 B', 'expiring', 30],
        ['许可 C', 'valid', 31],
        ['许可 D', 'valid', null],
      ])
      expect(await listed(t, { endingOnly: true })).toHaveLength(2)
      expect(await waiting(t)).toBe(2)
    })

    it('renewed, the old one is not asked about any more', async () => {
      const t = await open({ today: '2025-03-15' })
      await licence(t, 'A', '2025-03-10')
      await licence(t, 'A2', '2030-03-10')
      expect(await listed(t)).toEqual([['许可 A2', 'valid', 1821]])
      expect(await waiting(t)).toBe(0)
    })

    it('a contract and a receipt with a supplier whose licence ran out are told; when the company forbids it, refused', async () => {
      const t = await open({ today: '2025-03-15' })
      const before = await t.contract({ day: '2025-03-01', qty: 640, price: 1700 })
      await licence(t, 'A', '2025-03-10')
      const receipt = draft(
        '2025-03-15',
        { supplierId: t.supplier },
        { lines: [t.receiptLine(before.line, { qty: 640 })] },
      )
      const preview = await t.book.query('document.preview', { kind: 'goodsReceipt', draft: receipt })
      expect(preview.warnings).toEqual([
        { code: 'supplier.licenceExpired', facts: { supplier: '示例氮肥厂甲', no: '许可 A', day: '2025-03-10' } },
      ])
      const settings = await t.book.query('settings.get', {})
      value(await t.book.command('settings.save', { settings: { ...settings, expiredLicence: 'forbid' } }))
      const refused = await t.refused('goodsReceipt', '2025-03-15', receipt.head, receipt.sections)
      expect(refused.map(({ code, path }) => [code, path])).toEqual([['supplier.licenceExpired', 'head.supplierId']])
    })

    it('two trucks, one of them late: 50 % on time, 120 of 32,000 kg short are 3.75 ‰, 4 bags missing, 2 turned away', async () => {
      const t = await open({ today: '2025-03-31' })
      const line = { productId: t.p1, qtyMilli: bags(1280), priceE4: 17_000_000, deliveryDay: '2025-03-05' }
      const contract = await t.post('purchaseContract', '2025-03-01', { supplierId: t.supplier }, { lines: [line] })
      const contractLine = (await t.firstLine('purchase_contract', contract.id)).id
      const row = (qty: number, lot: string, more: AnyRow = {}) => ({
        ...t.receiptLine(contractLine, { qty, lot }),
        ...more,
      })
      const weighed = { plate: '鲁A12345', grossKg: 47_300, tareKg: 15_420, statedKg: 32_000 }
      await t.post(
        'goodsReceipt',
        '2025-03-05',
        { supplierId: t.supplier, ...weighed },
        { lines: [row(634, 'L1', { expectedMilli: bags(640), damagedMilli: bags(3), rejectedMilli: bags(2) })] },
      )
      await t.post('goodsReceipt', '2025-03-08', { supplierId: t.supplier }, { lines: [row(600, 'L2')] })
      await t.post(
        'supplierClaim',
        '2025-03-09',
        { supplierId: t.supplier, reason: 'shortage', stage: 'raised', answerByDay: '2025-03-16' },
        { lines: [{ productId: t.p1, affectedMilli: bags(4), claimedFen: fen(340) }] },
      )
      const params = { from: '2025-03-01', to: '2025-03-31', partnerId: t.supplier }
      const { rows } = await t.book.query('report.run', { name: 'supplier-record', params })
      expect(rows).toMatchObject([
        {
          receipts: 2,
          tonnesMilli: 61_700,
          onTimeBp: 5000,
          shortPermilleE2: 375,
          missingTonnesMilli: 200,
          damagedTonnesMilli: 150,
          rejectedTonnesMilli: 100,
          claims: 1,
          claimedFen: fen(340),
          settledFen: 0,
          openTonnesMilli: 2_300,
        },
      ])
    })
  })
}
