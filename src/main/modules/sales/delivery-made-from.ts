// A delivery made from a contract, a quotation, a pick list, or a loading slip: of the customer whose loaded goods come
// first; asked again, of the next one on the truck. Price and contract are the pick list's, lots and truck the loading
// slip's.

import type { DocumentKind } from '../../../shared/catalog.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Day } from '../../../shared/kernel/index.ts'
import { truckFields, receiverFields } from '../../../shared/contract/handover-fields.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import { agreedHandover } from '../../ledger/handover.ts'
import { loadLines } from '../../ledger/load-lines.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'

type Of = [sql: Sql, sourceId: number, lineIds: readonly number[] | null, today: Day]

export function makeDelivery(...[sql, sourceId, lineIds, today, kind]: [...Of, DocumentKind]): Promise<Made> {
  if (kind === 'loadingSlip') return ofLoading(sql, sourceId, lineIds, today)
  if (kind === 'pickList') return ofPickList(sql, sourceId, lineIds, today)
  const named = kind === 'quotation' ? 'quotationLineId' : 'contractLineId'
  return makeFromLines(
    sql,
    { kind, sourceId, lineIds, today, partnerField: 'customerId', left: 'toFulfil' },
    ({ id, row }, qtyMilli) => ({
      [named]: id,
      productId: row.productId ?? null,
      qtyMilli,
      priceE4: row.priceE4 ?? null,
      pricedPer: row.pricedPer ?? null,
    }),
    ({ head }) => (kind === 'salesContract' ? agreedHandover(head) : {}),
  )
}

const handover = ['mode', 'placeId', ...Object.keys(receiverFields)]
const truck = Object.keys(truckFields)
const taken = (head: AnyRow, names: readonly string[]): AnyRow =>
  Object.fromEntries(names.map((name) => [name, head[name] ?? null]))

const agreed = ({ row }: LineFact): AnyRow => ({
  contractLineId: row.contractLineId ?? null,
  priceE4: row.priceE4 ?? null,
  pricedPer: row.pricedPer ?? null,
})

const ofPickList = (...[sql, sourceId, lineIds, today]: Of): Promise<Made> =>
  makeFromLines(
    sql,
    { kind: 'pickList', sourceId, lineIds, today, partnerField: 'customerId', left: 'toFulfil' },
    (line, qtyMilli) => ({
      ...agreed(line),
      pickLineId: line.id,
      warehouseId: line.row.warehouseId ?? null,
      positionId: line.row.positionId ?? null,
      productId: line.row.productId ?? null,
      qtyMilli,
    }),
    ({ head }) => taken(head, [...handover, ...truck]),
  )

async function ofLoading(...[sql, sourceId, lineIds, today]: Of): Promise<Made> {
  const named = await sql.all<{ pickLineId: number }>(
    'select pick_line_id from loading_slip_lines where document_id = ?',
    [sourceId],
  )
  const picks = await loadLines(sql, new Map([['pickList', named.map((row) => row.pickLineId)]]))
  const pickOf = ({ row }: LineFact): LineFact | undefined => picks.get(Number(row.pickLineId))
  return makeFromLines(
    sql,
    { kind: 'loadingSlip', sourceId, lineIds, today, partnerField: 'customerId', left: 'toTakeUp' },
    (line, qtyMilli) => {
      const pick = pickOf(line)
      return {
        ...(pick ? agreed(pick) : {}),
        loadingLineId: line.id,
        warehouseId: line.row.warehouseId ?? null,
        productId: line.row.productId ?? null,
        lot: line.row.lot ?? null,
        positionId: line.row.positionId ?? null,
        qtyMilli,
      }
    },
    (line) => ({ ...taken(pickOf(line)?.head ?? {}, handover), ...taken(line.head, truck) }),
  )
}
