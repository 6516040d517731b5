// Drafts that begin on the map: what lies on a position (or on none) is moved or counted. One row for each lot, as it lies
// there now.

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

/** What lies on a position is counted there; what lies on none, as what is not placed. */
export const countDraft = (
  day: string,
  warehouseId: number,
  positionId: number | null,
  goods: readonly PlacedGoods[],
): AnyDraft => ({
  day,
  remarks: null,
  head: {},
  sections: {
    lines: goods.map(({ productId, lot, qtyMilli }) => ({
      warehouseId,
      positionId,
      productId,
      lot,
      bookMilli: qtyMilli,
    })),
  },
})
