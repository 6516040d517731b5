// The rooms as they were read: what is wrong with each now, and the readings of one over some days.

import type { EnvironmentView, Queries, RoomState } from '../../shared/api.ts'
import {
  addDays,
  dayInChina,
  daysBetween,
  type BasisPoints,
  type Day,
  type DeciCelsius,
  type Instant,
} from '../../shared/kernel/index.ts'
import { breachesNow } from '../../shared/warehouse/environment.ts'
import type { Sql } from '../books/sql.ts'
import { roomLimits, startOf } from '../ledger/room-limits.ts'
import { checkDay, checkId } from './check-input.ts'

type Last = { warehouseId: number; at: Instant; celsiusDeci: DeciCelsius; humidityBp: BasisPoints }

/** Each warehouse in use with its last reading, what that breaks, and the limits of what lies there. */
export async function roomStates(sql: Sql, today: Day): Promise<RoomState[]> {
  const rooms = await sql.all<{ id: number; name: string }>(
    'select id, name from warehouse where active = 1 order by code',
  )
  const lasts = await sql.all<Last>(
    `select w.id as warehouse_id, r.at, r.celsius_deci, r.humidity_bp from warehouse w
    join environment_reading r on r.id = (select o.id from environment_reading o where o.warehouse_id = w.id
      and not exists (select 1 from environment_void v where v.reading_id = o.id) order by o.at desc, o.id desc limit 1)`,
  )
  const limitOf = await roomLimits(sql)
  return rooms.map(({ id, name }) => {
    const last = lasts.find(({ warehouseId }) => warehouseId === id) ?? null
    const { classes, limit } = limitOf(id)
    const seen = last && { ...last, daysAgo: daysBetween(dayInChina(last.at), today) }
    return {
      id,
      name,
      classes,
      limit,
      last: last && { at: last.at, celsiusDeci: last.celsiusDeci, humidityBp: last.humidityBp },
      breaches: breachesNow(seen, limit),
    }
  })
}

/** Most days a screen looks back. */
const daysMost = 400

export async function environmentView(
  sql: Sql,
  input: Queries['environment']['input'],
  today: Day,
): Promise<EnvironmentView> {
  const rooms = await roomStates(sql, today)
  const asked = input.warehouseId === null ? null : checkId(input.warehouseId, 'warehouseId')
  const room = rooms.find(({ id }) => id === asked) ?? rooms.find(({ last }) => last !== null) ?? rooms[0] ?? null
  const to = checkDay(input.to, 'to')
  const from = checkDay(input.from, 'from')
  const first = daysBetween(from, to) > daysMost ? addDays(to, -daysMost) : from
  const readings = room
    ? await sql.all<EnvironmentView['readings'][number]>(
        `select r.id, r.at, r.celsius_deci, r.humidity_bp, r.file, r.actor from environment_reading r
        where r.warehouse_id = ? and r.at >= ? and r.at < ?
          and not exists (select 1 from environment_void v where v.reading_id = r.id) order by r.at, r.id`,
        [room.id, startOf(first), startOf(addDays(to, 1))],
      )
    : []
  return { rooms, roomId: room?.id ?? null, readings }
}
