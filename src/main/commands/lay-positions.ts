// Rows of positions laid out at once, with aisles between them: sixty stacks are not typed one by one. All or none: a code
// that is taken or a floor that is occupied refuses the whole.

import type { Commands } from '../../shared/api.ts'
import { normalizeRow, refusal, validateRow, type AnyRow, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import {
  layoutFields,
  mostColumns,
  mostRows,
  positionRows,
  type PositionLayout,
} from '../../shared/warehouse/position-rows.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { saveRecord } from './record-save.ts'

export async function layPositions(
  unit: Unit,
  settings: Settings,
  { warehouseId, layout: typed }: Commands['position.lay']['input'],
): Promise<Result<{ made: number }, readonly Refusal[]>> {
  const row = normalizeRow(layoutFields, typed)
  const onItsFace = [...validateRow(layoutFields, row, 'layout'), ...tooMany(row)]
  if (onItsFace.length > 0) return failure(onItsFace)
  const layout = row as unknown as PositionLayout
  const { capacityMilli, maxLayers, bagsPerLayer } = layout
  const refusals: Refusal[] = []
  const rows = positionRows(layout)
  for (const { code, ...box } of rows) {
    const fields: AnyRow = { code, name: code, warehouseId, ...box, capacityMilli, maxLayers, bagsPerLayer }
    const saved = await saveRecord(unit, settings, { kind: 'position', id: null, version: null, fields })
    if (!saved.ok) refusals.push(...saved.error.map((one) => ({ ...one, path: 'layout.prefix' })))
  }
  return refusals.length > 0 ? failure(refusals) : success({ made: rows.length })
}

const tooMany = ({ rows, columns }: AnyRow): Refusal[] => [
  ...over(rows, mostRows, 'rows'),
  ...over(columns, mostColumns, 'columns'),
]

const over = (value: AnyRow[string] | undefined, most: number, name: 'rows' | 'columns'): Refusal[] =>
  typeof value === 'number' && value > most
    ? [refusal('position.tooMany', `layout.${name}`, { field: layoutFields[name].label, most })]
    : []
