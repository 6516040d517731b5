// Readings of a room: typed one by one, or taken from a logger's file as a whole. The log is only added to; a wrong reading
// is made void, with the reason, and stays.

import type { Commands } from '../../shared/api.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import {
  dayInChina,
  failure,
  formatCelsius,
  formatPercent,
  success,
  timeInChina,
  type BasisPoints,
  type DeciCelsius,
  type Instant,
  type Result,
} from '../../shared/kernel/index.ts'
import {
  coldest,
  hottest,
  humidityLabel,
  isAhead,
  readLoggerFile,
  temperatureLabel,
} from '../../shared/warehouse/logger-file.ts'
import { writeAudit } from '../books/audit.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { records } from '../../shared/catalog.ts'

type Answer<T> = Promise<Result<T, readonly Refusal[]>>
type Reading = { readonly at: Instant; readonly celsiusDeci: DeciCelsius; readonly humidityBp: BasisPoints }

const wordsOf = (at: Instant): string => `${dayInChina(at)} ${timeInChina(at)}`

export async function enterReading(
  unit: Unit,
  _settings: Settings,
  input: Commands['environment.enter']['input'],
): Answer<{ id: number }> {
  const warehouse = await warehouseOf(unit.sql, input.warehouseId)
  if (!warehouse) return failure([unknownWarehouse()])
  const reading = input as unknown as Reading
  const refusals = beyond(reading)
  if (isAhead(reading.at, unit.now)) refusals.push(refusal('reading.ahead', 'at', { time: wordsOf(reading.at) }))
  const known = await timesKnown(unit.sql, warehouse.id, [reading.at])
  if (known.size > 0)
    refusals.push(refusal('reading.known', 'at', { warehouse: warehouse.name, time: wordsOf(reading.at) }))
  if (refusals.length > 0) return failure(refusals)
  const [id = 0] = await writeReadings(unit, warehouse.id, [reading], null)
  return success({ id })
}

/** All of the file or nothing: every bad line is told. What the book knows already is skipped. */
export async function importReadings(
  unit: Unit,
  _settings: Settings,
  input: Commands['environment.import']['input'],
): Answer<{ added: number; skipped: number }> {
  const warehouse = await warehouseOf(unit.sql, input.warehouseId)
  if (!warehouse) return failure([unknownWarehouse()])
  const { readings, refusals } = readLoggerFile(input.text, unit.now)
  if (refusals.length > 0) return failure(told(refusals))
  const known = await timesKnown(
    unit.sql,
    warehouse.id,
    readings.map(({ at }) => at),
  )
  const fresh = readings.filter(({ at }) => !known.has(at))
  await writeReadings(unit, warehouse.id, fresh, input.name)
  await writeAudit(unit, {
    command: 'environment.import',
    subjectType: 'record',
    subjectId: warehouse.id,
    after: { file: input.name, added: fresh.length, skipped: readings.length - fresh.length },
  })
  return success({ added: fresh.length, skipped: readings.length - fresh.length })
}

export async function voidReading(
  unit: Unit,
  _settings: Settings,
  { id, reason }: Commands['environment.void']['input'],
): Answer<{ id: number }> {
  const reading = await unit.sql.get<{ warehouseId: number }>(
    `select warehouse_id from environment_reading r where id = ?
      and not exists (select 1 from environment_void v where v.reading_id = r.id)`,
    [id],
  )
  if (!reading) return failure([refusal('reading.unknown')])
  await unit.sql.insert('environment_void', [{ readingId: id, reason, at: unit.now, actor: unit.actor.name }])
  await writeAudit(unit, {
    command: 'environment.void',
    subjectType: 'record',
    subjectId: reading.warehouseId,
    reason,
    before: { readingId: id },
  })
  return success({ id })
}

/** A thousand lines that are wrong alike need not all be read. */
const toldMost = 200

function told(refusals: readonly Refusal[]): readonly Refusal[] {
  if (refusals.length <= toldMost) return refusals
  return [...refusals.slice(0, toldMost), refusal('logger.more', '', { count: refusals.length - toldMost })]
}

function beyond({ celsiusDeci, humidityBp }: Reading): Refusal[] {
  const found: Refusal[] = []
  if (celsiusDeci < coldest || celsiusDeci > hottest)
    found.push(refusal('reading.beyond', 'celsiusDeci', { field: temperatureLabel, value: formatCelsius(celsiusDeci) }))
  if (humidityBp < 0 || humidityBp > 10_000)
    found.push(refusal('reading.beyond', 'humidityBp', { field: humidityLabel, value: formatPercent(humidityBp) }))
  return found
}

const warehouseOf = (sql: Sql, id: number): Promise<{ id: number; name: string } | undefined> =>
  sql.get<{ id: number; name: string }>('select id, name from warehouse where id = ?', [id])

const unknownWarehouse = (): Refusal =>
  refusal('record.unknown', 'warehouseId', { field: records.warehouse.label, kind: records.warehouse.label })

/** Of these times, those the book has a reading of that stands. */
async function timesKnown(sql: Sql, warehouseId: number, times: readonly Instant[]): Promise<ReadonlySet<Instant>> {
  const rows = await sql.all<{ at: Instant }>(
    `select r.at from environment_reading r where r.warehouse_id = ? and ${oneOf(sql, 'r.at', 'ids')}
      and not exists (select 1 from environment_void v where v.reading_id = r.id)`,
    [warehouseId, times],
  )
  return new Set(rows.map(({ at }) => at))
}

async function writeReadings(
  unit: Unit,
  warehouseId: number,
  readings: readonly Reading[],
  file: string | null,
): Promise<number[]> {
  const rows = readings.map(({ at, celsiusDeci, humidityBp }) => ({
    id: unit.ids.next(),
    warehouseId,
    at,
    celsiusDeci,
    humidityBp,
    file,
    enteredAt: unit.now,
    actor: unit.actor.name,
  }))
  await unit.sql.insert('environment_reading', rows)
  return rows.map(({ id }) => id)
}
