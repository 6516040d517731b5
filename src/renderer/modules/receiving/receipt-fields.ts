// The fields of a receipt in the order a truck is worked through, and where Enter goes from each: on to what is still
// empty, through the lines, to the papers. What nobody has to type (the driver, once the notice says him) is passed over.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'
import type { Move } from '../../ui/fields/input-props.ts'

export const truckFields = ['supplierId', 'day', 'plate', 'driver', 'carrierId'] as const
export const weightFields = ['statedKg', 'grossKg', 'tareKg', 'scale'] as const
export const paperFields = [
  'hasCertificate',
  'hasTestReport',
  'hasRegistration',
  'hasLabels',
  'unloadedBy',
  'remarks',
] as const

/** Enter does not stop here: it is right as it is, or seldom said. */
const passed: ReadonlySet<string> = new Set(['day', 'carrierId', 'scale', 'remarks'])
const order: readonly string[] = [...truckFields, ...weightFields, 'lines', ...paperFields]

/** The field to go to; `lines` stands for the grid. */
export function fieldAfter(name: string, move: Exclude<Move, 'stay'>, head: AnyRow): string {
  const at = order.indexOf(name)
  if (move === 'previous') return order[Math.max(0, at - 1)] ?? 'supplierId'
  const next = order.slice(at + 1).find((one) => one === 'lines' || !(passed.has(one) || isFilled(head[one])))
  return next ?? 'remarks'
}
