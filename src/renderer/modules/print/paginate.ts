// Where a sheet breaks into pages. Everything on it is a unit with a measured height: rows of the table, then what stands
// below. A total never stands apart from its last line, nor signatures from what they sign; the table's head is
// repeated wherever rows go on, and where a table takes several pages each of them adds up its own rows.

export type PrintUnit = {
  readonly heightPx: number
  /** Stands in the table, under its head. */
  readonly isRow: boolean
  readonly staysWithPrevious: boolean
}

export type PageRoom = {
  readonly heightPx: number
  /** The full head, on the first page; a line that says what goes on, on the others. */
  readonly headPx: number
  readonly runningHeadPx: number
  readonly tableHeadPx: number
  /** The line under the rows of a page, where a table takes several; 0 where there is nothing to add up. */
  readonly subtotalPx: number
}

/** Units `from` up to `to` stand on one page. */
export type PageSpan = { readonly from: number; readonly to: number }

export function paginate(units: readonly PrintUnit[], room: PageRoom): PageSpan[] {
  const pages: PageSpan[] = []
  let from = 0
  do {
    const to = endOfPage(units, from, room)
    pages.push({ from, to })
    from = to
  } while (from < units.length)
  return pages
}

/** The table does not stand on this page alone. Rows come before all else. */
export const isPartOfTable = (units: readonly Pick<PrintUnit, 'isRow'>[], { from, to }: PageSpan): boolean =>
  units[from]?.isRow === true && (from > 0 || units[to]?.isRow === true)

/** With room for the page's own sum where it has one. */
function endOfPage(units: readonly PrintUnit[], from: number, room: PageRoom): number {
  const to = filledTo(units, from, room, 0)
  return isPartOfTable(units, { from, to }) ? filledTo(units, from, room, room.subtotalPx) : to
}

/** At least one unit stands on a page, however tall it is. */
function filledTo(units: readonly PrintUnit[], from: number, room: PageRoom, keptPx: number): number {
  let left = room.heightPx - keptPx - (from === 0 ? room.headPx : room.runningHeadPx)
  let inTable = false
  for (const [at, { heightPx, isRow }] of units.entries()) {
    if (at < from) continue
    const neededPx = heightPx + (isRow && !inTable ? room.tableHeadPx : 0)
    if (neededPx > left && at > from) return breakBefore(units, from, at)
    left -= neededPx
    inTable ||= isRow
  }
  return units.length
}

/** The nearest place before `at` where a break tears nothing apart; `at` itself where there is none. */
function breakBefore(units: readonly PrintUnit[], from: number, at: number): number {
  let place = at
  while (place > from && units[place]?.staysWithPrevious) place -= 1
  return place > from ? place : at
}
