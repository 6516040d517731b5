// What the scale says of a receipt that is being typed: net, what the bags should weigh, and how far apart they are.

import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import { kilogramsOf, permilleOf, sum, type Grams, type Milli, type PermilleE2 } from '../../../shared/kernel/index.ts'

export type Weighed = {
  /** What the received bags weigh by their print. */
  readonly printedKg: number
  readonly netKg: number | null
  /** Net against print; above zero is heavier. */
  readonly overPrinted: PermilleE2 | null
  /** The other side's weight less ours. */
  readonly shortKg: number | null
  readonly short: PermilleE2 | null
}

export function weighedOf(
  head: AnyRow,
  rows: readonly AnyRow[],
  computedOf: (row: AnyRow, index: number) => AnyRow | undefined,
): Weighed {
  const printedKg = sum(
    rows.map((row, index) => {
      const weight = numberOf(computedOf(row, index)?.['unitWeightGrams']) ?? 0
      return kilogramsOf((numberOf(row['qtyMilli']) ?? 0) as Milli, weight as Grams)
    }),
  )
  const gross = numberOf(head['grossKg'])
  const tare = numberOf(head['tareKg'])
  const stated = numberOf(head['statedKg'])
  const netKg = gross === null || tare === null ? null : gross - tare
  const shortKg = netKg === null || stated === null ? null : stated - netKg
  return {
    printedKg,
    netKg,
    overPrinted: netKg === null ? null : permilleOf(netKg - printedKg, printedKg),
    shortKg,
    short: shortKg === null ? null : permilleOf(shortKg, stated ?? 0),
  }
}

const numberOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)
