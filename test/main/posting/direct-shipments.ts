// Direct shipments: bought and sold on one slip, without touching the stock; on both sides like any other goods.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { draft, itemsOf, refusals } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

/** 40 t (800 bags) of P1 agreed at 2,650.00 a tonne. */
const agreed = (t: Trade) => t.contract({ day: '2025-03-01', qty: 800, price: 2650 })

/** 33 t (660 bags) of it shipped to the customer at 2,760.00 a tonne. */
async function shipped(t: Trade) {
  const { line } = await agreed(t)
  return { line, ...(await t.shipDirect({ contractLine: line, day: '2025-03-05', qty: 660, price: 2760, lot: 'Z1' })) }
}

const rowsOf = async (t: Trade, name: 'purchase-ledger' | 'sales-ledger' | 'lot-trace', params: object) =>
  (await t.book.query('report.run', { name, params: params as never })).rows

export function directShipmentSuite(open: Open): void {
  describe('direct shipments', () => {
    test('33 t bought at 2,650 and sold at 2,760: 5401 80,229.36, 2202 87,450.00, 1122 91,080.00, 5001 83,559.63, VAT 7,220.64 and 7,520.37', async () => {
      const t = await open()
      const direct = await shipped(t)
      expect(await t.entries(direct.receipt)).toEqual({ '借 5401': '80229.36', '贷 220202': '80229.36' })
      expect(await t.entries(direct.delivery)).toEqual({
        '借 1122': '91080.00',
        '贷 5001': '83559.63',
        '贷 222103': '7520.37',
      })
      const receiptLine = (await t.firstLine('goods_receipt', direct.receipt)).id
      await t.invoiced(receiptLine, { day: '2025-03-08', qty: 660, price: 2650, no: 'F1' })
      const deliveryLineId = (await t.firstLine('delivery', direct.delivery)).id
      await t.post(
        'salesInvoice',
        '2025-03-08',
        { customerId: t.customer },
        { lines: [{ deliveryLineId, qtyMilli: bags(660) }] },
      )
      expect(await t.balances()).toEqual({
        '1122': '91080.00',
        '220201': '-87450.00',
        '22210101': '7220.64',
        '22210102': '-7520.37',
        '5001': '-83559.63',
        '5401': '80229.36',
      })
    })

    test('the stock and its average are as before, whatever lay there, and after its invoice comes dearer', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const summary = async () =>
        (await t.book.query('report.run', { name: 'stock-summary', params: { from: '2025-03-01', to: '2025-03-31' } }))
          .rows
      const [before, moved] = [await t.value(), await summary()]
      const direct = await shipped(t)
      expect(await t.value()).toEqual(before)
      expect(await summary()).toEqual(moved)
      const line = (await t.firstLine('goods_receipt', direct.receipt)).id
      await t.invoiced(line, { day: '2025-03-08', qty: 660, price: 2683, no: 'F1' })
      expect(await t.value()).toEqual(before)
      // 33 t dearer by 33.00 are 1,089.00, net 999.08: all of it cost of sales.
      expect((await t.balances())['5401']).toBe('81228.44')
    })

    test('it stands in the purchase and the sales ledger, in profit, and its lot is traced from factory to customer', async () => {
      const t = await open()
      const direct = await shipped(t)
      const period = { from: '2025-03-01', to: '2025-03-31' }
      expect(await rowsOf(t, 'purchase-ledger', period)).toMatchObject([
        { warehouse: '直发', lot: 'Z1', qtyMilli: bags(660), grossFen: 8_745_000 },
      ])
      expect(await rowsOf(t, 'sales-ledger', { ...period, productId: null, customerKind: null })).toMatchObject([
        {
          warehouse: '直发',
          lot: 'Z1',
          qtyMilli: bags(660),
          netFen: 8_355_963,
          costFen: 8_022_936,
          marginFen: 333_027,
        },
      ])
      const trace = await rowsOf(t, 'lot-trace', {
        lot: 'Z1',
        productId: null,
        partnerId: null,
        from: null,
        to: '2025-03-31',
      })
      expect(trace.map((row) => [row['kind'], row['partnerName']])).toEqual([
        ['goodsReceipt', '示例氮肥厂甲'],
        ['delivery', '示例种植户'],
      ])
      expect((await t.book.query('document.get', { id: direct.id }))?.after.map(({ kind }) => kind)).toEqual([
        'goodsReceipt',
        'delivery',
      ])
    })

    test('it draws on both contracts once: 660 of 800 bags bought and 660 of 700 sold; 141 more are too many', async () => {
      const t = await open()
      const { line } = await agreed(t)
      const sold = await t.post(
        'salesContract',
        '2025-03-01',
        { customerId: t.customer },
        { lines: [{ productId: t.p1, qtyMilli: bags(700), priceE4: price(2760) }] },
      )
      const contractLineId = (await t.firstLine('sales_contract', sold.id)).id
      const goods = { contractLine: line, day: '2025-03-05', price: 2760, lot: 'Z1', more: { contractLineId } }
      await t.shipDirect({ ...goods, qty: 660 })
      const left = await t.book.query('document.get', { id: sold.id })
      expect(left?.sections.lines).toMatchObject([{ fulfilledMilli: bags(660), openMilli: bags(40) }])
      const tooMuch = await t.refused(
        'directShipment',
        '2025-03-06',
        { customerId: t.customer, supplierId: t.supplier },
        {
          lines: [
            {
              purchaseLineId: line,
              contractLineId,
              productId: t.p1,
              lot: 'Z1',
              qtyMilli: bags(141),
              priceE4: price(2760),
            },
          ],
        },
      )
      expect(tooMuch.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'contract.overTolerance lines.0.qtyMilli',
        'contract.overTolerance lines.0.qtyMilli',
      ])
    })

    test('it is taken back as a whole, its documents never alone; put right, it opens as a draft', async () => {
      const t = await open()
      const before = await t.balances()
      const direct = await shipped(t)
      for (const id of [direct.receipt, direct.delivery])
        expect((await t.refusedReversal(id, '2025-03-06')).map(({ code }) => code)).toEqual(['reversal.partOf'])
      const alone = await t.book.command('document.putRight', { id: direct.delivery, day: '2025-03-06', reason: '错' })
      expect(refusals(alone)).toEqual(['reversal.partOf'])
      await t.reverse(direct.id, '2025-03-06')
      expect(await Promise.all([direct.id, direct.receipt, direct.delivery].map(t.state))).toEqual([
        'reversed',
        'reversed',
        'reversed',
      ])
      expect(await t.balances()).toEqual(before)
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])

      const again = await t.shipDirect({
        contractLine: direct.line,
        day: '2025-03-07',
        qty: 660,
        price: 2760,
        lot: 'Z1',
      })
      const right = await t.book.command('document.putRight', { id: again.id, day: '2025-03-08', reason: '价错' })
      expect(right).toMatchObject({ ok: true, value: { kind: 'directShipment' } })
    })

    test('not while the customer’s invoice stands on it', async () => {
      const t = await open()
      const direct = await shipped(t)
      const deliveryLineId = (await t.firstLine('delivery', direct.delivery)).id
      await t.post(
        'salesInvoice',
        '2025-03-08',
        { customerId: t.customer },
        { lines: [{ deliveryLineId, qtyMilli: bags(1) }] },
      )
      expect((await t.refusedReversal(direct.id, '2025-03-09')).map(({ code }) => code)).toEqual(['reversal.standsOn'])
      expect(await t.state(direct.receipt)).toBe('posted')
    })

    test('what the customer sends back comes into our store at what it cost', async () => {
      const t = await open()
      const direct = await shipped(t)
      const deliveryLineId = (await t.firstLine('delivery', direct.delivery)).id
      const back = await t.post(
        'salesReturn',
        '2025-03-09',
        { customerId: t.customer },
        { lines: [{ deliveryLineId, warehouseId: t.east, qtyMilli: bags(20) }] },
      )
      // 1 t of 33 that cost 80,229.36.
      expect(await t.entries(back.id)).toMatchObject({ '借 5401': '-2431.19', '贷 1405': '-2431.19' })
    })

    test('nobody can put goods into the warehouse they pass through, or sell from it', async () => {
      const t = await open()
      const direct = await shipped(t)
      const warehouseId = (await t.firstLine('delivery', direct.delivery)).warehouseId ?? 0
      const directLineId = (await t.firstLine('direct_shipment', direct.id)).id
      const row = { productId: t.p1, warehouseId, lot: 'Z1', qtyMilli: bags(660) }
      const codes = async (kind: 'goodsReceipt' | 'delivery', head: object, line: object) =>
        refusals(
          await t.book.command('document.post', {
            kind,
            draft: draft('2025-03-09', head as never, { lines: [{ ...row, ...line }] }),
            draftId: null,
          }),
        )
      const supplied = { supplierId: t.supplier }
      expect(await codes('goodsReceipt', supplied, { contractLineId: direct.line })).toContain(
        'record.inactive lines.0.warehouseId',
      )
      expect(await codes('goodsReceipt', supplied, { contractLineId: direct.line, directLineId })).toEqual([
        'direct.notWhole lines.0.qtyMilli',
      ])
      expect(await codes('delivery', { customerId: t.customer }, { priceE4: price(1), directLineId })).toEqual([
        'passing.notWhole lines.0.qtyMilli',
      ])
      expect(await itemsOf(t.book, direct.delivery)).toMatchObject([{ side: 'receivable', amountFen: 9_108_000 }])
    })
  })
}
