// Goods of others lie in the warehouse that is counted: they are not on the sheet, and must not be counted as ours.

import { label, type Value } from '../../../shared/contract/index.ts'
import { GoodsElsewhere } from '../reports/GoodsElsewhere.tsx'

export function KeptBeside({ warehouseId, asOf }: { readonly warehouseId: Value | undefined; readonly asOf: Value }) {
  if (typeof warehouseId !== 'number') return null
  return (
    <div className="check-beside">
      <GoodsElsewhere asOf={asOf} warehouseId={warehouseId} ready={asOf !== null} lead={lead} />
    </div>
  )
}

const lead = label('同库另有，不在表上：', 'Also here, not on the sheet:')
