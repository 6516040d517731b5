// A draft that begins on the map: what lies on a position (or on none) is moved. One row for each lot, as it lies there now.

import type { PlacedGoods } from '../../../shared/api.ts'
import type { AnyDraft } from '../../../shared/contract/index.ts'

export const placementDraft = (
  day: string,
  warehouseId: number,
  ways: { readonly fromPositionId: number | null; readonly toPositionId: number | null },
  goods: readonly PlacedGoods[],
): AnyDraft => ({
  day,
  remarks: null,
  head: { warehouseId },
  sections: {
    lines: goods.map(({ productId, lot, qtyMilli }) => ({ productId, lot, ...ways, qtyMilli })),
  },
})
