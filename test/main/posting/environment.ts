// The log of the rooms: readings typed and taken from a file, made void, told on the workbench, listed.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { runReport } from '../../../src/main/reports/index.ts'
import { record, refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import type { Trade } from './trade.ts'

/** A time in China, as an instant. */
const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+08:00`)
const enter = (t: Trade, time: string, celsiusDeci: number, humidityBp: number, warehouseId = t.east) =>
  t.book.command('environment.enter', { warehouseId, at: at(time), celsiusDeci, humidityBp })
const bring = (t: Trade, ...lines: string[]) =>
  t.book.command('environment.import', {
    warehouseId: t.east,
    name: 'east.csv',
    text: ['时间,温度,湿度', ...lines].join('\n'),
  })
const view = (t: Trade, warehouseId: number | null = t.east) =>
  t.book.query('environment', { warehouseId, from: '2025-03-01', to: '2025-12-31' })
const waiting = async (t: Trade) =>
  (await t.book.query('workbench', {})).tasks.find(({ name }) => name === 'rooms')?.count

/** Urea, which draws water, lies in the east warehouse. */
async function urea(t: Trade): Promise<void> {
  const product = await t.book.query('record.get', { kind: 'product', id: t.p1 })
  value(
    await t.book.command('record.save', {
      kind: 'product',
      id: t.p1,
      version: Number(product?.['version']),
      fields: { storageClass: 'hygroscopic' },
    }),
  )
  await t.buy({ day: '2025-12-29', qty: 100, price: 1700 })
}

export function environmentSuite(open: Open): void {
  describe('environment log', () => {
    test('31.5 °C and 82 % where urea lies: too warm and too damp, told on the workbench; voided, it is not', async () => {
      const t = await open()
      await urea(t)
      value(await enter(t, '2025-12-31 08:00', 252, 6100))
      expect(await waiting(t)).toBe(0)
      const { id } = value(await enter(t, '2025-12-31 09:30', 315, 8200))
      expect((await view(t)).rooms[0]).toMatchObject({
        name: '东库',
        classes: ['hygroscopic'],
        last: { celsiusDeci: 315, humidityBp: 8200 },
        breaches: ['hot', 'wet'],
      })
      expect(await waiting(t)).toBe(1)
      value(await t.book.command('environment.void', { id, reason: '探头放错' }))
      expect((await view(t)).readings).toHaveLength(1)
      expect(await waiting(t)).toBe(0)
      expect(refusals(await t.book.command('environment.void', { id, reason: '又一次' }))).toEqual(['reading.unknown'])
    })

    test('the last reading is 4 days old: said; an empty warehouse has no limits', async () => {
      const t = await open()
      await urea(t)
      value(await enter(t, '2025-12-27 08:00', 200, 5000))
      value(await enter(t, '2025-12-01 08:00', 450, 9900, t.west))
      const { rooms } = await view(t)
      expect(rooms.map(({ name, breaches }) => `${name} ${breaches.join()}`)).toEqual(['东库 unread', '西库 '])
    })

    test('45 °C and 99 % where only goods of others lie: theirs are the limits', async () => {
      const t = await open()
      await urea(t)
      await t.keep({ day: '2025-12-29', qty: 40, lot: 'K1', warehouseId: t.west })
      value(await enter(t, '2025-12-31 08:00', 450, 9900, t.west))
      const west = (await view(t)).rooms.find(({ id }) => id === t.west)
      expect(west).toMatchObject({ classes: ['hygroscopic'], breaches: ['hot', 'wet'] })
    })

    test('a reading ahead of its time, twice at one time, or of 100 °C is refused at its field', async () => {
      const t = await open()
      value(await enter(t, '2025-12-31 08:00', 200, 5000))
      expect(refusals(await enter(t, '2025-12-31 08:00', 210, 5000))).toEqual(['reading.known at'])
      expect(refusals(await enter(t, '2026-01-01 08:00', 1000, 10_100))).toEqual([
        'reading.beyond celsiusDeci',
        'reading.beyond humidityBp',
        'reading.ahead at',
      ])
    })

    test('a file of three, one known already: two are added, one is skipped; brought again all three are', async () => {
      const t = await open()
      value(await enter(t, '2025-03-05 10:00', 200, 5000))
      const lines = ['2025-03-05 09:00,19.9,50.5', '2025-03-05 10:00,20.1,51', '2025-03-05 11:00:30,20.2,51.55']
      expect(value(await bring(t, ...lines))).toEqual({ added: 2, skipped: 1 })
      expect(value(await bring(t, ...lines))).toEqual({ added: 0, skipped: 3 })
      expect(
        (await view(t)).readings.map(({ celsiusDeci, humidityBp, file }) => [celsiusDeci, humidityBp, file]),
      ).toEqual([
        [199, 5050, 'east.csv'],
        [200, 5000, null],
        [202, 5155, 'east.csv'],
      ])
    })

    test('a file with bad lines, or one ahead of its time, takes nothing in; a voided time may be read again', async () => {
      const t = await open()
      const answer = await bring(t, '2025-03-05 09:00,19.9,50.5', 'gestern,1,2', '2026-03-05 09:00,1,2')
      expect(refusals(answer)).toEqual(['logger.badTime lines.3', 'logger.ahead lines.4'])
      expect((await view(t)).readings).toEqual([])
      const { id } = value(await enter(t, '2025-03-05 10:00', 200, 5000))
      value(await t.book.command('environment.void', { id, reason: '录错' }))
      value(await enter(t, '2025-03-05 10:00', 210, 5000))
    })

    test('the list has every reading, what it breaks, and what was made void and why', async () => {
      const t = await open()
      await urea(t)
      const { id } = value(await enter(t, '2025-12-30 23:59', 310, 3900))
      value(await t.book.command('environment.void', { id, reason: '录错' }))
      value(await enter(t, '2025-12-31 00:00', 150, 7500))
      const params: AnyRow = { from: '2025-12-30', to: '2025-12-31', warehouseId: t.east }
      const { rows } = await t.book.read((sql) => runReport(sql, 'environment-log', params))
      expect(rows).toMatchObject([
        { day: '2025-12-30', time: '23:59', hot: true, dry: true, damp: false, source: 'hand', voidReason: '录错' },
        { day: '2025-12-31', time: '00:00', hot: false, dry: false, damp: true, voidReason: null },
      ])
    })

    test('a class has one set of limits; lowered to 25 °C, 28 °C is too warm', async () => {
      const t = await open()
      await urea(t)
      value(await enter(t, '2025-12-31 08:00', 280, 5000))
      expect((await view(t)).rooms[0]?.breaches).toEqual([])
      const fields = { code: 'H9', name: '吸湿二', storageClass: 'hygroscopic', maxCelsiusDeci: 250 }
      const twice = await t.book.command('record.save', { kind: 'classLimit', id: null, version: null, fields })
      expect(refusals(twice)).toEqual(['reading.limitTwice fields.storageClass'])
      const own = await t.book.query('record.find', { kind: 'classLimit', text: 'H02' })
      const [limit] = own
      value(
        await t.book.command('record.save', {
          kind: 'classLimit',
          id: limit?.id ?? 0,
          version: Number(limit?.['version']),
          fields: { maxCelsiusDeci: 250 },
        }),
      )
      expect((await view(t)).rooms[0]?.breaches).toEqual(['hot'])
      await record(t.book, 'classLimit', { ...fields, code: 'H9', storageClass: 'acid' })
    })

    test('goods by position: 60 on A1, 40 not placed', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const box = { x: 0, y: 0, width: 1, height: 1 }
      const a1 = await record(t.book, 'position', { code: 'A1', name: '一垛', warehouseId: t.east, ...box })
      const line = { productId: t.p1, lot: 'L1', toPositionId: a1, qtyMilli: 60_000 }
      await t.post('placement', '2025-03-02', { warehouseId: t.east }, { lines: [line] })
      const { rows } = await t.book.read((sql) => runReport(sql, 'stock-by-position', { warehouseId: t.east }))
      expect(rows).toMatchObject([
        { position: 'A1', lot: 'L1', qtyMilli: 60_000, tonnesMilli: 3000 },
        { position: null, lot: 'L1', qtyMilli: 40_000, tonnesMilli: 2000 },
      ])
    })
  })
}
