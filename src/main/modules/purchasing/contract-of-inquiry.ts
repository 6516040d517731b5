// A purchase contract made from an inquiry: of the supplier whose chosen line comes first; asked again, of the next. The
// terms are its first line's, and the purchase plan that was asked for is the inquiry's.

import type { Day } from '../../../shared/kernel/index.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'

export async function contractOfInquiry(
  sql: Sql,
  sourceId: number,
  lineIds: readonly number[] | null,
  today: Day,
): Promise<Made> {
  const inquiry = await sql.get<{ planId: number | null }>(
    'select plan_id from purchase_inquiry where document_id = ? and version = 1',
    [sourceId],
  )
  const planned = inquiry?.planId ? { planId: inquiry.planId } : {}
  return makeFromLines(
    sql,
    { kind: 'purchaseInquiry', sourceId, lineIds, today, partnerField: 'supplierId', left: 'toTakeUp' },
    ({ id, row }, qtyMilli) => ({
      inquiryLineId: id,
      productId: row.productId ?? null,
      qtyMilli,
      priceE4: row.priceE4 ?? null,
      pricedPer: row.pricedPer ?? null,
      lineRemarks: row.quality ?? null,
    }),
    ({ row }) => ({ ...planned, deliveryTerms: row.deliveryTerms ?? null, paymentTerms: row.paymentTerms ?? null }),
  )
}
