// A purchase contract made from an inquiry: of the supplier whose chosen line comes first; asked again, of the next. The
// terms and the quality standard are its first line's, and the purchase plan that was asked for is the inquiry's. Goods are
// agreed for the day they are needed by, or for the later one by which the supplier can bring them.

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
  const inquiry = await sql.get<{ planId: number | null; neededByDay: Day }>(
    'select plan_id, needed_by_day from purchase_inquiry where document_id = ? and version = 1',
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
      deliveryDay: latest(inquiry?.neededByDay ?? null, (row.expectedDay ?? null) as Day | null),
      lineRemarks: row.quality ?? null,
    }),
    ({ row }) => ({
      ...planned,
      deliveryTerms: row.deliveryTerms ?? null,
      paymentTerms: row.paymentTerms ?? null,
      qualityStandard: row.quality ?? null,
    }),
  )
}

const latest = (...days: readonly (Day | null)[]): Day | null =>
  days
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1) ?? null
