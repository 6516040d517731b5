// Where territory-controlled goods may be sold, and to whom.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { record, refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

/** 示例县 with 城关镇 in it and 邻县 beside it; P3 is territory-controlled, 20 bags of it lie in the east. */
async function controlled(open: Open) {
  const t = await open()
  const county = await record(t.book, 'territory', { code: 'Q1', name: '示例县' })
  const town = await record(t.book, 'territory', { code: 'Q101', name: '城关镇', parentId: county })
  const next = await record(t.book, 'territory', { code: 'Q2', name: '邻县' })
  const productId = await record(t.book, 'product', {
    code: 'P3',
    name: '硝基复合肥',
    unit: '袋',
    unitWeightGrams: 40_000,
    pricedPer: 'tonne',
    taxRateBp: 900,
    territoryControlled: true,
  })
  await t.buy({ day: '2025-03-01', qty: 500, price: 2500, productId })
  const shop = (code: string, territoryId: number | null) =>
    record(t.book, 'partner', { code, name: `示例门店${code}`, isCustomer: true, termDays: 365, territoryId })
  return { t, county, town, next, productId, inTown: await shop('K1', town), inNext: await shop('K2', next), shop }
}

const grant = (t: Trade, fields: AnyRow) =>
  record(t.book, 'territoryGrant', { code: `SQ${JSON.stringify(fields).length}`, name: '授权', ...fields })

const saidOf = async (t: Trade, productId: number, customerId: number, day = '2025-03-05') =>
  (await t.sell({ day, qty: 1, price: 2980, productId, customerId })).warnings.map(({ code }) => code)

export function territorySuite(open: Open): void {
  describe('territories', () => {
    test('granted for the county, goods may go to its township, not to the next county, nor to nobody knows where', async () => {
      const { t, county, productId, inTown, inNext, shop } = await controlled(open)
      await grant(t, { territoryId: county, productId })
      expect(await saidOf(t, productId, inTown)).toEqual([])
      const outside = await t.sell({ day: '2025-03-05', qty: 1, price: 2980, productId, customerId: inNext })
      expect(outside.warnings).toEqual([
        {
          code: 'territory.outside',
          facts: { product: 'P3 硝基复合肥', partner: '示例门店K2', territory: '邻县' },
        },
      ])
      expect(await saidOf(t, productId, await shop('K3', null))).toEqual(['territory.unknown'])
      const trail = (await t.book.query('document.get', { id: outside.id }))?.history
      expect(trail?.map(({ act, warnings }) => [act, warnings?.map(({ code }) => code)])).toEqual([
        ['post', ['territory.outside']],
      ])
    })

    test('what is not controlled goes anywhere; what is controlled and granted nowhere goes nowhere', async () => {
      const { t, productId, inTown } = await controlled(open)
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      expect(await saidOf(t, t.p1, inTown)).toEqual([])
      expect(await saidOf(t, productId, inTown)).toEqual(['territory.outside'])
    })

    test('a grant for one shop is that shop’s, until it ends on 30 June', async () => {
      const { t, town, productId, inTown, shop } = await controlled(open)
      await grant(t, { territoryId: town, partnerId: inTown, toDay: '2025-06-30' })
      expect(await saidOf(t, productId, inTown, '2025-06-30')).toEqual([])
      expect(await saidOf(t, productId, await shop('K3', town))).toEqual(['territory.outside'])
      expect(await saidOf(t, productId, inTown, '2025-07-01')).toEqual(['territory.outside'])
    })

    test('a contract outside is told at its approval, the delivery drawn on it no more', async () => {
      const { t, productId, inNext: customerId } = await controlled(open)
      const lines = [{ productId, qtyMilli: bags(5), priceE4: price(2980) }]
      const contract = await t.post('salesContract', '2025-03-05', { customerId }, { lines })
      expect(contract.warnings.map(({ code }) => code)).toEqual(['territory.outside'])
      const more = { contractLineId: (await t.firstLine('sales_contract', contract.id)).id }
      const drawn = await t.sell({ day: '2025-03-05', qty: 5, price: 2980, productId, customerId, more })
      expect(drawn.warnings).toEqual([])
    })

    test('forbidden, a sale outside is refused at its line', async () => {
      const { t, productId, inNext: customerId } = await controlled(open)
      value(await t.book.command('settings.save', { settings: { outsideTerritory: 'forbid' } }))
      const lines = [t.deliveryLine({ qty: 1, price: 2980, productId })]
      const why = await t.refused('delivery', '2025-03-05', { customerId }, { lines })
      expect(why.map(({ code, path }) => `${code} ${path}`)).toEqual(['territory.outside lines.0.productId'])
    })

    test('a county cannot lie in its own township', async () => {
      const { t, county, town } = await controlled(open)
      const within = { kind: 'territory', id: county, version: 1, fields: { parentId: town } } as const
      expect(refusals(await t.book.command('record.save', within))).toEqual(['territory.circle fields.parentId'])
    })
  })
}
