// Header and totals of a line grid, in the same columns as its rows.

import type { ReactNode } from 'react'
import { useWords } from '../../../app/language.tsx'
import { formatInColumn, isNumberKind } from '../../format.ts'
import { isRight, type LineColumn } from './columns.ts'

export function LinesHead({
  columns,
  template,
  typing,
}: {
  columns: readonly LineColumn[]
  template: string
  typing: boolean
}) {
  const { t } = useWords()
  return (
    <div className="lines-row lines-head" role="row" style={{ gridTemplateColumns: template }}>
      <span className="lines-no">#</span>
      {columns.map((column) => (
        <span
          key={column.name}
          role="columnheader"
          className={isRight(column.field) ? 'lines-cell lines-right' : 'lines-cell'}
          title={column.field.help ? `${t(column.label)}：${t(column.field.help)}` : t(column.label)}
        >
          {t(column.label)}
          {typing && column.typed && column.field.required && <i className="lines-must">*</i>}
        </span>
      ))}
    </div>
  )
}

type TotalsProps = {
  readonly columns: readonly LineColumn[]
  readonly template: string
  readonly totals: Readonly<Record<string, number>>
  readonly decimals: Readonly<Record<string, number>>
  readonly lead: ReactNode
}

export function LinesTotals({ columns, template, totals, decimals, lead }: TotalsProps) {
  return (
    <div className="lines-row lines-totals" role="row" style={{ gridTemplateColumns: template }}>
      <span className="lines-no" />
      {columns.map((column, index) => {
        const total = totals[column.name]
        const text =
          total === undefined || !isNumberKind(column.field.kind)
            ? ''
            : formatInColumn(column.field.kind, column.name, total, decimals[column.name])
        return (
          <span
            key={column.name}
            className={['lines-cell', isRight(column.field) && 'lines-right', (total ?? 0) < 0 && 'lines-negative']
              .filter(Boolean)
              .join(' ')}
          >
            {index === 0 && text === '' ? lead : text}
          </span>
        )
      })}
    </div>
  )
}
