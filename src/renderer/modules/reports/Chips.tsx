// One of a few, all in sight.

import './reports.css'

type Props<T extends string> = {
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly value: T | null
  onChange(value: T): void
}

export function Chips<T extends string>({ options, value, onChange }: Props<T>) {
  return (
    <span className="report-chips">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="report-chip"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.text}
        </button>
      ))}
    </span>
  )
}
