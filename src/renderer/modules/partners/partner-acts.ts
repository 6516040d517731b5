// What one does with a partner from their card: pay a supplier, collect from and deliver to a customer, in the way they
// usually get their goods.

import type { DocumentKind } from '../../../shared/catalog.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'

const usualSlips: Readonly<Record<string, DocumentKind>> = { direct: 'directShipment', float: 'floatIssue' }

/** The acts that fit what the partner is to us, the most usual last, where the hand is. */
export function actsOf(partner: AnyRow): readonly DocumentKind[] {
  const supplies = partner['isSupplier'] === true || partner['isCarrier'] === true
  const buys = partner['isCustomer'] === true
  return [
    ...(supplies ? (['payment'] as const) : []),
    ...(buys ? (['visit', 'moneyReceipt', usualSlips[String(partner['mode'])] ?? 'delivery'] as const) : []),
  ]
}
