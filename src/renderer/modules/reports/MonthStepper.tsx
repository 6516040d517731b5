// A month to step through or type: ‹ 2025-10 ›.

import { useState } from 'react'
import { label } from '../../../shared/contract/index.ts'
import { addMonths, parseMonth } from '../../../shared/kernel/index.ts'
import type { Month } from '../../../shared/kernel/index.ts'
import { useWords } from '../../app/language.tsx'
import './reports.css'

type Props = { readonly value: string; readonly id?: string; onChange(month: Month): void }

export function MonthStepper({ value, id, onChange }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const month = parseMonth(value)
  const settle = () => {
    const read = typed === null ? null : readMonth(typed)
    if (read !== null && read !== value) onChange(read)
    setTyped(null)
  }
  return (
    <span className="report-month">
      <button
        type="button"
        disabled={!month}
        aria-label={t(previous)}
        onClick={() => month && onChange(addMonths(month, -1))}
      >
        ‹
      </button>
      <input
        id={id}
        value={typed ?? value}
        maxLength={7}
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <button
        type="button"
        disabled={!month}
        aria-label={t(next)}
        onClick={() => month && onChange(addMonths(month, 1))}
      >
        ›
      </button>
    </span>
  )
}

/** `2025-3`, `202503`, `2025/03`. */
function readMonth(text: string): Month | null {
  const match = /^\s*(\d{4})\D?(\d{1,2})\s*$/.exec(text)
  return match ? parseMonth(`${match[1]}-${match[2]!.padStart(2, '0')}`) : null
}

const previous = label('上个月', 'Month before')
const next = label('下个月', 'Month after')
