// Which columns a list begins with: as many as there is room for beside the navigation, so that nobody scrolls sideways to
// read a row. The others wait among the columns to choose from, those with long words first, then from the right.

import type { Column } from './columns.ts'

/** The smallest screen served, and what of a screen is no list. */
const leastScreen = 1366
const besides = 202

/** `stays` are those that everybody looks for. */
export function inSight(columns: readonly Column[], stays: ReadonlySet<string>): Column[] {
  let over = columns.reduce((sum, column) => sum + takenBy(column), besides) - Math.max(leastScreen, window.innerWidth)
  const hidden = new Set<Column>()
  const fromRight = columns.toReversed()
  for (const column of [...fromRight.filter(isLong), ...fromRight.filter((one) => !isLong(one))]) {
    if (over <= 0) break
    if (column.hide === true || stays.has(column.colId ?? '')) continue
    hidden.add(column)
    over -= takenBy(column)
  }
  return columns.map((column) => (hidden.has(column) ? { ...column, hide: true } : column))
}

const isLong = ({ flex }: Column): boolean => (flex ?? 0) > 1

const takenBy = ({ hide, flex, minWidth, width }: Column): number =>
  hide === true ? 0 : ((flex === undefined ? width : minWidth) ?? 0)
