// What must hold for a position beyond its fields: two do not stand on the same floor, and one that goods lie on is not put
// out of use.

import { refusal, type AnyRow, type Refusal } from '../../shared/contract/index.ts'
import { overlap, type Box } from '../../shared/warehouse/box.ts'
import type { Sql } from '../books/sql.ts'

type Other = Box & { readonly id: number; readonly code: string }

export async function standsFree(sql: Sql, id: number | null, fields: AnyRow): Promise<Refusal[]> {
  const { warehouseId, x, y, width, height } = fields
  const box = { x, y, width, height }
  if (typeof warehouseId !== 'number' || !isBox(box)) return []
  const others = await sql.all<Other>(
    'select id, code, x, y, width, height from position where warehouse_id = ? and active = 1 order by code',
    [warehouseId],
  )
  const taken = others.find((other) => other.id !== id && overlap(other, box))
  return taken ? [refusal('position.overlaps', 'fields.x', { position: taken.code })] : []
}

/** Asked before a position is put out of use. */
export async function isEmpty(sql: Sql, id: number, code: string): Promise<Refusal[]> {
  const lying = await sql.get('select 1 as one from position_balance where position_id = ? and qty_milli > 0 limit 1', [
    id,
  ])
  return lying ? [refusal('position.holdsGoods', '', { position: code })] : []
}

const isBox = (box: Readonly<Record<keyof Box, AnyRow[string] | undefined>>): box is Box =>
  Object.values(box).every((side) => Number.isSafeInteger(side))
