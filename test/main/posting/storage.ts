// What must not lie in one warehouse: said or refused where goods come to lie beside it, silent where they lay already.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { record, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

const product = (t: Trade, code: string, more: AnyRow): Promise<number> =>
  record(t.book, 'product', {
    code,
    name: code,
    unit: '袋',
    unitWeightGrams: 50_000,
    pricedPer: 'tonne',
    taxRateBp: 900,
    ...more,
  })

/** Contract and receipt of 10 bags; answers what the posting says to it. */
async function take(t: Trade, productId: number, warehouseId: number) {
  const contract = await t.contract({ day: '2025-03-01', productId, qty: 10, price: 1000 })
  return t.post(
    'goodsReceipt',
    '2025-03-02',
    { supplierId: t.supplier },
    {
      lines: [t.receiptLine(contract.line, { productId, warehouseId, qty: 10, lot: 'L1' })],
    },
  )
}

async function ruleNamed(t: Trade, name: string) {
  const { rows } = await t.book.query('record.list', {
    kind: 'storageRule',
    filter: {},
    sort: [],
    offset: 0,
    limit: 10,
  })
  const rule = rows.find((row) => row['name'] === name)
  if (!rule) throw new Error(`no rule ${name}`)
  return rule as AnyRow & { id: number; version: number }
}

async function refuseInstead(t: Trade, name: string): Promise<void> {
  const { id, version, ...fields } = await ruleNamed(t, name)
  const typed = Object.fromEntries(
    ['code', 'name', 'initials', 'goods', 'besideGoods'].map((key) => [key, (fields as AnyRow)[key] ?? null]),
  )
  value(
    await t.book.command('record.save', { kind: 'storageRule', id, version, fields: { ...typed, effect: 'refuse' } }),
  )
}

const ammoniumRule = '含铵肥料不与碱性肥料同放'
const moved = (t: Trade, productId: number) => ({
  lines: [{ fromWarehouseId: t.west, toWarehouseId: t.east, productId, lot: 'L1', qtyMilli: bags(5) }],
})

export function storageSuite(open: Open): void {
  describe('storage rules', () => {
    test('ammonium sulphate beside alkaline phosphate is warned about once; more of what lies there is not', async () => {
      const t = await open()
      const phosphate = await product(t, 'P07', { storageClass: 'alkaline' })
      const sulphate = await product(t, 'P04', { storageClass: 'acid', ammonium: true })
      expect((await take(t, phosphate, t.east)).warnings).toEqual([])
      expect((await take(t, sulphate, t.east)).warnings).toEqual([
        { code: 'storage.conflict', facts: { product: 'P04', other: 'P07', warehouse: '东库', rule: ammoniumRule } },
      ])
      expect((await take(t, sulphate, t.east)).warnings).toEqual([])
      expect((await take(t, sulphate, t.west)).warnings).toEqual([])
    })

    test('a rule that refuses holds a transfer back at its line; deactivated, it lets it pass', async () => {
      const t = await open()
      const phosphate = await product(t, 'P07', { storageClass: 'alkaline' })
      const sulphate = await product(t, 'P04', { ammonium: true })
      await take(t, phosphate, t.east)
      await take(t, sulphate, t.west)
      await refuseInstead(t, ammoniumRule)
      expect(await t.refused('transfer', '2025-03-03', {}, moved(t, sulphate))).toMatchObject([
        { code: 'storage.conflict', path: 'lines.0', facts: { product: 'P04', other: 'P07', warehouse: '东库' } },
      ])
      expect(await t.stock()).toEqual({ '东库 P07 L1': '10', '西库 P04 L1': '10' })
      const { id } = await ruleNamed(t, ammoniumRule)
      value(await t.book.command('record.setActive', { kind: 'storageRule', id, active: false }))
      expect((await t.post('transfer', '2025-03-03', {}, moved(t, sulphate))).warnings).toEqual([])
    })

    test('the line is named as the screen counts it, whatever is wrong with the lines before', async () => {
      const t = await open()
      const phosphate = await product(t, 'P07', { storageClass: 'alkaline' })
      const sulphate = await product(t, 'P04', { ammonium: true })
      await take(t, phosphate, t.east)
      await take(t, sulphate, t.west)
      await refuseInstead(t, ammoniumRule)
      const [good] = moved(t, sulphate).lines
      const lines = [{ ...good, productId: t.p1, lot: 'no such lot' }, { ...good }]
      expect(await t.refused('transfer', '2025-03-03', {}, { lines })).toMatchObject([
        { code: 'lot.unknown', path: 'lines.0.lot' },
        { code: 'storage.conflict', path: 'lines.1' },
      ])
    })

    test('pesticide lies beside pesticide, and beside nothing else', async () => {
      const t = await open()
      const spray = await product(t, 'N01', { storageClass: 'pesticide' })
      const powder = await product(t, 'N02', { storageClass: 'pesticide' })
      await take(t, spray, t.east)
      expect((await take(t, powder, t.east)).warnings).toEqual([])
      expect((await take(t, t.p1, t.east)).warnings).toMatchObject([
        { facts: { product: 'P1', rule: '肥料不与农药同放' } },
      ])
    })

    test('two lines of one receipt that do not go together are told of each other', async () => {
      const t = await open()
      const nitrate = await product(t, 'P19', { storageClass: 'oxidiser' })
      const straw = await product(t, 'X01', { storageClass: 'fuel' })
      const { id } = await t.post(
        'purchaseContract',
        '2025-03-01',
        { supplierId: t.supplier },
        { lines: [nitrate, straw].map((productId) => ({ productId, qtyMilli: bags(10), priceE4: price(1000) })) },
      )
      const lines = (await t.lines('purchase_contract', id)).map((line, index) =>
        t.receiptLine(line.id, { productId: index === 0 ? nitrate : straw, warehouseId: t.east, qty: 10, lot: 'L1' }),
      )
      const received = await t.post('goodsReceipt', '2025-03-02', { supplierId: t.supplier }, { lines })
      expect(received.warnings).toMatchObject([{ code: 'storage.conflict', facts: { product: 'X01', other: 'P19' } }])
    })
  })
}
