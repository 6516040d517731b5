// The calendar of whoever looks after customers: on each day the visits made, the contacts due and the campaigns that run;
// of the chosen day, all of it at the right, and a new visit with one key.

import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CalendarEntry } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { addDays, day as dayOf, monthOf, type Day } from '../../../shared/kernel/index.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { calendarPlace } from '../../app/places.ts'
import { useBook } from '../../app/session.tsx'
import { openTab } from '../../app/tabs.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { DayEntries } from './DayEntries.tsx'
import { daysShown, inMonth } from './month-grid.ts'
import { entriesOn, isLate } from './calendar-entries.ts'
import './calendar.css'

export function CalendarPage() {
  const { t } = useWords()
  const today = dayOf(useBook().today)
  const [chosen, setChosen] = useState<Day>(today)
  const month = monthOf(chosen)
  const days = useMemo(() => daysShown(month), [month])
  const { data } = useQueryOf('calendar', { from: days[0]!, to: days.at(-1)! }, { keepPrevious: true })
  const entries = data ?? none
  const go = (to: Day) => ({ run: () => setChosen(to), unlisted: true, label: walk })
  const newVisit = () => openTab({ path: '/draft/visit/new' })
  useKeys({
    ArrowLeft: { ...go(addDays(chosen, -1)), unlisted: false },
    ArrowRight: go(addDays(chosen, 1)),
    ArrowUp: go(addDays(chosen, -7)),
    ArrowDown: go(addDays(chosen, 7)),
    PageUp: { ...go(inMonth(chosen, -1)), label: label('上个月', 'The month before') },
    PageDown: { ...go(inMonth(chosen, 1)), label: label('下个月', 'The month after') },
    Home: { ...go(today), label: label('回到今天', 'Back to today') },
    'Alt+N': { label: newVisitWord, run: newVisit },
  })
  return (
    <PageFrame
      title={t(calendarPlace.label)}
      subtitle={month}
      actions={
        <>
          <Button onClick={() => setChosen(inMonth(chosen, -1))} aria-label={t(label('上个月', 'The month before'))}>
            ‹
          </Button>
          <Button onClick={() => setChosen(today)}>{t(label('今天', 'Today'))}</Button>
          <Button onClick={() => setChosen(inMonth(chosen, 1))} aria-label={t(label('下个月', 'The month after'))}>
            ›
          </Button>
          <Button type="primary" onClick={newVisit}>
            {t(newVisitWord)} <kbd className="act-key">Alt N</kbd>
          </Button>
        </>
      }
    >
      <div className="calendar">
        <div className="calendar-month" role="grid" aria-label={month}>
          <div className="calendar-week calendar-names" role="row">
            {weekdays.map((name) => (
              <span key={name.en} role="columnheader">
                {t(name)}
              </span>
            ))}
          </div>
          {weeksOf(days).map((week) => (
            <div key={week[0]} className="calendar-week" role="row">
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  today={today}
                  outside={monthOf(day) !== month}
                  chosen={day === chosen}
                  entries={entriesOn(entries, day)}
                  onChoose={() => setChosen(day)}
                />
              ))}
            </div>
          ))}
        </div>
        <DayEntries day={chosen} today={today} entries={entries} />
      </div>
    </PageFrame>
  )
}

type CellProps = {
  readonly day: Day
  readonly today: Day
  readonly outside: boolean
  readonly chosen: boolean
  readonly entries: readonly CalendarEntry[]
  onChoose(): void
}

const shownMost = 3

function DayCell({ day, today, outside, chosen, entries, onChoose }: CellProps) {
  const marks = [outside && 'calendar-outside', day === today && 'calendar-today', chosen && 'calendar-chosen']
  return (
    <button
      type="button"
      role="gridcell"
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      className={['calendar-day', ...marks].filter(Boolean).join(' ')}
      onClick={onChoose}
    >
      <span className="calendar-number">{Number(day.slice(8))}</span>
      {entries.slice(0, entries.length > shownMost ? shownMost - 1 : shownMost).map((entry) => (
        <span
          key={`${entry.type}${entry.id}`}
          className={`calendar-mark calendar-${entry.type}${isLate(entry, today) ? ' calendar-late' : ''}`}
        >
          {entry.title}
        </span>
      ))}
      {entries.length > shownMost && <span className="calendar-more">+{entries.length - shownMost + 1}</span>}
    </button>
  )
}

const weeksOf = (days: readonly Day[]): (readonly Day[])[] =>
  days.flatMap((_day, index) => (index % 7 === 0 ? [days.slice(index, index + 7)] : []))

const none: readonly CalendarEntry[] = []
const walk = label('按天走（↑ ↓ 按周）', 'Walk by days (↑ ↓ by weeks)')
const newVisitWord = label('记一次拜访', 'Note a visit')
const weekdays = [
  label('一', 'Mon'),
  label('二', 'Tue'),
  label('三', 'Wed'),
  label('四', 'Thu'),
  label('五', 'Fri'),
  label('六', 'Sat'),
  label('日', 'Sun'),
]
