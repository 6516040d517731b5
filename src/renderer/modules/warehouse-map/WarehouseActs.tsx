// From the record of a warehouse, or of a position in it, to the map that shows what lies there.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { mapPlace } from '../../app/places.ts'
import { openTab } from '../../app/tabs.ts'
import { ActButton } from '../../ui/ActButton.tsx'

export const WarehouseActs = ({ id }: { readonly id: number }) => <ToMap warehouseId={id} />

export const PositionActs = ({ record }: { readonly record: AnyRow }) => (
  <ToMap warehouseId={Number(record['warehouseId'])} />
)

function ToMap({ warehouseId }: { readonly warehouseId: number }) {
  const path = `${mapPlace.path}?warehouse=${warehouseId}`
  return <ActButton act={mapPlace.label} keyName="Alt+M" run={() => openTab({ path })} />
}
