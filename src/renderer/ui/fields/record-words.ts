// How a record reads where it is chosen or shown: code and name, and what tells it from its namesakes.

import type { AnyRow, RecordKind } from '../../../shared/contract/index.ts'
import { formatPriceE4 } from '../format.ts'

/** A stack that has no other name than its code says it once. */
export const recordText = (row: AnyRow): string => [...new Set([row['code'], row['name']].filter(Boolean))].join(' ')

/** Village and phone of a partner, spec and price of a product, whatever helps to choose. */
export function recordDetail(kind: RecordKind, row: AnyRow): string {
  switch (kind) {
    case 'partner':
      return joined(row['area'], row['phone'])
    case 'product':
      return joined(row['spec'], typeof row['listPriceE4'] === 'number' ? formatPriceE4(row['listPriceE4']) : null)
    case 'position':
      return joined(row['warehouseIdText'])
    case 'warehouse':
      return joined(row['keeper'])
    default:
      return ''
  }
}

const joined = (...parts: readonly unknown[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')
