// Temperature above, humidity below, on one scale of time. What the goods bear is a band behind the line; what lies outside
// it stands out by itself.

import type { EChartsCoreOption } from 'echarts/core'
import type { RoomLimit } from '../../../shared/warehouse/environment.ts'
import { formatInstant } from '../../ui/format.ts'
import { fontFamily, type Tokens } from '../../ui/theme.ts'
import type { Slot } from './slots.ts'

/** Where the grid of the temperature ends, in percent of the height: its band has no lower limit and reaches there. */
const floorOfFirst = 45

export function roomChartOption(slots: readonly Slot[], limit: RoomLimit, colors: Tokens): EChartsCoreOption {
  const text = { color: colors.muted, fontFamily, fontSize: 12 }
  const grid = { left: 44, right: 14 }
  const xAxis = (gridIndex: number) => ({
    type: 'category',
    gridIndex,
    data: slots.map(({ at }) => formatInstant(at)),
    axisLine: { lineStyle: { color: colors.edge }, onZero: false },
    axisTick: { show: false },
    axisPointer: { show: true, label: { show: false } },
    axisLabel: {
      ...text,
      show: gridIndex === 1,
      interval: (index: number) => slots[index] !== undefined && startsDay(slots, index),
      formatter: (at: string) => at.slice(5, 10),
      hideOverlap: true,
    },
  })
  const yAxis = (gridIndex: number, unit: string, least: number | null, most: number | null) => ({
    type: 'value',
    gridIndex,
    scale: true,
    // The limits stay in the picture, so that one sees how far away they are.
    min: ({ min }: { min: number }) => Math.floor(Math.min(min, least ?? min) - 2),
    max: ({ max }: { max: number }) => Math.ceil(Math.max(max, most ?? max) + 2),
    splitNumber: 3,
    axisPointer: { show: false },
    splitLine: { lineStyle: { color: colors.line } },
    axisLabel: { ...text, showMinLabel: false, showMaxLabel: false, formatter: (value: number) => `${value}${unit}` },
  })
  const { maxCelsiusDeci, leastHumidityBp, mostHumidityBp, alarmHumidityBp } = limit
  const scaled = (value: number | null, by: number) => (value === null ? null : value / by)
  const line = (index: number, color: string, values: readonly (number | null)[], marks: object) => ({
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    data: values,
    connectNulls: true,
    symbol: 'circle',
    symbolSize: 4,
    // Each of them, whatever the axis has room to name: one reading alone has no line.
    showAllSymbol: true,
    showSymbol: slots.filter(({ reading }) => reading !== null).length < 80,
    lineStyle: { color, width: 1.5 },
    itemStyle: { color },
    emphasis: { disabled: true },
    ...marks,
  })
  const limitLine = (at: number, color: string) => ({ yAxis: at, lineStyle: { color, type: 'dashed', width: 1 } })
  const lines = (...given: readonly (readonly [value: number | null, color: string])[]) => ({
    silent: true,
    symbol: 'none',
    label: { show: false },
    data: given.flatMap(([value, color]) => (value === null ? [] : [limitLine(value, color)])),
  })
  const band = (least: number | null, most: number | null) => ({
    silent: true,
    itemStyle: { color: colors.accentSoft, opacity: 0.55 },
    data: most === null ? [] : [[least === null ? { y: `${floorOfFirst}%` } : { yAxis: least }, { yAxis: most }]],
  })
  const celsiusMost = scaled(maxCelsiusDeci, 10)
  const [dry, damp, wet] = [scaled(leastHumidityBp, 100), scaled(mostHumidityBp, 100), scaled(alarmHumidityBp, 100)]
  return {
    animation: false,
    grid: [
      { ...grid, top: '3%', height: `${floorOfFirst - 3}%` },
      { ...grid, top: '54%', bottom: 24 },
    ],
    axisPointer: {
      show: true,
      triggerOn: 'mousemove',
      link: [{ xAxisIndex: 'all' }],
      lineStyle: { color: colors.edge, type: 'solid' },
      label: { show: false },
    },
    xAxis: [xAxis(0), xAxis(1)],
    yAxis: [yAxis(0, '°', null, celsiusMost), yAxis(1, '%', dry, wet ?? damp)],
    series: [
      line(
        0,
        colors.accent,
        slots.map(({ reading }) => reading && reading.celsiusDeci / 10),
        { markArea: band(null, celsiusMost), markLine: lines([celsiusMost, colors.red]) },
      ),
      line(
        1,
        colors.muted,
        slots.map(({ reading }) => reading && reading.humidityBp / 100),
        {
          markArea: band(dry, damp),
          markLine: lines([dry, colors.amber], [damp, colors.amber], [wet, colors.red]),
        },
      ),
    ],
  }
}

const startsDay = (slots: readonly Slot[], index: number): boolean => {
  const at = formatInstant(slots[index]?.at ?? 0).slice(0, 10)
  return index === 0 || formatInstant(slots[index - 1]?.at ?? 0).slice(0, 10) !== at
}
