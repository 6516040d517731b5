// Whether a contract line still has something to come or to go 溢短装: a line that is fulfilled to within its tolerance is done
// (domain.md §6.8: 30 t at ±5 % from 28.5 t on). Nothing more is expected of it, though what comes all the same is still
// taken, up to the tolerance above.

import type { BasisPoints, Milli } from '../../shared/kernel/index.ts'

const tolerated = new Set(['purchaseContract', 'salesContract'])

/** The condition in SQL, of a line `l` of the kind and its balance `b`. */
export const moreToCome = (kind: string): string =>
  tolerated.has(kind)
    ? `(l.qty_milli - coalesce(b.fulfilled_milli, 0)) * 10000 > l.qty_milli * coalesce(l.tolerance_bp, 0)`
    : 'l.qty_milli > coalesce(b.fulfilled_milli, 0)'

export const hasMoreToCome = (ordered: Milli, fulfilled: number, tolerance: BasisPoints | null): boolean =>
  (ordered - fulfilled) * 10_000 > ordered * (tolerance ?? 0)
