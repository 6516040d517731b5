// Bars one below the other, each with its name and its figure in line: easy to compare, each opens what it stands for.

import { percentOf } from './amounts.ts'
import './charts.css'

export type BarRow = {
  readonly key: string
  readonly text: string
  readonly value: number
  readonly figure: string
  /** Quieter, beside the figure: a quantity. */
  readonly detail?: string
  onOpen?(): void
}

export function BarList({ rows, label }: { readonly rows: readonly BarRow[]; readonly label: string }) {
  const most = Math.max(0, ...rows.map(({ value }) => value))
  return (
    <div className="bars" role="list" aria-label={label}>
      {rows.map(({ key, text, value, figure, detail, onOpen }) => (
        <div key={key} role="listitem">
          <button type="button" className="bars-row" disabled={!onOpen} onClick={onOpen} title={text}>
            <span className="bars-text">{text}</span>
            <span className="bars-track">
              <span className="bars-bar" style={{ width: `${percentOf(value, most)}%` }} />
            </span>
            <span className="bars-detail">{detail}</span>
            <span className="bars-figure">{figure}</span>
          </button>
        </div>
      ))}
    </div>
  )
}
