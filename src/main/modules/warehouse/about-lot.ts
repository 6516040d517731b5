// A row that says something of a lot: the lot is known, it is spoken of once, and from then on it is of the quality given.

import type { LotQuality } from '../../../shared/warehouse/lot-quality.ts'
import { qualityCheck } from '../../../shared/warehouse/quality-check.ts'
import { c, type Columns } from '../../books/ddl.ts'
import type { At } from '../../ledger/document-kind.ts'
import type { LotFact, ProductFact } from '../../ledger/facts.ts'
import { knownLot } from '../../ledger/known-lot.ts'
import type { PostingBuilder } from '../../ledger/posting.ts'

type Row = At & { readonly productId: number; readonly lot: string }
type Said<R> = { readonly row: R; readonly product: ProductFact; readonly lot: LotFact }

/** What `lotPosted` adds. */
export const lotPostedColumns: Columns = { productName: c.text, unit: c.text, before: c.text }

/** The rows whose lots are known; the others are refused at their place. */
export function rowsOfLots<R extends Row>(posting: PostingBuilder, rows: readonly R[]): Said<R>[] {
  const seen = new Map<number, number>()
  return rows.flatMap((row) => {
    const product = posting.facts.products.get(row.productId)
    if (!product) return []
    const lot = knownLot(posting, row, product, row.lot)
    if (!lot) return []
    const before = seen.get(lot.id)
    seen.set(lot.id, Number(row.at.split('.')[1]) + 1)
    if (before === undefined) return [{ row, product, lot }]
    posting.refuse('document.twice', `${row.at}.lot`, {
      field: qualityCheck.sections.lines.fields.lot.label,
      row: before,
    })
    return []
  })
}

/** What posting adds to the row; the lot becomes what is wanted of it, if anything is. */
export function sayOfLot(posting: PostingBuilder, { product, lot }: Said<Row>, to: LotQuality | null) {
  if (to !== null) posting.setQuality(lot, to)
  return { id: posting.ids.next(), productName: product.name, unit: product.unit, before: lot.quality }
}
