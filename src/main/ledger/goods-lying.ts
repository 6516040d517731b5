// What lies fit to be taken, less what is set apart, lot by lot and place by place, in the order in which it is taken: what expires or came first,
// and of each lot what is not placed before its positions by their code. Read where nothing is decided yet: drafts that
// are made, papers that say where to go.

import { sumMilli, type Day, type Milli } from '../../shared/kernel/index.ts'
import { standingOf } from '../../shared/warehouse/lot-quality.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { LotFact } from './facts.ts'
import { looseGoods } from './loose-goods.ts'
import { lotColumns, withQuality } from './lot-quality.ts'
import { takenInTurn } from './placing.ts'
import { compareLots } from './stock-copy.ts'

export type Lying = {
  readonly productId: number
  readonly warehouseId: number
  readonly lot: string
  /** Null is not placed. */
  readonly positionId: number | null
  readonly position: string | null
  readonly qtyMilli: Milli
}

type Held = LotFact & {
  readonly warehouseId: number
  readonly qtyMilli: Milli
  readonly placedMilli: Milli
  readonly apartMilli: Milli
}
type OnPosition = Pick<Lying, 'warehouseId' | 'positionId' | 'position' | 'qtyMilli'> & {
  readonly lotId: number
  readonly apartMilli: Milli
}

export async function goodsLying(sql: Sql, products: readonly number[], day: Day): Promise<Lying[]> {
  if (products.length === 0) return []
  const held = await sql.all<Held>(
    `select ${lotColumns}, s.warehouse_id, s.qty_milli, s.placed_milli, s.apart_milli
    from stock_balance s join lot l on l.id = s.lot_id ${withQuality}
    where ${oneOf(sql, 's.product_id', 'ids')} and s.qty_milli > 0 order by s.warehouse_id`,
    [products],
  )
  const usable = held.filter((at) => standingOf(at, day) === 'ok')
  const placed = await readPlaced(sql, usable)
  return usable.toSorted(compareLots).flatMap((at) => {
    const { productId, warehouseId, no: lot } = at
    const there = placed.filter((one) => one.lotId === at.id && one.warehouseId === warehouseId)
    const apartLoose = at.apartMilli - sumMilli(there.map((one) => one.apartMilli))
    const loose = (at.qtyMilli - at.placedMilli - apartLoose) as Milli
    const free = there.map((one) => ({ ...one, qtyMilli: (one.qtyMilli - one.apartMilli) as Milli }))
    const places = [...(loose > 0 ? [{ positionId: null, position: null, qtyMilli: loose }] : []), ...free]
    return takenInTurn(places, (at.qtyMilli - at.apartMilli) as Milli).map(({ positionId, position, qtyMilli }) => ({
      productId,
      warehouseId,
      lot,
      positionId,
      position,
      qtyMilli,
    }))
  })
}

/** All that is held, for a `from`: what lies on positions, and what is not placed. */
export const heldByPlace = `(
      select warehouse_id, product_id, lot_id, position_id, qty_milli, apart_milli from position_balance where qty_milli > 0
      union all select ${looseGoods}
    )`

/** Asks nothing where nothing is placed. */
async function readPlaced(sql: Sql, held: readonly Held[]): Promise<OnPosition[]> {
  const lots = held.filter((at) => at.placedMilli > 0).map((at) => at.id)
  if (lots.length === 0) return []
  return sql.all<OnPosition>(
    `select b.lot_id, b.warehouse_id, b.position_id, p.code as position, b.qty_milli, b.apart_milli
    from position_balance b join position p on p.id = b.position_id
    where ${oneOf(sql, 'b.lot_id', 'ids')} and b.qty_milli > 0 order by p.code`,
    [[...new Set(lots)]],
  )
}
