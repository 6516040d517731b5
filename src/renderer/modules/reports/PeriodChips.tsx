// The named stretches of time as chips: one press instead of two typed days.

import { useWords } from '../../app/language.tsx'
import { Chips } from './Chips.tsx'
import { periodNamed, periodNames, periodOf, type BookSpan, type Period, type PeriodName } from './periods.ts'

type Props = {
  readonly from: string
  readonly to: string
  readonly book: BookSpan
  onChange(period: Period): void
}

export function PeriodChips({ from, to, book, onChange }: Props) {
  const { t } = useWords()
  const chosen = periodNamed(from, to, book)
  return (
    <Chips
      options={(Object.keys(periodNames) as PeriodName[]).map((name) => ({ value: name, text: t(periodNames[name]) }))}
      value={chosen}
      onChange={(name) => onChange(periodOf(name, book))}
    />
  )
}
