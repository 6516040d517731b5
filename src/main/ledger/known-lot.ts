// The lot a row names: one that was received, or a refusal at its field.

import type { At } from './document-kind.ts'
import type { LotFact, ProductFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'

export function knownLot(posting: PostingBuilder, { at }: At, product: ProductFact, no: string): LotFact | null {
  const lot = posting.lot(product.id, no)
  if (!lot) posting.refuse('lot.unknown', `${at}.lot`, { product: product.code, lot: no })
  return lot ?? null
}
