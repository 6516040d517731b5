// The readings of a room over the days shown. The words above are legend and reading at once: the moment pointed at, or the
// last one.

import { useMemo, useState } from 'react'
import type { RoomState } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import type { Day } from '../../../shared/kernel/index.ts'
import { useWords } from '../../app/language.tsx'
import { Chart } from '../../ui/charts/Chart.tsx'
import { formatInstant } from '../../ui/format.ts'
import type { Tokens } from '../../ui/theme.ts'
import { roomChartOption } from './room-chart-option.ts'
import { celsiusWords, humidityWords } from './room-words.ts'
import { slotsOf, type Reading } from './slots.ts'

type Props = {
  readonly room: RoomState
  readonly readings: readonly Reading[]
  readonly from: Day
  readonly to: Day
}

export function RoomChart({ room, readings, from, to }: Props) {
  const { t } = useWords()
  const [pointed, setPointed] = useState<number | null>(null)
  const slots = useMemo(() => slotsOf(readings, from, to), [readings, from, to])
  const option = useMemo(() => (colors: Tokens) => roomChartOption(slots, room.limit, colors), [slots, room.limit])
  const read = (pointed === null ? null : slots[pointed]?.reading) ?? readings.at(-1)
  return (
    <section className="room-chart">
      <header>
        <h2>{t(label('温度和湿度', 'Temperature and humidity'))}</h2>
        {read && (
          <p aria-live="off">
            <span className="room-quiet">{formatInstant(read.at)}</span>
            <span>
              <i className="room-line-celsius" /> <b>{celsiusWords(read.celsiusDeci)}</b>
            </span>
            <span>
              <i className="room-line-humidity" /> <b>{humidityWords(read.humidityBp)}</b>
            </span>
          </p>
        )}
      </header>
      <div className="room-plot">
        <Chart
          option={option}
          count={slots.length}
          label={t(label('温度和湿度的变化', 'Temperature and humidity over time'))}
          pointed={pointed}
          onPoint={setPointed}
          onOpen={setPointed}
        />
      </div>
    </section>
  )
}
