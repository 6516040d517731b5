// What each warehouse's room may be like: the limits of the storage classes that lie in it now, ours and of others.

import type { StorageClass } from '../../shared/contract/storage-trait.ts'
import { instantInChina, present, type Day, type Instant } from '../../shared/kernel/index.ts'
import { roomLimit, type Limit, type RoomLimit } from '../../shared/warehouse/environment.ts'
import type { Sql } from '../books/sql.ts'
import { keptGoods } from './kept-goods.ts'

export async function roomLimits(
  sql: Sql,
): Promise<(warehouseId: number) => { readonly classes: readonly StorageClass[]; readonly limit: RoomLimit }> {
  const lying = await sql.all<{ warehouseId: number; storageClass: StorageClass }>(
    `select held.warehouse_id, coalesce(p.storage_class, 'general') as storage_class
    from (select warehouse_id, product_id from stock_balance where qty_milli > 0
      union select warehouse_id, product_id from ${keptGoods} kept) held
    join product p on p.id = held.product_id
    group by held.warehouse_id, coalesce(p.storage_class, 'general') order by 1, 2`,
  )
  const limits = await sql.all<Limit>(
    `select storage_class, max_celsius_deci, least_humidity_bp, most_humidity_bp, alarm_humidity_bp, every_days
    from class_limit where active = 1 order by code`,
  )
  return (warehouseId) => {
    const classes = lying.filter((one) => one.warehouseId === warehouseId).map(({ storageClass }) => storageClass)
    return { classes, limit: roomLimit(limits, classes) }
  }
}

/** Midnight of a day in China. */
export const startOf = (day: Day): Instant => present(instantInChina(day, 0, 0), 'midnight')
