// Lines of a price list being typed, as plain data: a product has one line, whoever writes its price.

import type { AnyRow } from '../../../shared/contract/index.ts'

/** The product's line with these prices; a new last line where it had none. */
export function withListed(rows: readonly AnyRow[], line: AnyRow): readonly AnyRow[] {
  const at = rows.findIndex((row) => row['productId'] === line['productId'])
  return at < 0 ? [...rows, line] : rows.with(at, { ...rows[at], ...line })
}

/** The product last chosen that has no price yet. */
export function unpricedProduct(rows: readonly AnyRow[]): number | null {
  const row = rows.findLast(({ productId, priceE4 }) => typeof productId === 'number' && typeof priceE4 !== 'number')
  return typeof row?.['productId'] === 'number' ? row['productId'] : null
}
