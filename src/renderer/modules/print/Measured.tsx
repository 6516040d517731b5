// Every sheet laid out once out of sight, to be measured: what fits on a page depends on fonts and on words that wrap,
// which only the browser knows.

import { useLayoutEffect, useRef } from 'react'
import { papers, type Sheet } from '../../../shared/print/form.ts'
import type { Marks } from '../../../shared/print/marks.ts'
import { paginate, type PageSpan } from './paginate.ts'
import { pxPerMm } from './pixels.ts'
import { paperLang, shownColumns, type FormShape, type PrintOptions } from './print-options.ts'
import { BlockPart, Head, RunningHead, SheetTable } from './SheetParts.tsx'
import { unitsOf, type SheetUnit } from './sheet-units.ts'

type Props = {
  readonly form: FormShape
  readonly sheets: readonly Sheet[]
  readonly options: PrintOptions
  readonly marks: Marks | undefined
  onMeasured(spans: readonly (readonly PageSpan[])[]): void
}

export function Measured({ form, sheets, options, marks, onMeasured }: Props) {
  const all = useRef<HTMLDivElement>(null)
  const { paper } = form
  const { language } = options
  const shape = JSON.stringify([sheets, options, marks])
  useLayoutEffect(() => {
    const { heightMm, marginMm } = papers[paper]
    const laid = [...(all.current?.children ?? [])]
    onMeasured(sheets.map((sheet, index) => spansOf(laid[index], unitsOf(sheet, options), heightMm - 2 * marginMm.y)))
    // `shape` says all that `sheets`, `options` and `marks` do; they are new objects each time.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [paper, shape])
  return (
    <div ref={all} className="paper-measure" lang={paperLang(options)} aria-hidden>
      {sheets.map((sheet, index) => (
        <div key={index} className={`paper-${paper}-width`}>
          <Head sheet={sheet} paper={paper} language={language} />
          <RunningHead sheet={sheet} language={language} />
          <SheetTable
            columns={shownColumns(form.columns, options, sheet)}
            rows={sheet.rows}
            totals={sheet.totals}
            language={language}
          />
          {unitsOf(sheet, options).map(
            ({ block, no }, at) => block && <BlockPart key={at} block={block} no={no} language={language} />,
          )}
        </div>
      ))}
    </div>
  )
}

/** Borders that fall on half a pixel; a page that is full to the last one would print a blank one after it. */
const slackPx = 4

function spansOf(laid: Element | undefined, units: readonly SheetUnit[], heightMm: number): PageSpan[] {
  const heightOf = (selector: string) => laid?.querySelector(selector)?.getBoundingClientRect().height ?? 0
  const heights = [...(laid?.querySelectorAll('[data-unit]') ?? [])].map((one) => one.getBoundingClientRect().height)
  const measured = units.map(({ block, staysWithPrevious }, index) => ({
    heightPx: heights[index] ?? 0,
    isRow: block === null,
    staysWithPrevious,
  }))
  return paginate(measured, {
    heightPx: heightMm * pxPerMm - slackPx,
    headPx: heightOf('.sheet-head'),
    runningHeadPx: heightOf('.sheet-running'),
    tableHeadPx: heightOf('thead'),
  })
}
