// What is left of source lines once what the same document takes of them in its other rows is off. The server knows only
// what is posted.

import type { AnyRow } from '../../../shared/contract/index.ts'

/** Thousandths of a unit by line. */
export type Taken = ReadonlyMap<number, number>

/** `names` are the fields that say a line, `quantity` how much of it the row takes. */
export function takenBy(rows: readonly AnyRow[], names: readonly string[], quantity: string): Taken {
  const taken = new Map<number, number>()
  for (const row of rows)
    for (const name of names) {
      const line = row[name]
      const qty = row[quantity]
      if (typeof line === 'number' && typeof qty === 'number') taken.set(line, (taken.get(line) ?? 0) + qty)
    }
  return taken
}

type Left = { readonly lineId: number; readonly leftMilli: number }

/** Lines that are used up go. */
export const leftOver = <L extends Left>(lines: readonly L[], taken: Taken): readonly L[] =>
  lines
    .map((line) => ({ ...line, leftMilli: line.leftMilli - (taken.get(line.lineId) ?? 0) }))
    .filter(({ leftMilli }) => leftMilli > 0)
