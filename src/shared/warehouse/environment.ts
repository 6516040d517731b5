// What a reading of a room means for the goods in it: the limits of the classes that lie there taken together, and what of
// them a reading breaks. A room that was never read is not nagged about; one that was read once is, when the readings stop.

import type { BasisPoints, DeciCelsius } from '../kernel/index.ts'
import { label, type Label } from '../contract/label.ts'
import type { StorageClass } from '../contract/storage-trait.ts'

export type Limit = {
  readonly storageClass: StorageClass
  readonly maxCelsiusDeci: DeciCelsius | null
  readonly leastHumidityBp: BasisPoints | null
  readonly mostHumidityBp: BasisPoints | null
  readonly alarmHumidityBp: BasisPoints | null
  readonly everyDays: number | null
}
/** The strictest of the limits of what lies in a room. */
export type RoomLimit = Omit<Limit, 'storageClass'>

export const breaches = {
  hot: label('过热', 'Too warm'),
  dry: label('过干', 'Too dry'),
  damp: label('偏湿', 'Damp'),
  wet: label('过湿', 'Too damp'),
  unread: label('很久没有读数', 'Not read for long'),
} as const satisfies Record<string, Label>
export type Breach = keyof typeof breaches

/** A breach that wants an act today; the others want an eye on them. */
export const isAlarm = (breach: Breach): boolean => breach === 'hot' || breach === 'wet'

export function roomLimit(limits: readonly Limit[], classes: readonly StorageClass[]): RoomLimit {
  const own = classes.flatMap(
    (one) => limits.find(({ storageClass }) => storageClass === one) ?? limits.find(isGeneral) ?? [],
  )
  const least = <N extends number>(values: readonly (N | null)[]) => strictest<N>(values, Math.min)
  return {
    maxCelsiusDeci: least(own.map((limit) => limit.maxCelsiusDeci)),
    leastHumidityBp: strictest<BasisPoints>(
      own.map((limit) => limit.leastHumidityBp),
      Math.max,
    ),
    mostHumidityBp: least(own.map((limit) => limit.mostHumidityBp)),
    alarmHumidityBp: least(own.map((limit) => limit.alarmHumidityBp)),
    everyDays: least(own.map((limit) => limit.everyDays)),
  }
}

const isGeneral = ({ storageClass }: Limit): boolean => storageClass === 'general'

function strictest<N extends number>(values: readonly (N | null)[], of: (...values: number[]) => number): N | null {
  const set = values.filter((value) => value !== null)
  return set.length === 0 ? null : (of(...set) as N)
}

export type RoomReading = { readonly celsiusDeci: DeciCelsius; readonly humidityBp: BasisPoints }

/** What a reading breaks; at the limit itself all is well. */
export function breachesOf({ celsiusDeci, humidityBp }: RoomReading, limit: RoomLimit): Breach[] {
  const found: Breach[] = []
  if (isOver(celsiusDeci, limit.maxCelsiusDeci)) found.push('hot')
  if (limit.leastHumidityBp !== null && humidityBp < limit.leastHumidityBp) found.push('dry')
  if (isOver(humidityBp, limit.alarmHumidityBp)) found.push('wet')
  else if (isOver(humidityBp, limit.mostHumidityBp)) found.push('damp')
  return found
}

/** The same, and whether the last reading is too long ago. */
export function breachesNow(last: (RoomReading & { readonly daysAgo: number }) | null, limit: RoomLimit): Breach[] {
  if (last === null) return []
  return [...breachesOf(last, limit), ...(isOver(last.daysAgo, limit.everyDays) ? (['unread'] as const) : [])]
}

const isOver = (value: number, most: number | null): boolean => most !== null && value > most
