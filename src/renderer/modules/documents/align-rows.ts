// Finds for each typed row what posting would make of it. Posting leaves out rows that are wrong and may split one by
// lots, so places differ; but it keeps the order and what was typed, and a row that is split names its slip line, or its
// parts add up to what was typed: sound bags, and torn ones in a lot of their own.

import type { AnyRow } from '../../../shared/contract/index.ts'

/** For each sent row the rows posting makes of it: none, one, or one per lot. */
export function alignRows(sent: readonly AnyRow[], posted: readonly AnyRow[]): readonly (readonly AnyRow[])[] {
  if (posted.some((row) => typeof row['slipLine'] === 'number'))
    return sent.map((_, index) => posted.filter((row) => row['slipLine'] === index + 1))
  let at = 0
  return sent.map((row) => {
    const next = posted[at]
    if (next === undefined) return []
    const made = agrees(row, next) ? [next] : partsOf(row, posted.slice(at))
    at += made.length
    return made
  })
}

/** The rows from the first on that come to the typed quantity, alike but for their lots and quantities. */
function partsOf(typed: AnyRow, posted: readonly AnyRow[]): readonly AnyRow[] {
  const named = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'lot' && !name.endsWith('Milli')))
  let left = Number(typed['qtyMilli'] ?? 0)
  for (const [index, row] of posted.entries()) {
    left -= Number(row['qtyMilli'] ?? 0)
    if (left < 0 || !agrees(named, row)) return []
    if (left === 0) return posted.slice(0, index + 1)
  }
  return []
}

/**
 * Everything typed stands in the posted row as it was typed, or nothing does: an amended line is not taken up from its source
 * a second time. The id of a line that is amended is not typed.
 */
const agrees = (typed: AnyRow, posted: AnyRow): boolean =>
  Object.entries(typed).every(
    ([name, value]) => name === 'id' || value === null || value === '' || (posted[name] ?? value) === value,
  )
