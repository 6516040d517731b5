// Lots that a sale names though they are not taken by themselves: still to be checked, damaged, past their day. Frozen
// ones are refused where goods are issued.

import type { AnyDraft, DocumentContract } from '../../shared/contract/index.ts'
import { sellsGoods } from '../../shared/sales/sells-goods.ts'
import { standingOf } from '../../shared/warehouse/lot-quality.ts'
import type { Concern } from './concerns.ts'
import type { Facts } from './facts.ts'

export function doubtfulLots(contract: DocumentContract, draft: AnyDraft, facts: Facts): Concern[] {
  if (!sellsGoods(contract)) return []
  return Object.entries(draft.sections).flatMap(([name, rows]) =>
    rows.flatMap((row, index) => {
      const lot = facts.lots.find((one) => one.productId === row.productId && one.no === row.lot)
      const standing = lot ? standingOf(lot, facts.day) : 'ok'
      if (!lot || standing === 'ok' || standing === 'frozen') return []
      const product = facts.products.get(lot.productId)?.code ?? ''
      const told = { product, lot: lot.no, ...(standing === 'expired' ? { day: lot.expiryDay ?? '' } : {}) }
      return [{ code: concernOf[standing], path: `${name}.${index}.lot`, facts: told }]
    }),
  )
}

const concernOf = { toCheck: 'lot.toCheck', damaged: 'lot.damaged', expired: 'lot.expired' } as const
