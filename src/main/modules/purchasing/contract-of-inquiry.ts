// A purchase contract made from an inquiry: of the supplier whose chosen line comes first; asked again, of the next. The
// terms are its first line's.

import type { Day } from '../../../shared/kernel/index.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'

export const contractOfInquiry = (
  sql: Sql,
  sourceId: number,
  lineIds: readonly number[] | null,
  today: Day,
): Promise<Made> =>
  makeFromLines(
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
    ({ row }) => ({ deliveryTerms: row.deliveryTerms ?? null, paymentTerms: row.paymentTerms ?? null }),
  )
