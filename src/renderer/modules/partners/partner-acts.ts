// What one does with a partner from their card: pay a supplier, collect from and deliver to a customer, in the way they
// usually get their goods.

import type { AnyRow } from '../../../shared/contract/index.ts'

export type PartnerAct = 'payment' | 'visit' | 'moneyReceipt' | 'delivery' | 'directShipment' | 'floatIssue'
/** However goods usually go out, they go out by the same key. */
export const actKeys: Readonly<Record<PartnerAct, string>> = {
  delivery: 'Alt+N',
  directShipment: 'Alt+N',
  floatIssue: 'Alt+N',
  moneyReceipt: 'Alt+M',
  payment: 'Alt+J',
  visit: 'Alt+V',
}
const usualSlips: Readonly<Record<string, PartnerAct>> = { direct: 'directShipment', float: 'floatIssue' }

/** The acts that fit what the partner is to us, the most usual last, where the hand is. */
export function actsOf(partner: AnyRow): readonly PartnerAct[] {
  const supplies = partner['isSupplier'] === true || partner['isCarrier'] === true
  const buys = partner['isCustomer'] === true
  return [
    ...(supplies ? (['payment'] as const) : []),
    ...(buys ? (['visit', 'moneyReceipt', usualSlips[String(partner['mode'])] ?? 'delivery'] as const) : []),
  ]
}
