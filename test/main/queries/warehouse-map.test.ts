// The map of a warehouse: what lies on each position, how full and how old it is, and what is not placed; and positions
// laid out in rows at once.

import { expect, test } from 'vitest'
import { distributor, draft, linesOf, newBook, post, refusals, value } from '../../books.ts'

const layout = {
  prefix: '东',
  rows: 2,
  columns: 3,
  width: 4,
  height: 3,
  aisle: 1,
  left: 1,
  top: 1,
  capacityMilli: 20_000,
}

async function opened() {
  const book = await newBook({ today: '2025-03-31' })
  const of = await distributor(book)
  return { book, of, [Symbol.asyncDispose]: () => book.close() }
}

test('300 of 400 bags on 东A01 of 20 t are 15 t, 75 %, 30 days old; 100 are not placed', async () => {
  await using at = await opened()
  const { book, of } = at
  expect(value(await book.command('position.lay', { warehouseId: of.east, layout }))).toEqual({ made: 6 })
  const places = (await book.query('warehouse.map', { warehouseId: null }))?.positions ?? []
  expect(places.map(({ code, x, y }) => `${code} ${x},${y}`)).toEqual([
    '东A01 1,1',
    '东A02 6,1',
    '东A03 11,1',
    '东B01 1,5',
    '东B02 6,5',
    '东B03 11,5',
  ])
  const contract = await post(
    book,
    'purchaseContract',
    draft(
      '2025-03-01',
      { supplierId: of.supplier },
      {
        lines: [{ productId: of.p1, qtyMilli: 400_000, priceE4: 17_000_000 }],
      },
    ),
  )
  const [line] = await linesOf(book, 'purchase_contract_lines', contract.id)
  const received = (positionId: number | null, qtyMilli: number) => ({
    contractLineId: line?.id ?? 0,
    productId: of.p1,
    warehouseId: of.east,
    positionId,
    lot: 'L1',
    qtyMilli,
  })
  await post(
    book,
    'goodsReceipt',
    draft(
      '2025-03-01',
      { supplierId: of.supplier },
      {
        lines: [received(places[0]?.id ?? 0, 300_000), received(null, 100_000)],
      },
    ),
  )
  const map = await book.query('warehouse.map', { warehouseId: of.east })
  expect(map).toMatchObject({ tonnesMilli: 20_000, warehouse: { name: '东库' } })
  expect(map?.positions[0]).toMatchObject({
    tonnesMilli: 15_000,
    fullBp: 7500,
    ageDays: 30,
    goods: [{ product: 'P1', lot: 'L1', qtyMilli: 300_000, unit: '袋' }],
  })
  expect(map?.loose).toMatchObject([{ lot: 'L1', qtyMilli: 100_000, tonnesMilli: 5000 }])
  expect(await book.query('warehouse.map', { warehouseId: of.west })).toMatchObject({ positions: [], loose: [] })
})

test('rows that would stand on others, or 27 of them, are refused whole', async () => {
  await using at = await opened()
  const { book, of } = at
  const lay = (more: object) => book.command('position.lay', { warehouseId: of.east, layout: { ...layout, ...more } })
  value(await lay({}))
  expect(new Set(refusals(await lay({ prefix: '又', top: 5 })))).toEqual(new Set(['position.overlaps layout.prefix']))
  expect(refusals(await lay({ rows: 27, width: null }))).toEqual([
    'field.required layout.width',
    'position.tooMany layout.rows',
  ])
  expect((await book.query('warehouse.map', { warehouseId: of.east }))?.positions).toHaveLength(6)
})

test('a count sheet goes along the first row of positions and back along the second, then what is not placed, then goods of others', async () => {
  await using at = await opened()
  const { book, of } = at
  value(await book.command('position.lay', { warehouseId: of.east, layout }))
  const places = (await book.query('warehouse.map', { warehouseId: of.east }))?.positions ?? []
  const idOf = (code: string) => places.find((place) => place.code === code)?.id ?? 0
  const buying = { supplierId: of.supplier }
  const ordered = { lines: [{ productId: of.p1, qtyMilli: 100_000, priceE4: 17_000_000 }] }
  const contract = await post(book, 'purchaseContract', draft('2025-03-01', buying, ordered))
  const [line] = await linesOf(book, 'purchase_contract_lines', contract.id)
  const received = (positionId: number | null, lot: string) => ({
    contractLineId: line?.id ?? 0,
    productId: of.p1,
    warehouseId: of.east,
    positionId,
    lot,
    qtyMilli: 10_000,
  })
  const lots = [received(null, 'L1'), ...['东B01', '东B03', '东A02', '东A01'].map((code) => received(idOf(code), code))]
  await post(book, 'goodsReceipt', draft('2025-03-01', buying, { lines: lots }))
  const kept = (lot: string | null) => ({ warehouseId: of.east, productId: of.p2, lot, qtyMilli: 5_000 })
  const owner = { ownerId: of.customer, custody: 'consigned' }
  await post(book, 'custodyReceipt', draft('2025-03-02', owner, { lines: [kept('K1'), kept(null), kept('K1')] }))
  const { lines, texts } = await book.query('stockCheck.lines', {
    warehouseId: of.east,
    storageClass: null,
    place: null,
  })
  expect(
    lines.map(({ positionId, ownerId, lot, bookMilli }) => [
      places.find(({ id }) => id === positionId)?.code ?? null,
      ownerId === of.customer,
      lot,
      bookMilli,
    ]),
  ).toEqual([
    ['东A01', false, '东A01', 10_000],
    ['东A02', false, '东A02', 10_000],
    ['东B03', false, '东B03', 10_000],
    ['东B01', false, '东B01', 10_000],
    [null, false, 'L1', 10_000],
    [null, true, null, 5_000],
    [null, true, 'K1', 10_000],
  ])
  expect(texts[`position:${idOf('东A01')}`]).toBe('东A01')
})
