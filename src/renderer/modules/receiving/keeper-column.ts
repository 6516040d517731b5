// The lines as a keeper works them: no prices, and Enter goes from lot to production day to what came; what is seldom
// typed (the position, what was torn or turned away) is reached by arrows and Tab.

import type { LineColumn } from '../../ui/fields/line-grid/columns.ts'

const priced: ReadonlySet<string> = new Set(['money', 'price', 'percent'])
const seldom: ReadonlySet<string> = new Set([
  'positionId',
  'expiryDay',
  'expectedMilli',
  'damagedMilli',
  'rejectedMilli',
])

export function keeperColumn(column: LineColumn): LineColumn | null {
  if (priced.has(column.field.kind)) return null
  return seldom.has(column.name) ? { ...column, passedBy: true } : column
}
