// What a grid shows: its rows in sight as texts by column, and its totals.

import type { Page } from '@playwright/test'
import { front } from './hands.ts'

export type ShownRow = Readonly<Record<string, string>>

/** The rows of the grid on the page in front, from the top. */
export const shownRows = (page: Page): Promise<readonly ShownRow[]> => textsIn(page, '.ag-grid-scrolling-rows')

/** The row of totals below them. */
export const shownTotals = async (page: Page): Promise<ShownRow> =>
  (await textsIn(page, '.ag-grid-pinned-bottom-rows'))[0] ?? {}

const textsIn = (page: Page, part: string): Promise<ShownRow[]> =>
  front(page)
    .locator(`${part} .ag-row`)
    .evaluateAll((rows) => {
      const place = (row: Element) => Number(row.getAttribute('row-index')?.replace(/\D/g, ''))
      return rows
        .toSorted((a, b) => place(a) - place(b))
        .map((row) =>
          Object.fromEntries(
            [...row.querySelectorAll('[col-id]')].map((cell) => [cell.getAttribute('col-id'), cell.textContent]),
          ),
        )
    })
