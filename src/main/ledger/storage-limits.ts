// What a place bears: its capacity in tonnes, how high it may be stacked, the class it is for. Asked of the warehouses and
// positions that goods come to, as they will be once the document is posted.

import { formatMilli, kilogramsOf, sum, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { DocumentContract } from '../../shared/contract/index.ts'
import { storageClasses, type StorageClass } from '../../shared/contract/storage-trait.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { comingOf, placeOf, wordsOfPlace, type Coming } from './coming.ts'
import type { Concern } from './concerns.ts'
import { keptGoods } from './kept-goods.ts'
import type { Deciding } from './document-kind.ts'
import type { Posting } from './posting-data.ts'

type Place = {
  readonly name: string
  readonly capacityMilli: Milli | null
  readonly allowedClass: StorageClass | null
  /** Of a position; a warehouse is not stacked. */
  readonly maxLayers: number | null
  readonly bagsPerLayer: number | null
  readonly coming: readonly Coming[]
  readonly lying: ReadonlyMap<number, Milli>
}
type Goods = {
  readonly id: number
  readonly code: string
  readonly unitWeightGrams: Grams
  readonly storageClass: StorageClass | null
  readonly maxStackLayers: number | null
}
type PlaceRow = Omit<Place, 'coming' | 'lying'> & { readonly id: number; readonly warehouseName: string }

/** Reads nothing when nothing comes in, and no stock where no place says what it bears. */
export async function beyondStorage(
  sql: Sql,
  document: Deciding<DocumentContract>,
  posting: Posting,
): Promise<Concern[]> {
  const coming = comingOf(posting)
  if (coming.length === 0) return []
  const places = [...(await warehousesOf(sql, posting, coming)), ...(await positionsOf(sql, posting, coming))]
  if (places.length === 0) return []
  const goods = await readGoods(sql, [...new Set(places.flatMap(({ lying }) => [...lying.keys()]))])
  return places.flatMap((place) => [
    ...wrongClass(document, place, goods),
    ...overCapacity(document, place, goods),
    ...overStacked(document, place, goods),
  ])
}

type Known = ReadonlyMap<number, Goods>

const wrongClass = (document: Deciding<DocumentContract>, { name, allowedClass, coming }: Place, goods: Known) =>
  coming.flatMap((move): Concern[] => {
    const product = goods.get(move.productId)
    const actual = product?.storageClass ?? 'general'
    if (!product || allowedClass === null || actual === allowedClass) return []
    const facts = {
      place: name,
      product: product.code,
      allowed: storageClasses[allowedClass],
      actual: storageClasses[actual],
    }
    return [{ code: 'storage.wrongClass', path: placeOf(document, move), facts }]
  })

function overCapacity(document: Deciding<DocumentContract>, place: Place, goods: Known): Concern[] {
  const { capacityMilli } = place
  if (capacityMilli === null) return []
  const tonnes = sum(
    [...place.lying].map(([id, qty]) => kilogramsOf(qty, goods.get(id)?.unitWeightGrams ?? (0 as Grams))),
  ) as Milli
  if (tonnes <= capacityMilli) return []
  const facts = { place: place.name, capacity: formatMilli(capacityMilli), tonnes: formatMilli(tonnes) }
  return [{ code: 'storage.overCapacity', path: pathOf(document, place), facts }]
}

/** A stack is as high as its weakest bags allow: the least of the position's layers and of the products' on it. */
function overStacked(document: Deciding<DocumentContract>, place: Place, goods: Known): Concern[] {
  const { bagsPerLayer } = place
  const allowed = [place.maxLayers, ...[...place.lying.keys()].map((id) => goods.get(id)?.maxStackLayers)]
  const layers = Math.min(...allowed.flatMap((most) => most ?? []))
  if (bagsPerLayer === null || !Number.isFinite(layers)) return []
  const bags = sum(place.lying.values()) as Milli
  const most = (layers * bagsPerLayer * 1000) as Milli
  if (bags <= most) return []
  const facts = {
    place: place.name,
    layers: String(layers),
    perLayer: String(bagsPerLayer),
    most: formatMilli(most),
    bags: formatMilli(bags),
  }
  return [{ code: 'storage.overStacked', path: pathOf(document, place), facts }]
}

const pathOf = (document: Deciding<DocumentContract>, { coming: [first] }: Place): string =>
  first ? placeOf(document, first) : ''

/** Warehouses that say what they bear and get goods from outside: what moves inside changes nothing for them. */
async function warehousesOf(sql: Sql, { stock, kept }: Posting, coming: readonly Coming[]): Promise<Place[]> {
  const others = kept.map((goods) => ({ ...goods, qtyMilli: goods.enteredMilli }))
  const entered = [...stock, ...others]
    .filter((move) => move.qtyMilli > 0)
    .flatMap(({ warehouseId }) => warehouseId ?? [])
  if (entered.length === 0) return []
  const rows = await sql.all<PlaceRow>(
    `select id, name as warehouse_name, name, capacity_milli, allowed_class, null as max_layers, null as bags_per_layer
    from warehouse where ${oneOf(sql, 'id', 'ids')} and (capacity_milli is not null or allowed_class is not null) order by code`,
    [[...new Set(entered)]],
  )
  const changes = [...stock, ...others].flatMap(({ warehouseId, productId, qtyMilli }) =>
    warehouseId === null ? [] : [{ at: warehouseId, productId, qtyMilli }],
  )
  return withGoods(sql, 'stock_balance', 'warehouse_id', rows, changes, (id) =>
    coming.filter((move) => move.warehouseId === id),
  )
}

async function positionsOf(sql: Sql, { positions, kept }: Posting, coming: readonly Coming[]): Promise<Place[]> {
  const ids = [...new Set(coming.flatMap(({ positionId }) => positionId ?? []))]
  if (ids.length === 0) return []
  const rows = await sql.all<PlaceRow>(
    `select p.id, w.name as warehouse_name, p.code as name, p.capacity_milli, p.allowed_class, p.max_layers, p.bags_per_layer
    from position p join warehouse w on w.id = p.warehouse_id where ${oneOf(sql, 'p.id', 'ids')} order by p.code`,
    [ids],
  )
  const named = rows.map((row) => ({ ...row, name: wordsOfPlace(row.warehouseName, row.name) }))
  const changes = [...positions, ...kept].flatMap(({ positionId, productId, qtyMilli }) =>
    positionId === null ? [] : [{ at: positionId, productId, qtyMilli }],
  )
  return withGoods(sql, 'position_balance', 'position_id', named, changes, (id) =>
    coming.filter((move) => move.positionId === id),
  )
}

type Change = { readonly at: number; readonly productId: number; readonly qtyMilli: Milli }

/** What lies at each place per product, ours and of others, once the changes are made. */
async function withGoods(
  sql: Sql,
  table: string,
  column: string,
  rows: readonly PlaceRow[],
  changes: readonly Change[],
  comingTo: (id: number) => readonly Coming[],
): Promise<Place[]> {
  if (rows.length === 0) return []
  const held = await sql.all<Change>(
    `select ${column} as at, product_id, sum(qty_milli) as qty_milli from ${table}
      where ${oneOf(sql, column, 'ids')} and qty_milli > 0 group by ${column}, product_id
    union all select ${column}, product_id, sum(qty_milli) from ${keptGoods} kept
      where ${oneOf(sql, column, 'ids')} group by ${column}, product_id`,
    [rows.map(({ id }) => id), rows.map(({ id }) => id)],
  )
  return rows.map(({ id, warehouseName: _name, ...row }) => {
    const lying = new Map<number, Milli>()
    for (const { at, productId, qtyMilli } of [...held, ...changes])
      if (at === id) lying.set(productId, ((lying.get(productId) ?? 0) + qtyMilli) as Milli)
    return { ...row, coming: comingTo(id), lying }
  })
}

async function readGoods(sql: Sql, ids: readonly number[]): Promise<Map<number, Goods>> {
  const rows = await sql.all<Goods>(
    `select id, code, unit_weight_grams, storage_class, max_stack_layers from product where ${oneOf(sql, 'id', 'ids')}`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
