// The lines to load as the keeper works them off: pick list by pick list, each told whether all its goods are there. What
// one line takes is not there for the next.

import type { AnyRow } from '../../../shared/contract/index.ts'

export type PickGroup = {
  readonly documentId: number
  readonly head: AnyRow
  readonly lines: readonly (AnyRow & { readonly shortMilli: number })[]
}

export function groupPicks(rows: readonly AnyRow[]): readonly PickGroup[] {
  const left = new Map<string, number>()
  const groups = new Map<number, { head: AnyRow; lines: (AnyRow & { shortMilli: number })[] }>()
  for (const row of rows) {
    const place = `${row['productId']}/${row['arrival'] ?? row['warehouseId']}`
    const there = left.get(place) ?? Number(row['thereMilli'])
    const open = Number(row['openMilli'])
    left.set(place, Math.max(0, there - open))
    const id = Number(row['documentId'])
    const group = groups.get(id) ?? { head: row, lines: [] }
    group.lines.push({ ...row, shortMilli: Math.max(0, open - there) })
    groups.set(id, group)
  }
  return [...groups].map(([documentId, group]) => ({ documentId, ...group }))
}
