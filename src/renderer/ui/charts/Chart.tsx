// A chart over categories (months): drawn from the theme's tokens, pointed at with mouse or arrow keys, opened by click or
// Enter. It says where the reader points, and the words beside it say the figures: nothing floats over the data.

import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { reportFailure } from '../../app/failures.ts'
import { useThemeMode } from '../../app/theme-mode.ts'
import { tokens, type Tokens } from '../theme.ts'
import './charts.css'

type Props = {
  /** Must stay the same function as long as the data does. */
  option(colors: Tokens): EChartsCoreOption
  /** How many categories there are. */
  readonly count: number
  /** For those who do not see it: what it shows. */
  readonly label: string
  readonly pointed: number | null
  onPoint(index: number | null): void
  onOpen(index: number): void
}

export function Chart({ option, count, label, pointed, onPoint, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useChart(place)
  const colors = tokens[useThemeMode()]
  useEffect(() => chart?.setOption(option(colors), { notMerge: true }), [chart, option, colors])
  // The line that marks the month, also when the arrow keys point.
  useEffect(() => {
    if (!chart || pointed === null) return
    const x = chart.convertToPixel({ xAxisIndex: 0 }, pointed)
    chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'mousemove', x, y: chart.getHeight() / 2 })
  }, [chart, pointed])
  useEffect(() => {
    if (!chart) return
    const at = (x: number, y: number): number | null => {
      if (!chart.containPixel('grid', [x, y])) return null
      const index = Math.round(chart.convertFromPixel({ xAxisIndex: 0 }, x))
      return index >= 0 && index < count ? index : null
    }
    const surface = chart.getZr()
    const move = (event: { offsetX: number; offsetY: number }) => onPoint(at(event.offsetX, event.offsetY))
    const leave = () => onPoint(null)
    const click = (event: { offsetX: number; offsetY: number }) => {
      const index = at(event.offsetX, event.offsetY)
      if (index !== null) onOpen(index)
    }
    surface.on('mousemove', move)
    surface.on('globalout', leave)
    surface.on('click', click)
    return () => {
      surface.off('mousemove', move)
      surface.off('globalout', leave)
      surface.off('click', click)
    }
  }, [chart, count, onPoint, onOpen])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const from = pointed ?? (step === 1 ? -1 : count)
    if (step !== undefined) onPoint(Math.max(0, Math.min(count - 1, from + step)))
    else if (event.key === 'Enter' && pointed !== null) onOpen(pointed)
    else if (event.key === 'Escape' && pointed !== null) onPoint(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={place}
      className="chart"
      role="img"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => onPoint(null)}
    />
  )
}

/** The chart in a place, as big as it, once the place has a size and the library is there. */
function useChart(place: { readonly current: HTMLDivElement | null }): EChartsType | null {
  const [chart, setChart] = useState<EChartsType | null>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    let made: EChartsType | null = null
    let gone = false
    let asked = false
    const fit = () => {
      if (element.clientWidth === 0 || element.clientHeight === 0) return
      if (made) made.resize()
      else if (!asked) {
        asked = true
        import('./echarts.ts').then(({ init }) => {
          if (gone) return
          made = init(element)
          setChart(made)
        }, reportFailure)
      }
    }
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => {
      gone = true
      observer.disconnect()
      made?.dispose()
      setChart(null)
    }
  }, [place])
  return chart
}
