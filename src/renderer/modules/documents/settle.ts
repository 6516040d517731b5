// Settlement by age: the oldest debt first (by due day, then day, then number), as far as the money reaches.

import type { OpenItem } from '../../../shared/api.ts'

type Settled = { readonly item: OpenItem; readonly amountFen: number }
type Paired = { readonly from: OpenItem; readonly to: OpenItem; readonly amountFen: number }

/** What `availableFen` settles, oldest first; with null, everything that is open. */
export function settleOldestFirst(items: readonly OpenItem[], availableFen: number | null): Settled[] {
  let left = availableFen ?? Number.POSITIVE_INFINITY
  const settled: Settled[] = []
  for (const item of byAge(items)) {
    const amountFen = Math.min(item.openFen, left)
    if (amountFen <= 0) continue
    settled.push({ item, amountFen })
    left -= amountFen
  }
  return settled
}

/** Money already received (or paid) set against debts, both oldest first, until one side is used up. */
export function pairOldestFirst(from: readonly OpenItem[], to: readonly OpenItem[]): Paired[] {
  const pairs: Paired[] = []
  const sources = byAge(from).map((item) => ({ item, left: item.openFen }))
  for (const debt of byAge(to)) {
    let open = debt.openFen
    for (const source of sources) {
      const amountFen = Math.min(open, source.left)
      if (amountFen <= 0) continue
      pairs.push({ from: source.item, to: debt, amountFen })
      source.left -= amountFen
      open -= amountFen
    }
  }
  return pairs
}

export function byAge(items: readonly OpenItem[]): OpenItem[] {
  const age = (item: OpenItem) => `${item.dueDay ?? item.day} ${item.day} ${item.no}`
  return items.toSorted((a, b) => (age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : 0))
}
