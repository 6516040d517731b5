// 「计逾期利息」: puts beside each debt that a receipt settles the late interest it bears today, unless one is typed there. Where
// the money does not reach for it, it grows by what is missing.

import type { AnyRow, DocumentContract, ItemField } from '../../../shared/contract/index.ts'
import type { Client } from '../../../shared/client.ts'
import { moneyGiven } from './settle-draft.ts'
import { rowsOf, withRows, type Typing } from './typing.ts'

/** How the draft changes; null when none of its debts bears any. */
export async function chargeInterest(
  client: Client,
  contract: DocumentContract,
  typing: Typing,
  section: string,
  [name, field]: readonly [string, ItemField],
  partnerId: number,
): Promise<((typing: Typing) => Typing) | null> {
  const items = await client.query('item.list', { partnerId, sides: field.sides })
  const dueOf = new Map(items.map(({ itemId, lateInterestFen }) => [itemId, lateInterestFen]))
  const before = rowsOf(typing, section)
  const rows = before.map((row) => {
    const dueFen = dueOf.get(Number(row[name])) ?? 0
    return dueFen === 0 || typeof row['interestFen'] === 'number' ? row : { ...row, interestFen: dueFen }
  })
  if (rows.every((row, index) => row === before[index])) return null
  const { total, needed } = moneyGiven(contract, typing)
  const missing = rows.reduce((sum, row) => sum + amountOf(row, 'amountFen') + amountOf(row, 'interestFen'), -total)
  return (now) => {
    const next = withRows(now, section, rows)
    const { head } = next.draft
    if (needed === null || missing <= 0) return next
    return { ...next, draft: { ...next.draft, head: { ...head, [needed]: amountOf(head, needed) + missing } } }
  }
}

const amountOf = (row: AnyRow, name: string): number => (typeof row[name] === 'number' ? row[name] : 0)
