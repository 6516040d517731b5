// What the map of a warehouse shows: its positions with what lies on each, how full and how old, and what is not placed.

import type { PlacedGoods, Queries, WarehouseMap } from '../../shared/api.ts'
import { daysBetween, kilogramsOf, shareOf, sum, type Day, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { keptGoods } from '../ledger/kept-goods.ts'
import { looseGoods } from '../ledger/loose-goods.ts'
import { checkId } from './check-input.ts'

type Place = Omit<WarehouseMap['positions'][number], 'goods' | 'tonnesMilli' | 'fullBp' | 'ageDays'>
type Lying = Omit<PlacedGoods, 'ageDays' | 'tonnesMilli'> & {
  /** Null is not placed. */
  readonly positionId: number | null
  readonly firstDay: Day
  readonly unitWeightGrams: Grams
  readonly qtyMilli: Milli
}

/** Of the warehouse asked for, or of the first one that has positions; null in a book without warehouses. */
export async function warehouseMap(
  sql: Sql,
  input: Queries['warehouse.map']['input'],
  today: Day,
): Promise<WarehouseMap | null> {
  const warehouses = await sql.all<WarehouseMap['warehouses'][number]>(
    `select w.id, w.name, (select count(*) from position p where p.warehouse_id = w.id and p.active = 1) as positions
    from warehouse w where w.active = 1 order by w.code`,
  )
  const asked = input.warehouseId === null ? null : checkId(input.warehouseId, 'warehouseId')
  const at = asked ?? (warehouses.find(({ positions }) => positions > 0) ?? warehouses[0])?.id
  if (at === undefined) return null
  const warehouse = await sql.get<WarehouseMap['warehouse']>(
    'select id, code, name, capacity_milli, allowed_class from warehouse where id = ?',
    [at],
  )
  if (!warehouse) return null
  const places = await sql.all<Place>(
    `select id, version, code, name, x, y, width, height, capacity_milli, allowed_class, max_layers, bags_per_layer
    from position where warehouse_id = ? and active = 1 order by code`,
    [at],
  )
  const lying = [...(await readPlaced(sql, at)), ...(await readLoose(sql, at)), ...(await readKept(sql, at))]
  const goodsOn = Map.groupBy(lying, ({ positionId }) => positionId)
  const shownOn = (positionId: number | null) => (goodsOn.get(positionId) ?? []).map((row) => shown(row, today))
  const loose = shownOn(null)
  return {
    warehouses,
    warehouse,
    positions: places.map((place) => {
      const goods = shownOn(place.id)
      const tonnesMilli = sum(goods.map((row) => row.tonnesMilli))
      return {
        ...place,
        goods,
        tonnesMilli,
        fullBp: place.capacityMilli === null ? null : shareOf(tonnesMilli, place.capacityMilli),
        ageDays: goods.length === 0 ? null : Math.max(...goods.map(({ ageDays }) => ageDays)),
      }
    }),
    loose,
    tonnesMilli: sum(lying.map((row) => tonnesOf(row))),
  }
}

const goodsColumns = `p.id as product_id, p.code as product, p.name as product_name, p.storage_class, p.unit,
  p.unit_weight_grams`
const ofLot = `l.no as lot, l.first_day, cast(null as text) as owner, cast(null as bigint) as custody_line_id`
const oldestFirst = 'order by l.first_day, p.code, l.no'

/** Lot by lot, oldest first. */
const readPlaced = (sql: Sql, warehouseId: number): Promise<Lying[]> =>
  sql.all(
    `select b.position_id, ${goodsColumns}, ${ofLot}, b.qty_milli, b.apart_milli from position_balance b join product p on p.id = b.product_id
    join lot l on l.id = b.lot_id where b.warehouse_id = ? and b.qty_milli > 0 ${oldestFirst}`,
    [warehouseId],
  )

const readLoose = (sql: Sql, warehouseId: number): Promise<Lying[]> =>
  sql.all(
    `select cast(null as bigint) as position_id, ${goodsColumns}, ${ofLot}, s.qty_milli, s.apart_milli from (select ${looseGoods}) s
    join product p on p.id = s.product_id join lot l on l.id = s.lot_id where s.warehouse_id = ? ${oldestFirst}`,
    [warehouseId],
  )

/** Goods of others, on positions and not. */
const readKept = (sql: Sql, warehouseId: number): Promise<Lying[]> =>
  sql.all(
    `select kept.position_id, ${goodsColumns}, coalesce(kept.lot, '') as lot, kept.first_day, o.name as owner,
      kept.line_id as custody_line_id, kept.qty_milli, 0 as apart_milli
    from ${keptGoods} kept join product p on p.id = kept.product_id join partner o on o.id = kept.owner_id
    where kept.warehouse_id = ? order by kept.first_day, p.code, kept.lot`,
    [warehouseId],
  )

const tonnesOf = ({ qtyMilli, unitWeightGrams }: Lying) => kilogramsOf(qtyMilli, unitWeightGrams)

const shown = ({ unitWeightGrams, positionId: _place, ...row }: Lying, today: Day): PlacedGoods => ({
  ...row,
  ageDays: Math.max(0, daysBetween(row.firstDay, today)),
  tonnesMilli: kilogramsOf(row.qtyMilli, unitWeightGrams),
})
