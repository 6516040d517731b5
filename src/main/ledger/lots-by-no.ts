// The lots a document knows, by product and number, while it is decided: one that is made or dated anew takes the place of
// the one that was known. Thousands of lines ask.

import type { LotFact } from './facts.ts'

export function lotsByNo(lots: readonly LotFact[]) {
  const keyOf = (productId: number, no: string): string => `${productId}/${no}`
  const byNo = new Map(lots.map((lot) => [keyOf(lot.productId, lot.no), lot]))
  return {
    get: (productId: number, no: string): LotFact | undefined => byNo.get(keyOf(productId, no)),
    set: (lot: LotFact): void => void byNo.set(keyOf(lot.productId, lot.no), lot),
  }
}
