// A list can be opened narrowed, by a link from the workbench or a partner's card: `?view=overdue&partnerId=12&from=2025-03-01`.

import type { ListFilter } from '../../../shared/api.ts'
import { parseDay } from '../../../shared/kernel/index.ts'

export function filterOfQuery(query: URLSearchParams): ListFilter {
  const partnerId = Number(query.get('partnerId') ?? Number.NaN)
  const from = parseDay(query.get('from') ?? '')
  const to = parseDay(query.get('to') ?? '')
  return {
    ...(Number.isSafeInteger(partnerId) ? { partnerId } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  }
}

/** What the list is narrowed to, in words. */
export function narrowingOf(filter: ListFilter, partner: string): string {
  const days = filter.from || filter.to ? `${filter.from ?? ''} … ${filter.to ?? ''}`.trim() : ''
  return [filter.partnerId === undefined ? '' : partner, days].filter((text) => text !== '').join('  ')
}
