// A draft that begins on the map: what lies on a position (or on none) is moved. One row for each lot, as it lies there now;
// what is set apart, and the goods of others, move in rows of their own.

import type { PlacedGoods } from '../../../shared/api.ts'
import type { AnyDraft, AnyRow } from '../../../shared/contract/index.ts'

type Ways = { readonly fromPositionId: number | null; readonly toPositionId: number | null }

export const placementDraft = (
  day: string,
  warehouseId: number,
  ways: Ways,
  goods: readonly PlacedGoods[],
): AnyDraft => ({
  day,
  remarks: null,
  head: { warehouseId },
  sections: {
    lines: goods.flatMap((one) => (one.custodyLineId === null ? ownRows(one, ways) : [])),
    kept: goods.flatMap(({ custodyLineId }) =>
      custodyLineId === null ? [] : [{ custodyLineId, toPositionId: ways.toPositionId }],
    ),
  },
})

function ownRows({ productId, lot, qtyMilli, apartMilli }: PlacedGoods, ways: Ways): AnyRow[] {
  const row = { productId, lot, ...ways }
  const free = qtyMilli - apartMilli
  return [
    ...(free > 0 ? [{ ...row, qtyMilli: free }] : []),
    ...(apartMilli > 0 ? [{ ...row, qtyMilli: apartMilli, apart: true }] : []),
  ]
}
