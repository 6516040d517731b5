// The two ends of a statement: carried in, and left.

import type { AnyRow } from '../../../shared/contract/index.ts'

/** What was carried in, and what is left after the last line. */
export function endsOf(rows: readonly AnyRow[]): { readonly openingFen: number; readonly closingFen: number } {
  const balance = (row: AnyRow | undefined): number => (typeof row?.['balanceFen'] === 'number' ? row['balanceFen'] : 0)
  const first = rows[0]
  return { openingFen: first?.['kind'] === 'opening' ? balance(first) : 0, closingFen: balance(rows[rows.length - 1]) }
}
