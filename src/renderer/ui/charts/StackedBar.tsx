// One bar in parts, with each part's words and figure below: ageing. Made of plain elements, so that each part is a
// button to point at and open, by mouse or keyboard, and its figure stays to the fen.

import { percentOf } from './amounts.ts'
import './charts.css'

export type BarPart = {
  readonly name: string
  readonly text: string
  readonly figure: string
  readonly value: number
  /** 0 is calm (the accent), 1 and up ever later (red). */
  readonly level: number
}

type Props = { readonly parts: readonly BarPart[]; readonly label: string; onOpen?(name: string): void }

export function StackedBar({ parts, label, onOpen }: Props) {
  const whole = parts.reduce((total, { value }) => total + Math.max(0, value), 0)
  return (
    <div className="stacked" role="group" aria-label={label}>
      <div className="stacked-bar" aria-hidden>
        {parts.map(({ name, value, level }) =>
          value > 0 ? (
            <span
              key={name}
              className={`stacked-part stacked-${level}`}
              style={{ width: `${percentOf(value, whole)}%` }}
            />
          ) : null,
        )}
      </div>
      <div className="stacked-words">
        {parts.map(({ name, text, figure, value, level }) => (
          <button
            key={name}
            type="button"
            className={value > 0 ? 'stacked-word' : 'stacked-word stacked-nothing'}
            disabled={!onOpen || value === 0}
            onClick={() => onOpen?.(name)}
          >
            <span className={`stacked-sign stacked-${level}`} />
            <span>{text}</span>
            <b>{figure}</b>
          </button>
        ))}
      </div>
    </div>
  )
}
