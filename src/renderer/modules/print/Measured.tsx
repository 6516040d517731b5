// Every sheet laid out once out of sight, to be measured: what fits on a page depends on fonts and on words that wrap,
// which only the browser knows.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { papers, type Sheet } from '../../../shared/print/form.ts'
import type { Marks } from '../../../shared/print/marks.ts'
import { paginate, type PageSpan } from './paginate.ts'
import { pxPerMm } from './pixels.ts'
import { paperLang, shownColumns, type FormShape, type PrintOptions } from './print-options.ts'
import { BlockPart, Head, RunningHead, SheetTable } from './SheetParts.tsx'
import { unitsOf, type SheetUnit } from './sheet-units.ts'
import { hasSubtotals } from './subtotals.ts'

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
  // Words are as wide as their letters: once a font has come, all is measured again.
  const [fonts, setFonts] = useState(0)
  useEffect(() => {
    const again = () => setFonts((times) => times + 1)
    document.fonts.addEventListener('loadingdone', again)
    return () => document.fonts.removeEventListener('loadingdone', again)
  }, [])
  const shape = JSON.stringify([sheets, options, marks, fonts])
  useLayoutEffect(() => {
    const { heightMm, marginMm } = papers[paper]
    const laid = [...(all.current?.children ?? [])]
    const roomMm = heightMm - 2 * marginMm.y
    onMeasured(
      sheets.map((sheet, index) => {
        const sums = hasSubtotals(shownColumns(form, options, sheet), sheet.totals)
        return spansOf(laid[index], unitsOf(sheet, options), roomMm, sums)
      }),
    )
    // `shape` says all that `form`, `sheets`, `options` and `marks` do; they are new objects each time.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [paper, shape])
  return (
    <div ref={all} className="paper-measure" lang={paperLang(options)} aria-hidden>
      {sheets.map((sheet, index) => (
        <div key={index} className={`paper-${paper}-width`}>
          <Head sheet={sheet} paper={paper} language={language} />
          <RunningHead sheet={sheet} language={language} />
          <SheetTable
            columns={shownColumns(form, options, sheet)}
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

function spansOf(laid: Element | undefined, units: readonly SheetUnit[], heightMm: number, sums: boolean): PageSpan[] {
  const heightOf = (selector: string) => laid?.querySelector(selector)?.getBoundingClientRect().height ?? 0
  const heights = [...(laid?.querySelectorAll('[data-unit]') ?? [])].map((one) => one.getBoundingClientRect().height)
  const measured = units.map(({ isRow, staysWithPrevious }, index) => ({
    heightPx: heights[index] ?? 0,
    isRow,
    staysWithPrevious,
  }))
  return paginate(measured, {
    heightPx: heightMm * pxPerMm - slackPx,
    headPx: heightOf('.sheet-head'),
    runningHeadPx: heightOf('.sheet-running'),
    tableHeadPx: heightOf('thead'),
    subtotalPx: sums ? heightOf('tfoot') : 0,
  })
}
