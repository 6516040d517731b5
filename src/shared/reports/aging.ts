// Ageing 账龄: how long open receivables are past due. The buckets are the season's; screen, command line and workbook
// all take them from here.

import { label, type Label } from '../contract/index.ts'

export type AgingBucket = {
  /** As the command line calls it. */
  readonly bucket: string
  /** Its column in the report of receivables. */
  readonly column: 'notDueFen' | 'days30Fen' | 'days90Fen' | 'days180Fen' | 'days365Fen' | 'overFen'
  /** Days past due, at most. */
  readonly daysMost: number
  readonly label: Label
}

export const agingBuckets: readonly AgingBucket[] = [
  { bucket: '未到期', column: 'notDueFen', daysMost: 0, label: label('未到期', 'Not due') },
  { bucket: '1-30', column: 'days30Fen', daysMost: 30, label: label('1-30 天', '1–30 days') },
  { bucket: '31-90', column: 'days90Fen', daysMost: 90, label: label('31-90 天', '31–90 days') },
  { bucket: '91-180', column: 'days180Fen', daysMost: 180, label: label('91-180 天', '91–180 days') },
  { bucket: '181-365', column: 'days365Fen', daysMost: 365, label: label('181-365 天', '181–365 days') },
  { bucket: '>365', column: 'overFen', daysMost: Number.POSITIVE_INFINITY, label: label('365 天以上', 'Over 365') },
]

/** The bucket of an item so many days past due (none or fewer: not due). */
export function agingBucketOf(daysPastDue: number): AgingBucket {
  return agingBuckets.find(({ daysMost }) => daysPastDue <= daysMost) ?? agingBuckets[agingBuckets.length - 1]!
}
