// The weighbridge slip that a weighed receipt brings along: what came off the truck between its two weighings.

import { sumMilli, type Milli } from '../../../shared/kernel/index.ts'
import type { goodsReceipt } from '../../../shared/purchasing/goods-receipt.ts'
import { weighingFields } from '../../../shared/contract/weighing-fields.ts'
import type { Deciding } from '../../ledger/document-kind.ts'
import type { PostingBuilder } from '../../ledger/posting.ts'

/** Weighed once is not weighed; a slip is of a truck. */
export function bringSlip(posting: PostingBuilder, { day, head, sections }: Deciding<typeof goodsReceipt>): void {
  if (head.grossKg === null && head.tareKg === null) return
  for (const name of ['plate', 'grossKg', 'tareKg'] as const)
    if (head[name] === null) posting.refuse('field.required', `head.${name}`, { field: weighingFields[name].label })
  const goods = new Map<number, Milli>()
  for (const { productId, qtyMilli } of sections.lines)
    goods.set(productId, sumMilli([goods.get(productId) ?? (0 as Milli), qtyMilli]))
  const weighed = Object.fromEntries(
    (Object.keys(weighingFields) as (keyof typeof weighingFields)[]).map((name) => [name, head[name]]),
  )
  posting.accompany(
    'weighbridgeSlip',
    {
      day,
      remarks: null,
      head: { ...weighed, direction: 'in', partnerId: head.supplierId },
      sections: { lines: [...goods].map(([productId, qtyMilli]) => ({ productId, qtyMilli })) },
    },
    'receiptId',
  )
}
