// Two lines over months: sales in the accent, money collected in grey. No legend, no box: the words stand above.

import type { EChartsCoreOption } from 'echarts/core'
import type { Workbench } from '../../../shared/api.ts'
import type { Language } from '../../../shared/contract/index.ts'
import { shortAmount } from '../../ui/charts/amounts.ts'
import { fontFamily, type Tokens } from '../../ui/theme.ts'

export function salesChartOption(months: Workbench['months'], colors: Tokens, language: Language): EChartsCoreOption {
  const text = { color: colors.muted, fontFamily, fontSize: 12 }
  const line = (name: string, color: string, values: readonly number[], width: number) => ({
    name,
    type: 'line',
    data: values,
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: true,
    cursor: 'pointer',
    lineStyle: { color, width },
    itemStyle: { color },
    emphasis: { disabled: true },
  })
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 10, bottom: 2, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    axisPointer: {
      show: true,
      triggerOn: 'mousemove',
      lineStyle: { color: colors.edge, type: 'solid' },
      label: { show: false },
    },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => month),
      axisPointer: { show: true },
      axisLine: { lineStyle: { color: colors.edge } },
      axisTick: { show: false },
      axisLabel: { ...text, formatter: monthWords },
    },
    yAxis: {
      type: 'value',
      axisPointer: { show: false },
      splitNumber: 4,
      // A hundred yuan: a month of nothing has one zero, not five.
      minInterval: 10_000,
      splitLine: { lineStyle: { color: colors.line } },
      axisLabel: { ...text, formatter: (fen: number) => shortAmount(fen, language) },
    },
    series: [
      line(
        'collected',
        colors.faint,
        months.map(({ collectedFen }) => collectedFen),
        1.5,
      ),
      line(
        'sales',
        colors.accent,
        months.map(({ salesFen }) => salesFen),
        2,
      ),
    ],
  }
}

/** The year only where it begins. */
export const monthWords = (month: string, index = 1): string =>
  index === 0 || month.endsWith('-01') ? month : month.slice(5)
