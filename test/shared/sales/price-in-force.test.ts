// Which price list speaks: the more specific before the general, then the later day, then the later number.

import { describe, expect, test } from 'vitest'
import type { Day, PriceE4 } from '../../../src/shared/kernel/index.ts'
import { priceInForce, type ListedPrice } from '../../../src/shared/sales/price-in-force.ts'

const urea = 1
const list = (no: string, yuan: number, more: Partial<Record<keyof ListedPrice, unknown>> = {}): ListedPrice =>
  ({
    no,
    fromDay: '2025-03-01',
    toDay: null,
    customerKind: null,
    area: null,
    territoryId: null,
    productId: urea,
    priceE4: (yuan * 10_000) as PriceE4,
    floorPriceE4: null,
    pricedPer: 'tonne',
    ...more,
  }) as ListedPrice

const forAll = list('JM1', 1900)
const forArea = list('JM2', 1890, { area: '东乡镇' })
const forShops = list('JM3', 1860, { customerKind: 'townshipShop' })
const forShopsThere = list('JM4', 1850, { customerKind: 'townshipShop', area: '东乡镇' })
const lists = [forAll, forArea, forShops, forShopsThere]

const shopThere = { customerKind: 'townshipShop', area: '东乡镇', territoryIds: [] }
const yuanOf = (among: readonly ListedPrice[], buyer: Parameters<typeof priceInForce>[2], day = '2025-03-15') => {
  const price = priceInForce(among, urea, buyer, day as Day)
  return price && price.priceE4 / 10_000
}

describe('the more specific list speaks', () => {
  test('a shop in 东乡镇 pays 1,850, a shop elsewhere 1,860, a grower in 东乡镇 1,890, a grower elsewhere 1,900', () => {
    expect(yuanOf(lists, shopThere)).toBe(1850)
    expect(yuanOf(lists, { customerKind: 'townshipShop', area: '西乡镇', territoryIds: [] })).toBe(1860)
    expect(yuanOf(lists, { customerKind: 'largeGrower', area: '东乡镇', territoryIds: [] })).toBe(1890)
    expect(yuanOf(lists, { customerKind: 'largeGrower', area: null, territoryIds: [] })).toBe(1900)
  })

  test('kind goes before area: of both 1,860 and 1,890 a shop in 东乡镇 pays 1,860', () => {
    expect(yuanOf([forArea, forShops], shopThere)).toBe(1860)
  })

  test('a newer general list does not overrule the one made for the customer', () => {
    expect(yuanOf([...lists, list('JM9', 2000, { fromDay: '2025-03-14' })], shopThere)).toBe(1850)
  })

  test('a customer without kind and area, and nobody in particular, are asked what everybody is', () => {
    expect(yuanOf(lists, { customerKind: null, area: null, territoryIds: [] })).toBe(1900)
    expect(yuanOf([forArea, forShops], { customerKind: null, area: null, territoryIds: [] })).toBeNull()
  })
})

describe('the day decides among equals', () => {
  const march = list('JM20250301-001', 1900)
  const april = list('JM20250320-001', 1950, { fromDay: '2025-04-01' })
  const anyone = { customerKind: null, area: null, territoryIds: [] }

  test('1,900 through 31 March, 1,950 from 1 April', () => {
    expect(yuanOf([march, april], anyone, '2025-03-31')).toBe(1900)
    expect(yuanOf([march, april], anyone, '2025-04-01')).toBe(1950)
  })

  test('a promotion from 10 to 20 March at 1,880 holds on both days, then 1,900 is back', () => {
    const promotion = list('JM20250305-001', 1880, { fromDay: '2025-03-10', toDay: '2025-03-20' })
    const on = (day: string) => yuanOf([march, promotion], anyone, day)
    expect(['2025-03-09', '2025-03-10', '2025-03-20', '2025-03-21'].map(on)).toEqual([1900, 1880, 1880, 1900])
  })

  test('from the same day the later number speaks; before the first day nobody does', () => {
    const second = list('JM20250301-002', 1910)
    expect(yuanOf([second, march], anyone)).toBe(1910)
    expect(yuanOf([march, second], anyone)).toBe(1910)
    expect(yuanOf([march], anyone, '2025-02-28')).toBeNull()
  })

  test('a list says nothing of products it does not name', () => {
    expect(priceInForce([march], 2, anyone, '2025-03-15' as Day)).toBeNull()
  })
})
