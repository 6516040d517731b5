// The pages of all sheets, one below the other. Drawn twice from one state: on the desk, where it is looked at, and at the
// end of the document, for the printer.

import type { Label } from '../../../shared/contract/index.ts'
import type { Sheet } from '../../../shared/print/form.ts'
import { Page } from './Page.tsx'
import { isPartOfTable, type PageSpan } from './paginate.ts'
import { paperLang, shownColumns, type FormShape, type PrintOptions } from './print-options.ts'
import { unitsOf } from './sheet-units.ts'

type Props = {
  readonly form: FormShape
  readonly sheets: readonly Sheet[]
  /** Of each sheet, its pages. */
  readonly spans: readonly (readonly PageSpan[])[]
  readonly options: PrintOptions
  /** Which printing this is; the second and later ones say so. */
  readonly copy: number
}

export function Papers({ form, sheets, spans, options, copy }: Props) {
  const rounds: readonly (readonly Label[])[] =
    options.apart && form.parts.length > 0 ? form.parts.map((part) => [part]) : [form.parts]
  return (
    <div className="papers" lang={paperLang(options)}>
      {rounds.flatMap((parts, round) =>
        sheets.flatMap((sheet, at) => {
          const units = unitsOf(sheet, options)
          const columns = shownColumns(form, options, sheet)
          const pages = spans[at] ?? []
          return pages.map(({ from, to }, index) => (
            <Page
              key={`${round}.${at}.${index}`}
              paper={form.paper}
              sheet={sheet}
              columns={columns}
              language={options.language}
              units={units.slice(from, to)}
              isPart={isPartOfTable(units, { from, to })}
              seam={form.seam === true}
              number={index + 1}
              count={pages.length}
              parts={parts}
              copy={copy}
            />
          ))
        }),
      )}
    </div>
  )
}
