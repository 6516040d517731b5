// Whether a move of stock stands under 收入 or 发出. It follows the voucher: in is a debit of 1405, out a credit, so that
// the columns add up to the account's. A return or a reversal is therefore red on the side it takes back, and not a
// receipt or an issue of its own.

import type { DocumentKind } from '../../shared/catalog.ts'

export type SidedMove = {
  readonly kind: DocumentKind
  readonly reversal: number
  readonly qtyMilli: number
  readonly valueFen: number
}

export function sideOf(move: SidedMove): 'in' | 'out' {
  const fixed = sides[move.kind]
  if (fixed) return fixed
  // Stock checks, transfers and differences of invoices go both ways; their reversal stays where they stood.
  const increases = (move.qtyMilli === 0 ? move.valueFen : move.qtyMilli) > 0
  return increases === (move.reversal === 0) ? 'in' : 'out'
}

const sides: Partial<Record<DocumentKind, 'in' | 'out'>> = {
  openingBalances: 'in',
  goodsReceipt: 'in',
  purchaseReturn: 'in',
  delivery: 'out',
  salesReturn: 'out',
}
