// Positions in rows and columns with aisles between them: `A01`, `A02` … in the first row, `B01` … in the second. The
// command makes them so, and the form shows beforehand what will be made.

import { field as f, label, type RowOf } from '../contract/index.ts'
import { position } from './position.ts'
import type { Box } from './box.ts'

const { capacityMilli, maxLayers, bagsPerLayer } = position.fields
const units = (zh: string, en: string) => f.integer(label(zh, en), { required: true, positive: true, width: 8 })

export const layoutFields = {
  prefix: f.text(label('编码前缀', 'Code prefix'), {
    maxLength: 10,
    help: label('编码在全部仓库里不重复', 'Codes are unique over all warehouses'),
  }),
  rows: units('排数', 'Rows'),
  columns: units('每排垛位数', 'Positions per row'),
  width: units('垛宽', 'Width'),
  height: units('垛深', 'Depth'),
  aisle: f.integer(label('通道宽', 'Aisle'), { required: true, width: 8 }),
  top: f.integer(label('离上边', 'From the top'), { required: true, width: 8 }),
  left: f.integer(label('离左边', 'From the left'), { required: true, width: 8 }),
  capacityMilli,
  maxLayers,
  bagsPerLayer,
} as const

export type PositionLayout = RowOf<typeof layoutFields>

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

/** As many rows as there are letters, and no more columns than two digits count. */
export const mostRows = letters.length
export const mostColumns = 99

export const positionRows = (layout: PositionLayout): (Box & { readonly code: string })[] =>
  letters.slice(0, layout.rows).flatMap((letter, row) =>
    Array.from({ length: layout.columns }, (_, column) => ({
      code: `${layout.prefix ?? ''}${letter}${String(column + 1).padStart(2, '0')}`,
      x: layout.left + column * (layout.width + layout.aisle),
      y: layout.top + row * (layout.height + layout.aisle),
      width: layout.width,
      height: layout.height,
    })),
  )
