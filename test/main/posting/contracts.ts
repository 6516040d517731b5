// Contracts: versions with reasons, tolerance, closing and reopening, and what receipts and deliveries take of them.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Line, type Trade } from './trade.ts'

/** Amends a purchase contract of one line; `more` are further rows. */
const amend = async (t: Trade, id: number, row: { qty: number; price: number; lineId: number | null }, version = 1) =>
  t.book.command('contract.amend', {
    id,
    version,
    reason: '厂家调价',
    draft: {
      day: '2025-03-01',
      remarks: null,
      head: { supplierId: t.supplier },
      sections: {
        lines: [{ id: row.lineId, productId: t.p1, qtyMilli: bags(row.qty), priceE4: price(row.price) }],
      },
    },
  })

const fulfilled = async (t: Trade, lineId: number): Promise<number> =>
  (
    await t.book.read((sql) =>
      sql.get<{ milli: number }>('select fulfilled_milli as milli from line_balance where line_id = ?', [lineId]),
    )
  )?.milli ?? 0

export function contractSuite(open: Open): void {
  describe('contract versions', () => {
    test('10 t received at 1,700 are 15,596.33; after the price went to 1,750 the next 10 t are 16,055.05', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      const before = await t.receive(contract.line, { day: '2025-03-02', qty: 200 })
      value(await amend(t, contract.id, { qty: 600, price: 1750, lineId: contract.line }))
      const after = await t.receive(contract.line, { day: '2025-03-03', qty: 200, lot: 'L2' })
      expect(await t.entries(before.id)).toEqual({ '借 1405': '15596.33', '贷 220202': '15596.33' })
      expect(await t.entries(after.id)).toEqual({ '借 1405': '16055.05', '贷 220202': '16055.05' })
      expect(await t.lines('purchase_contract', contract.id)).toMatchObject([
        { id: contract.line, version: 2, priceE4: price(1750), grossFen: 5_250_000 },
      ])
    })

    test('the total follows the version in force: 51,000.00, then 52,500.00, and the reason is kept', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      value(await amend(t, contract.id, { qty: 600, price: 1750, lineId: contract.line }))
      const rows = await t.book.read((sql) =>
        sql.all(
          `select d.version, d.total_fen, v.reason from document d
          join contract_version v on v.document_id = d.id and v.version = d.version where d.id = ?`,
          [contract.id],
        ),
      )
      expect(rows).toEqual([{ version: 2, totalFen: 5_250_000, reason: '厂家调价' }])
    })

    test('with 200 bags received it cannot become 199, nor lose the line, nor change its product', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      await t.receive(contract.line, { day: '2025-03-02', qty: 200 })
      const fewer = await amend(t, contract.id, { qty: 199, price: 1700, lineId: contract.line })
      expect(fewer).toMatchObject({
        error: [
          { code: 'contract.belowFulfilled', path: 'lines.0.qtyMilli', facts: { fulfilled: '200', asked: '199' } },
        ],
      })
      expect(refusals(await amend(t, contract.id, { qty: 600, price: 1700, lineId: null }))).toEqual([
        'contract.lineGone lines',
      ])
      const draft = {
        day: '2025-03-01',
        remarks: null,
        head: { supplierId: t.supplier },
        sections: { lines: [{ id: contract.line, productId: t.p2, qtyMilli: bags(600), priceE4: price(1700) }] },
      }
      const other = await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '换货', draft })
      expect(refusals(other)).toEqual(['contract.lineGone lines.0.productId'])
      value(await amend(t, contract.id, { qty: 200, price: 1700, lineId: contract.line }))
    })

    test('an amendment needs a reason, the version that was read, and a contract in force', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      const draft = {
        day: '2025-03-01',
        remarks: null,
        head: { supplierId: t.supplier },
        sections: { lines: [{ id: contract.line, productId: t.p1, qtyMilli: bags(500), priceE4: price(1700) }] },
      }
      const silent = await t.book.command('contract.amend', { id: contract.id, version: 1, reason: ' ', draft })
      expect(refusals(silent)).toEqual(['reason.needed reason'])
      value(await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '减量', draft }))
      const stale = await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '减量', draft })
      expect(refusals(stale)).toEqual(['document.changed'])
      await t.reverse(contract.id, '2025-03-05')
      const voided = await t.book.command('contract.amend', { id: contract.id, version: 2, reason: '减量', draft })
      expect(refusals(voided)).toEqual(['document.noTransition'])
    })

    test('remarks are the version’s, and found by', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      const draft = {
        day: '2025-03-01',
        remarks: '厂家 Telefon 约定',
        head: { supplierId: t.supplier },
        sections: { lines: [{ id: contract.line, productId: t.p1, qtyMilli: bags(600), priceE4: price(1700) }] },
      }
      value(await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '补记', draft }))
      const row = await t.book.read((sql) =>
        sql.get('select remarks, search from document where id = ?', [contract.id]),
      )
      expect(row).toMatchObject({
        remarks: draft.remarks,
        search: expect.stringMatching(/^cg20250301-001 .*telefon 约定$/),
      })
    })

    test('the partner and the day of a contract stay: another supplier is another contract', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      const draft = {
        day: '2025-03-02',
        remarks: null,
        head: { supplierId: t.customer },
        sections: { lines: [{ id: contract.line, productId: t.p1, qtyMilli: bags(600), priceE4: price(1700) }] },
      }
      await t.book.command('record.save', {
        kind: 'partner',
        id: t.customer,
        version: 1,
        fields: { isSupplier: true },
      })
      const other = await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '换人', draft })
      expect(refusals(other)).toEqual(['field.fixed day', 'field.fixed head.supplierId'])
    })

    test('a new line stands beside the old one; empty rows and a line named twice do no harm', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      const row = { productId: t.p1, qtyMilli: bags(600), priceE4: price(1700) }
      const lines = [{ lineRemarks: '  ' }, { id: contract.line, ...row }, { id: contract.line, ...row }]
      const draft = { day: '2025-03-01', remarks: null, head: { supplierId: t.supplier }, sections: { lines } }
      value(await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '加量', draft }))
      const ids = (await t.lines('purchase_contract', contract.id)).map((line: Line) => line.id)
      expect(ids).toEqual([contract.line, expect.any(Number)])
      expect(ids[1]).not.toBe(contract.line)
      await t.receive(ids[1] ?? 0, { day: '2025-03-02', qty: 10 })
      expect([await fulfilled(t, contract.line), await fulfilled(t, ids[1] ?? 0)]).toEqual([0, bags(10)])
    })

    test('all that is wrong with an amendment is said at once', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      await t.receive(contract.line, { day: '2025-03-02', qty: 200 })
      const lines = [{ id: contract.line, productId: t.p1, qtyMilli: bags(100) }, { productId: t.p2 }]
      const draft = { day: '2025-03-01', remarks: null, head: { supplierId: t.supplier }, sections: { lines } }
      const refused = await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '减量', draft })
      expect(refusals(refused)).toEqual([
        'field.required lines.0.priceE4',
        'field.required lines.1.qtyMilli',
        'field.required lines.1.priceE4',
        'contract.belowFulfilled lines.0.qtyMilli',
      ])
    })
  })

  describe('fulfilment', () => {
    test('30 t with 5 % tolerance take 31.5 t and not a bag more', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 600, price: 1700, toleranceBp: 500 })
      await t.receive(contract.line, { day: '2025-03-02', qty: 600 })
      const rows = (qty: number) => ({ lines: [t.receiptLine(contract.line, { qty })] })
      expect(await t.refused('goodsReceipt', '2025-03-03', { supplierId: t.supplier }, rows(31))).toMatchObject([
        {
          code: 'contract.overTolerance',
          path: 'lines.0.qtyMilli',
          facts: { contract: contract.no, line: 1, ordered: '600', fulfilled: '600', most: '630', asked: '31' },
        },
      ])
      await t.post('goodsReceipt', '2025-03-03', { supplierId: t.supplier }, rows(30))
      expect(await fulfilled(t, contract.line)).toBe(bags(630))
    })

    test('30 t ± 5 % are done from 28.5 t on: 28.45 t leave 1.55 t to come, 28.5 t nothing; what comes all the same is taken', async () => {
      const t = await open()
      const { line } = await t.contract({ day: '2025-03-01', qty: 600, price: 1700, toleranceBp: 500 })
      const params = { asOf: '2025-03-31', partnerId: null, productId: null, loadedOnly: null }
      const told = async () => ({
        toCome: (await t.book.query('report.run', { name: 'goods-to-come', params })).rows.map((row) => row.openMilli),
        kept: (await t.book.read((sql) => sql.all('select line_id from open_line'))).length,
      })
      await t.receive(line, { day: '2025-03-05', qty: 569 })
      expect(await told()).toEqual({ toCome: [bags(31)], kept: 1 })
      const last = await t.receive(line, { day: '2025-03-06', qty: 1 })
      expect(await told()).toEqual({ toCome: [], kept: 0 })
      await t.reverse(last.id, '2025-03-06')
      expect((await told()).kept).toBe(1)
      await t.receive(line, { day: '2025-03-07', qty: 61 })
      expect(await told()).toEqual({ toCome: [], kept: 0 })
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('a tolerance never rounds up: 7.01 bags and 5 % are 7.3605, so 7.36 are taken and 7.361 refused', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 7.01, price: 1700, toleranceBp: 500 })
      const head = { supplierId: t.supplier }
      const rows = (qty: number) => ({ lines: [t.receiptLine(contract.line, { qty })] })
      expect(await t.refused('goodsReceipt', '2025-03-02', head, rows(7.361))).toMatchObject([
        { code: 'contract.overTolerance', facts: { most: '7.36', asked: '7.361' } },
      ])
      await t.post('goodsReceipt', '2025-03-02', head, rows(7.36))
    })

    test('two lines of one receipt share what the contract line has left', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      const rows = { lines: [60, 41].map((qty, at) => t.receiptLine(contract.line, { qty, lot: `L${at}` })) }
      expect(await t.refused('goodsReceipt', '2025-03-02', { supplierId: t.supplier }, rows)).toMatchObject([
        { code: 'contract.overTolerance', path: 'lines.1.qtyMilli', facts: { fulfilled: '60', asked: '41' } },
      ])
    })

    test('a reversed receipt gives its quantity back to the contract, a return does not', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      const receipt = await t.receive(contract.line, { day: '2025-03-02', qty: 60 })
      const kept = await t.receive(contract.line, { day: '2025-03-03', qty: 40, lot: 'L2' })
      await t.reverse(receipt.id, '2025-03-04')
      expect(await fulfilled(t, contract.line)).toBe(bags(40))
      const back = { receiptLineId: kept.line, warehouseId: t.east, qtyMilli: bags(10) }
      await t.post('purchaseReturn', '2025-03-05', { supplierId: t.supplier }, { lines: [back] })
      expect(await fulfilled(t, contract.line)).toBe(bags(40))
    })

    test('another product than the contract’s is refused', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      const rows = { lines: [t.receiptLine(contract.line, { qty: 1, productId: t.p2 })] }
      expect(await t.refused('goodsReceipt', '2025-03-02', { supplierId: t.supplier }, rows)).toMatchObject([
        { code: 'contract.otherProduct', path: 'lines.0.productId', facts: { product: '中颗粒尿素' } },
      ])
    })

    test('a contract may lie ahead; what it is delivered under may not come before it', async () => {
      const t = await open({ today: '2025-03-10' })
      const contract = await t.contract({ day: '2025-04-01', qty: 100, price: 1700 })
      const rows = { lines: [t.receiptLine(contract.line, { qty: 1 })] }
      expect(await t.refused('goodsReceipt', '2025-03-10', { supplierId: t.supplier }, rows)).toMatchObject([
        { code: 'source.later', path: 'lines.0.contractLineId', facts: { source: contract.no, day: '2025-04-01' } },
      ])
    })

    test('a sale takes from its sales contract, or from none: 40 of 120 bags, the rest stays open', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
      const row = { productId: t.p1, qtyMilli: bags(120), priceE4: price(1860) }
      const sale = await t.post('salesContract', '2025-03-01', { customerId: t.customer }, { lines: [row] })
      const { id: contractLineId } = await t.firstLine('sales_contract', sale.id)
      await t.sell({ day: '2025-03-02', qty: 40, price: 1860, more: { contractLineId } })
      await t.sell({ day: '2025-03-02', qty: 5, price: 1900 })
      expect(await fulfilled(t, contractLineId)).toBe(bags(40))
      const line = t.deliveryLine({ qty: 81, price: 1860, more: { contractLineId } })
      expect(await t.refused('delivery', '2025-03-03', { customerId: t.customer }, { lines: [line] })).toMatchObject([
        { code: 'contract.overTolerance', facts: { ordered: '120', fulfilled: '40', asked: '81' } },
      ])
    })
  })

  describe('closing a contract', () => {
    test('a closed line takes nothing, an open one beside it does; reopened, it takes again', async () => {
      const t = await open()
      const row = { productId: t.p1, qtyMilli: bags(100), priceE4: price(1700) }
      const { id, no } = await t.post(
        'purchaseContract',
        '2025-03-01',
        { supplierId: t.supplier },
        { lines: [row, row] },
      )
      const [first, second] = (await t.lines('purchase_contract', id)).map((line) => line.id)
      const lineId = first ?? 0
      value(await t.book.command('contract.close', { id, lineId, reason: '厂家停产' }))
      const head = { supplierId: t.supplier }
      const rows = (line: number) => ({ lines: [t.receiptLine(line, { qty: 10 })] })
      expect(await t.refused('goodsReceipt', '2025-03-02', head, rows(lineId))).toMatchObject([
        { code: 'contract.closed', path: 'lines.0.contractLineId', facts: { contract: no, line: 1 } },
      ])
      await t.post('goodsReceipt', '2025-03-02', head, rows(second ?? 0))
      value(await t.book.command('contract.reopen', { id, lineId, reason: '恢复供货' }))
      await t.post('goodsReceipt', '2025-03-03', head, rows(lineId))
    })

    test('a closed contract takes nothing and cannot be voided; reopened, both may be', async () => {
      const t = await open()
      const contract = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      const { id } = contract
      value(await t.book.command('contract.close', { id, lineId: null, reason: '双方同意' }))
      expect(await t.state(id)).toBe('closed')
      const rows = { lines: [t.receiptLine(contract.line, { qty: 10 })] }
      expect(await t.refused('goodsReceipt', '2025-03-02', { supplierId: t.supplier }, rows)).toMatchObject([
        { code: 'contract.notInForce', path: 'lines.0.contractLineId', facts: { contract: contract.no } },
      ])
      expect(await t.refusedReversal(id, '2025-03-02')).toMatchObject([{ code: 'document.noTransition' }])
      value(await t.book.command('contract.reopen', { id, lineId: null, reason: '再供' }))
      expect(await t.state(id)).toBe('approved')
      await t.reverse(id, '2025-03-03')
      expect(await t.state(id)).toBe('reversed')
    })

    test('closing and reopening need a reason, and what is there to close or reopen', async () => {
      const t = await open()
      const { id, line } = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      const other = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      const close = async (lineId: number | null, reason = '停供') =>
        t.book.command('contract.close', { id, lineId, reason })
      const reopen = async (lineId: number | null, reason = '再供') =>
        t.book.command('contract.reopen', { id, lineId, reason })
      expect(refusals(await close(null, ''))).toEqual(['reason.needed reason'])
      expect(refusals(await close(other.line))).toEqual(['source.unknown lineId'])
      expect(refusals(await reopen(null))).toEqual(['document.noTransition'])
      expect(refusals(await reopen(other.line))).toEqual(['source.unknown lineId'])
      value(await close(line))
      expect(refusals(await reopen(line, ''))).toEqual(['reason.needed reason'])
      value(await close(null))
      expect(refusals(await close(null))).toEqual(['document.noTransition'])
      const receipt = await t.buy({ day: '2025-03-01', qty: 1, price: 1700 })
      const odd = await t.book.command('contract.close', { id: receipt.id, lineId: null, reason: '停供' })
      expect(refusals(odd)).toEqual(['document.unknown'])
    })

    test('a contract with a receipt on it is not voided: the receipt is named', async () => {
      const t = await open()
      const { contract, no } = await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const [refused] = await t.refusedReversal(contract.id, '2025-03-02')
      expect(refused).toMatchObject({
        code: 'reversal.standsOn',
        facts: { no: contract.no, documents: { zh: `入库单 ${no}`, en: `Goods receipt ${no}` } },
      })
    })
  })
}
