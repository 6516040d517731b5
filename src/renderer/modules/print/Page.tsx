// One page of paper: the head or the line that says what goes on, its part of the table, what stands below it, and at
// the edge the parts, the copy and the page's number.

import { label, word, type Label, type Language } from '../../../shared/contract/index.ts'
import type { PaperName, PaperRow, Sheet } from '../../../shared/print/form.ts'
import { SeamSeal } from './marks-shown.tsx'
import type { ShownColumn } from './print-options.ts'
import { BlockPart, Head, RunningHead, SheetTable } from './SheetParts.tsx'
import type { SheetUnit } from './sheet-units.ts'
import { subtotalsOf } from './subtotals.ts'

type Props = {
  readonly paper: PaperName
  readonly sheet: Sheet
  readonly columns: readonly ShownColumn[]
  readonly language: Language
  readonly units: readonly SheetUnit[]
  /** Its rows are not all of the table's. */
  readonly isPart: boolean
  /** Its edge carries its slice of our seal. */
  readonly seam: boolean
  readonly number: number
  readonly count: number
  readonly parts: readonly Label[]
  readonly copy: number
}

export function Page({ paper, sheet, columns, language, units, isPart, seam, number, count, parts, copy }: Props) {
  const rows = units.flatMap(({ row }): PaperRow[] => (row === null ? [] : [row]))
  const totals = units.some(({ isTotal }) => isTotal) ? sheet.totals : null
  return (
    <section className={`paper paper-${paper}`}>
      <div className="paper-body">
        {number === 1 ? (
          <Head sheet={sheet} paper={paper} language={language} />
        ) : (
          <RunningHead sheet={sheet} language={language} />
        )}
        {(rows.length > 0 || totals !== null) && (
          <SheetTable
            columns={columns}
            rows={rows}
            subtotals={isPart ? subtotalsOf(columns, rows, sheet.totals) : null}
            totals={totals}
            language={language}
          />
        )}
        {units.map(
          (unit, index) => unit.block && <BlockPart key={index} block={unit.block} no={unit.no} language={language} />,
        )}
      </div>
      {seam && count > 1 && <SeamSeal slice={number} of={count} />}
      {sheet.stamp !== null && <div className="paper-stamp">{word(sheet.stamp, language)}</div>}
      {parts.length > 0 && (
        <div className="paper-parts">
          {parts.map((part) => (
            <span key={part.en}>{word(part, language)}</span>
          ))}
        </div>
      )}
      <footer className="paper-foot">
        <span>{copy > 1 && word(label(`第 ${copy} 次打印`, `Printing no. ${copy}`), language)}</span>
        <span>{word(label(`第 ${number} 页 / 共 ${count} 页`, `Page ${number} of ${count}`), language)}</span>
      </footer>
    </section>
  )
}
