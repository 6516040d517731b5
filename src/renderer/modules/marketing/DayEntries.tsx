// A day of the calendar in full: what is on it, and at its head what was due earlier and still waits.

import type { CalendarEntry } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { entriesOn, entryNames, isLate, placeOfEntry } from './calendar-entries.ts'

type Props = { readonly day: string; readonly today: string; readonly entries: readonly CalendarEntry[] }

export function DayEntries({ day, today, entries }: Props) {
  const { t } = useWords()
  const late = day === today ? entries.filter((entry) => isLate(entry, today)) : []
  const here = entriesOn(entries, day)
  return (
    <aside className="calendar-side">
      <h2>{day}</h2>
      {late.length > 0 && (
        <>
          <h3 className="document-late">{t(label(`过期未联系 ${late.length}`, `${late.length} overdue`))}</h3>
          <Entries entries={late} withDay />
        </>
      )}
      {here.length > 0 && <Entries entries={here} />}
      {here.length === 0 && late.length === 0 && (
        <p className="document-none">{t(label('这天没有安排', 'Nothing on this day'))}</p>
      )}
    </aside>
  )
}

function Entries({ entries, withDay = false }: { entries: readonly CalendarEntry[]; withDay?: boolean }) {
  const { t } = useWords()
  return (
    <ul className="calendar-entries">
      {entries.map((entry) => (
        <li key={`${entry.type}${entry.id}`}>
          <button type="button" onClick={() => openTab({ path: placeOfEntry(entry) })}>
            <small className={`calendar-${entry.type}`}>{t(entryNames[entry.type])}</small>
            <b>{entry.title}</b>
            <span>{[withDay && entry.day, entry.detail].filter(Boolean).join('  ')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
