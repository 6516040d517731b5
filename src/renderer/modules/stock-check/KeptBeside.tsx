// Goods of others lie in the warehouse that is counted: they are not on the sheet, and must not be counted as ours.

import type { Value } from '../../../shared/contract/index.ts'
import { GoodsElsewhere } from '../reports/GoodsElsewhere.tsx'

export function KeptBeside({ warehouseId, asOf }: { readonly warehouseId: Value | undefined; readonly asOf: Value }) {
  if (typeof warehouseId !== 'number') return null
  return (
    <div className="check-beside">
      <GoodsElsewhere asOf={asOf} warehouseId={warehouseId} ready={asOf !== null} />
    </div>
  )
}
