// Which entries belong to a day, and which are late.

import type { CalendarEntry } from '../../../shared/api.ts'
import { label, type Label } from '../../../shared/contract/index.ts'

/** A campaign lies on every day it runs. */
export const entriesOn = (entries: readonly CalendarEntry[], day: string): CalendarEntry[] =>
  entries.filter((entry) => entry.day === day || (entry.toDay !== null && entry.day <= day && day <= entry.toDay))

/** Contacts that were due before today and have not been made. */
export const isLate = ({ type, day }: CalendarEntry, today: string): boolean =>
  (type === 'contact' || type === 'lead') && day < today

export const entryNames: Readonly<Record<CalendarEntry['type'], Label>> = {
  visit: label('拜访', 'Visit'),
  contact: label('该联系', 'To contact'),
  lead: label('线索', 'Lead'),
  campaign: label('活动', 'Campaign'),
}

/** What opens: the visit that set the day, the lead, the campaign. */
export const placeOfEntry = ({ type, id }: CalendarEntry): string =>
  type === 'lead' || type === 'campaign' ? `/record/${type}/${id}` : `/document/${id}`
