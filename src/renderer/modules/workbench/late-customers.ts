// The customers to call first: who owes most of what is overdue.

import type { AnyRow } from '../../../shared/contract/index.ts'

export type LateCustomer = {
  readonly partnerId: number
  readonly partnerName: string
  readonly area: string
  readonly overdueFen: number
}

/** From the rows of the receivables report: who owes most of what is late, the biggest first. */
export const latest = (rows: readonly AnyRow[], most: number): readonly LateCustomer[] =>
  rows
    .map((row) => ({
      partnerId: Number(row['partnerId']),
      partnerName: String(row['partnerName'] ?? ''),
      area: String(row['area'] ?? ''),
      overdueFen: Number(row['overdueFen'] ?? 0),
    }))
    .filter(({ overdueFen }) => overdueFen > 0)
    .toSorted((a, b) => b.overdueFen - a.overdueFen)
    .slice(0, most)
