// The day a new document carries at first: today, but opening balances stand on the day before the book starts.

import type { BookInfo } from '../../../shared/api.ts'
import type { DocumentKind } from '../../../shared/catalog.ts'
import { addDays, type Day } from '../../../shared/kernel/index.ts'

const firstDays: { readonly [K in DocumentKind]?: (book: BookInfo) => string } = {
  openingBalances: ({ startDay }) => addDays(startDay as Day, -1),
}

export const firstDayOf = (kind: DocumentKind, book: BookInfo): string => firstDays[kind]?.(book) ?? book.today
