// Goods that come to lie beside goods they must be kept from: told when a document puts a product where it does not lie
// yet. The rule says how near is beside, and how strictly it is taken. Goods that are not on a position may lie anywhere in
// their warehouse, so they are beside everything in it.

import type { DocumentContract } from '../../shared/contract/index.ts'
import type { StorageTrait } from '../../shared/contract/storage-trait.ts'
import { areNeighbours, type Box } from '../../shared/warehouse/box.ts'
import type { Reach } from '../../shared/warehouse/storage-rule.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { comingOf, placeOf, wordsOfPlace } from './coming.ts'
import type { Concern } from './concerns.ts'
import type { Deciding } from './document-kind.ts'
import { keptGoods } from './kept-goods.ts'
import type { Posting } from './posting-data.ts'

type Goods = {
  readonly id: number
  readonly code: string
  readonly storageClass: string | null
  readonly ammonium: number
}
type Spot = { readonly warehouseId: number; readonly positionId: number | null }
type Lying = Goods & Spot
type Rule = {
  readonly name: string
  readonly goods: StorageTrait
  readonly besideGoods: StorageTrait
  readonly reach: Reach
  readonly effect: 'warn' | 'refuse'
}
type Position = Box & { readonly id: number; readonly code: string }

/** Reads nothing when nothing comes in. */
export async function findStorageConflicts(
  sql: Sql,
  document: Deciding<DocumentContract>,
  posting: Posting,
): Promise<Concern[]> {
  const coming = comingOf(posting)
  if (coming.length === 0) return []
  const rules = await sql.all<Rule>(
    'select name, goods, beside_goods, reach, effect from storage_rule where active = 1 order by code',
  )
  if (rules.length === 0) return []
  const warehouses = [...new Set(coming.map((move) => move.warehouseId))]
  const lying = await readLying(sql, warehouses)
  const goods = await readGoods(sql, [...new Set(coming.map((move) => move.productId))])
  const positions = await readPositions(sql, [...lying, ...coming])
  const conflicts = coming.flatMap((move) => {
    const product = goods.get(move.productId)
    if (!product) return []
    const before = lying.filter(({ warehouseId }) => warehouseId === move.warehouseId)
    lying.push({ ...product, warehouseId: move.warehouseId, positionId: move.positionId })
    return rules.flatMap((rule) => {
      if (before.some((one) => one.id === product.id && isSameSpot(rule.reach, one, move))) return []
      const there = before.filter((one) => one.id !== product.id && isBeside(rule.reach, one, move, positions))
      const other = there.find((one) => forbids(rule, product, one) || forbids(rule, one, product))
      return other ? [{ move, rule, product, other }] : []
    })
  })
  if (conflicts.length === 0) return []
  const names = await readNames(sql, warehouses)
  return conflicts.map(({ move, rule, product, other }) => ({
    code: 'storage.conflict',
    strictness: rule.effect === 'refuse' ? 'forbid' : 'warn',
    path: placeOf(document, move),
    facts: {
      product: product.code,
      other: other.code,
      warehouse: wordsOfPlace(names.get(move.warehouseId) ?? '', positions.get(move.positionId ?? 0)?.code),
      rule: rule.name,
    },
  }))
}

/** The product lies there already: what it lies beside was told when it came. */
const isSameSpot = (reach: Reach, one: Spot, move: Spot): boolean =>
  reach === 'warehouse' || one.positionId === move.positionId

function isBeside(reach: Reach, one: Spot, move: Spot, positions: ReadonlyMap<number, Position>): boolean {
  if (reach === 'warehouse' || one.positionId === null || move.positionId === null) return true
  if (one.positionId === move.positionId) return true
  const [here, there] = [positions.get(move.positionId), positions.get(one.positionId)]
  return reach === 'neighbour' && here !== undefined && there !== undefined && areNeighbours(here, there)
}

/** Any other goods are those the rule does not keep the rest from: pesticide may lie beside pesticide. */
function forbids({ goods, besideGoods }: Rule, one: Goods, other: Goods): boolean {
  if (!has(one, goods)) return false
  return besideGoods === 'any' ? !has(other, goods) : has(other, besideGoods)
}

const has = (goods: Goods, trait: StorageTrait): boolean =>
  trait === 'any' || (trait === 'ammonium' ? goods.ammonium === 1 : goods.storageClass === trait)

const columns = 'p.id, p.code, p.storage_class, p.ammonium'

/** What lies in the warehouses: goods without a position, and those on one; and the goods of others. */
const readLying = (sql: Sql, warehouses: readonly number[]): Promise<Lying[]> =>
  sql.all<Lying>(
    `select ${columns}, s.warehouse_id, null as position_id from stock_balance s join product p on p.id = s.product_id
      where ${oneOf(sql, 's.warehouse_id', 'ids')} and s.qty_milli > s.placed_milli group by ${columns}, s.warehouse_id
    union all
    select ${columns}, b.warehouse_id, b.position_id from position_balance b join product p on p.id = b.product_id
      where ${oneOf(sql, 'b.warehouse_id', 'ids')} and b.qty_milli > 0 group by ${columns}, b.warehouse_id, b.position_id
    union all
    select ${columns}, kept.warehouse_id, kept.position_id from ${keptGoods} kept join product p on p.id = kept.product_id
      where ${oneOf(sql, 'kept.warehouse_id', 'ids')} group by ${columns}, kept.warehouse_id, kept.position_id
    order by code, position_id`,
    [warehouses, warehouses, warehouses],
  )

async function readGoods(sql: Sql, ids: readonly number[]): Promise<Map<number, Goods>> {
  const rows = await sql.all<Goods>(`select ${columns} from product p where ${oneOf(sql, 'p.id', 'ids')}`, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

async function readPositions(sql: Sql, spots: readonly Spot[]): Promise<Map<number, Position>> {
  const ids = [...new Set(spots.flatMap(({ positionId }) => positionId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await sql.all<Position>(
    `select id, code, x, y, width, height from position where ${oneOf(sql, 'id', 'ids')}`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function readNames(sql: Sql, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await sql.all<{ id: number; name: string }>(
    `select id, name from warehouse where ${oneOf(sql, 'id', 'ids')}`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
