// Goods of others that a count finds more or less of: no account of ours says it, so people are told.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import type { DocumentContract } from '../../shared/contract/index.ts'
import { foundMilli } from '../../shared/warehouse/stock-check.ts'
import type { Concern } from './concerns.ts'
import type { Facts } from './facts.ts'
import type { Posting } from './posting-data.ts'

export function custodyDifferences({ kind }: DocumentContract, { sections }: Posting, facts: Facts): Concern[] {
  if (kind !== 'stockCheck') return []
  return (sections.lines ?? []).flatMap((row) => {
    if (typeof row['ownerId'] !== 'number' || row['differenceMilli'] === 0) return []
    const told = {
      owner: facts.partners.get(row['ownerId'])?.name ?? '',
      product: String(row['productName']),
      lot: String(row['lot'] ?? ''),
      book: formatMilli(row['bookMilli'] as Milli),
      counted: formatMilli(foundMilli(row as { countedMilli: Milli; recountMilli: Milli | null })),
      unit: String(row['unit']),
    }
    return [{ code: 'check.custodyDifference', path: '', facts: told }]
  })
}
