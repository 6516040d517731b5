// What the freight of a pick list is asked for: the weight that is typed, from where it is fetched, to whom or to which place it
// goes; and what of the answer matters to goods the customer fetches.

import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import { kilogramsOf, sum, type Grams, type Milli } from '../../../shared/kernel/index.ts'

type PickList = {
  readonly rows: readonly AnyRow[]
  readonly head: AnyRow
  readonly day: string | null
  /** The territory of the named place: null where none is named or it has none, undefined while it is looked up. */
  readonly placeTerritoryId: Value | undefined
}

/** Null while there is nothing to ask for. */
export function freightAsked({ rows, head, day, placeTerritoryId }: PickList) {
  const tonnesMilli = sum(rows.map(kilogramsIn))
  const partnerId = numberIn(head, 'customerId')
  if (partnerId === null || tonnesMilli === 0 || day === null || placeTerritoryId === undefined) return null
  const warehouses = new Set(rows.map((row) => row['warehouseId'] ?? null))
  return {
    tonnesMilli,
    partnerId,
    territoryId: placeTerritoryId,
    warehouseId: warehouses.size === 1 ? ([...warehouses][0] ?? null) : null,
    carrierId: null,
    asOf: day,
  }
}

/** Goods that are fetched are only loaded. */
export const freightOf = <R extends AnyRow>(head: AnyRow, offers: readonly R[]): readonly R[] =>
  head['mode'] === 'fetched' ? offers.filter(({ feeKind }) => !hauls.has(feeKind ?? null)) : offers

const hauls: ReadonlySet<Value> = new Set(['freight', 'shortHaul', 'unloading'])

const numberIn = (row: AnyRow, name: string): number | null => (typeof row[name] === 'number' ? row[name] : null)
const kilogramsIn = (row: AnyRow): number =>
  kilogramsOf((numberIn(row, 'qtyMilli') ?? 0) as Milli, (numberIn(row, 'unitWeightGrams') ?? 0) as Grams)
