// One month to pick a day from, weeks beginning on Monday.

import { useWords } from '../../app/language.tsx'
import { label } from '../../../shared/contract/index.ts'
import { addDays, addMonths, firstDay, lastDay, monthOf } from '../../../shared/kernel/index.ts'
import type { Day } from '../../../shared/kernel/index.ts'

type Props = {
  /** The day the keyboard stands on; its month is shown. */
  readonly at: string
  readonly value: string
  readonly today: string
  readonly onLook: (day: string) => void
  readonly onPick: (day: string) => void
}

export function MonthPanel({ at, value, today, onLook, onPick }: Props) {
  const { t } = useWords()
  const month = monthOf(at as Day)
  const other = (months: number) => onLook(firstDay(addMonths(month, months)))
  return (
    <div className="field-month">
      <header>
        <button type="button" tabIndex={-1} onClick={() => other(-12)}>
          «
        </button>
        <button type="button" tabIndex={-1} onClick={() => other(-1)}>
          ‹
        </button>
        <strong>{month}</strong>
        <button type="button" tabIndex={-1} onClick={() => other(1)}>
          ›
        </button>
        <button type="button" tabIndex={-1} onClick={() => other(12)}>
          »
        </button>
      </header>
      <div className="field-days">
        {weekdays.map((weekday) => (
          <span key={weekday.en}>{t(weekday)}</span>
        ))}
        {daysShown(month).map((day) => (
          <button
            key={day}
            type="button"
            tabIndex={-1}
            className={[
              !day.startsWith(month) && 'field-other',
              day === today && 'field-today',
              day === value && 'field-picked',
              day === at && 'field-chosen',
            ]
              .filter(Boolean)
              .join(' ')}
            onClick={() => onPick(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
      <footer>
        <button type="button" tabIndex={-1} onClick={() => onPick(today)}>
          {t(todayLabel)} {today}
        </button>
      </footer>
    </div>
  )
}

/** Whole weeks that hold the month. */
function daysShown(month: ReturnType<typeof monthOf>): Day[] {
  const weekday = (day: Day) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const days: Day[] = []
  let day = addDays(firstDay(month), -weekday(firstDay(month)))
  while (day <= lastDay(month) || days.length % 7 !== 0) {
    days.push(day)
    day = addDays(day, 1)
  }
  return days
}

const weekdays = [
  label('一', 'Mo'),
  label('二', 'Tu'),
  label('三', 'We'),
  label('四', 'Th'),
  label('五', 'Fr'),
  label('六', 'Sa'),
  label('日', 'Su'),
]
const todayLabel = label('今天', 'Today')
