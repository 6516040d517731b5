// Environment log 温湿度记录: all readings of a period, with what they break of the limits of what lies in the room now.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import {
  addDays,
  dayInChina,
  timeInChina,
  type BasisPoints,
  type DeciCelsius,
  type Instant,
} from '../../shared/kernel/index.ts'
import type { environmentLog as contract } from '../../shared/reports/environment-log.ts'
import { breachesOf } from '../../shared/warehouse/environment.ts'
import type { Sql } from '../books/sql.ts'
import { roomLimits, startOf } from '../ledger/room-limits.ts'

type Row = ReportRow<typeof contract>
type Read = {
  warehouseId: number
  warehouse: string
  at: Instant
  celsiusDeci: DeciCelsius
  humidityBp: BasisPoints
  file: string | null
  actor: string
  voidReason: string | null
}

export async function environmentLog(
  sql: Sql,
  { from, to, warehouseId }: ReportParams<typeof contract>,
): Promise<Row[]> {
  const limitOf = await roomLimits(sql)
  const rows = await sql.all<Read>(
    `select r.warehouse_id, w.name as warehouse, r.at, r.celsius_deci, r.humidity_bp, r.file, r.actor, v.reason as void_reason
    from environment_reading r join warehouse w on w.id = r.warehouse_id
    left join environment_void v on v.reading_id = r.id
    where r.at >= ? and r.at < ?${warehouseId === null ? '' : ' and r.warehouse_id = ?'} order by r.at, w.code, r.id`,
    [startOf(from), startOf(addDays(to, 1)), ...(warehouseId === null ? [] : [warehouseId])],
  )
  return rows.map(({ warehouseId: room, at, ...row }) => {
    const broken = breachesOf(row, limitOf(room).limit)
    return {
      ...row,
      day: dayInChina(at),
      time: timeInChina(at),
      hot: broken.includes('hot'),
      dry: broken.includes('dry'),
      damp: broken.includes('damp') || broken.includes('wet'),
      source: row.file === null ? 'hand' : 'file',
    }
  })
}
