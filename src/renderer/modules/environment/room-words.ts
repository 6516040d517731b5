// A room in words: its readings with their units, and what is the matter with it.

import type { RoomState } from '../../../shared/api.ts'
import { label, type Label } from '../../../shared/contract/index.ts'
import { breaches, type RoomLimit } from '../../../shared/warehouse/environment.ts'
import { formatNumber } from '../../ui/format.ts'

export const celsiusWords = (deci: number): string => `${formatNumber('temperature', deci)} ℃`
export const humidityWords = (humidityBp: number): string => `${formatNumber('percent', humidityBp)} %`

/** `30.0 ℃ 以下，湿度 40–70 %，超过 80 % 报警`. */
export function limitWords(limit: RoomLimit): Label {
  const { maxCelsiusDeci: most, alarmHumidityBp: alarm } = limit
  const range = rangeOf(limit)
  const parts = [
    most !== null && label(`${celsiusWords(most)} 以下`, `up to ${celsiusWords(most)}`),
    range !== null && label(`湿度 ${range} %`, `RH ${range} %`),
    alarm !== null && label(`超过 ${humidityWords(alarm)} 报警`, `alarm above ${humidityWords(alarm)}`),
  ].filter((part) => part !== false)
  return label(parts.map(({ zh }) => zh).join('，'), parts.map(({ en }) => en).join(', '))
}

function rangeOf({ leastHumidityBp: least, mostHumidityBp: most }: RoomLimit): string | null {
  const percent = (value: number) => formatNumber('percent', value)
  if (least === null) return most === null ? null : `≤ ${percent(most)}`
  return most === null ? `≥ ${percent(least)}` : `${percent(least)}–${percent(most)}`
}

/** What is the matter; where nothing is, that is said too. */
export function stateWords({ last, breaches: broken }: RoomState): Label {
  if (last === null) return label('还没有读数', 'Not read yet')
  if (broken.length === 0) return label('在限度内', 'Within the limits')
  return label(broken.map((one) => breaches[one].zh).join('，'), broken.map((one) => breaches[one].en).join(', '))
}
