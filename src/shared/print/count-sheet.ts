// Count sheet 盘点底单 of a check that is not posted yet: every lot of the sheet with room to write what is counted, and
// counted again, in the order of the sheet. A blind one leaves out what the books say; positions, owners and warehouses
// have a column only where lines differ in them.

import { field as f, label, type AnyRow } from '../contract/index.ts'
import { entry } from './document-parts.ts'
import type { FormCommon, Sheet } from './form.ts'

const columns = {
  warehouse: { field: f.text(label('仓库', 'Warehouse')), widthMm: 20 },
  position: { field: f.text(label('垛位', 'Position')), widthMm: 15, fixed: true },
  owner: { field: f.text(label('货主', 'Owner')), widthMm: 24, fixed: true },
  product: { field: f.text(label('商品', 'Product')), widthMm: 50, fixed: true },
  lot: { field: f.text(label('批号', 'Lot')), widthMm: 30, fixed: true },
  unit: { field: f.text(label('单位', 'Unit')), widthMm: 11, fixed: true },
  bookMilli: { field: f.quantity(label('账面', 'Booked')), widthMm: 18 },
  countedMilli: { field: f.quantity(label('实盘', 'Counted')), widthMm: 20, fixed: true },
  recountMilli: { field: f.quantity(label('复盘', 'Recounted')), widthMm: 20 },
  remarks: { field: f.text(label('备注', 'Remarks')), widthMm: 17 },
} as const

type Facts = {
  readonly company: string
  readonly day: string
  readonly remarks: string | null
  /** Of the books the sheet is held against, in words. */
  readonly frozen: string | null
  /** The one that is counted; null where the lines say it. */
  readonly warehouse: string | null
  /** The lines of the draft, with `product`, `warehouse`, `position`, `owner` and `unit` in words. */
  readonly rows: readonly AnyRow[]
}

type CountSheet = FormCommon & { lay(facts: Facts): readonly Sheet[] }

/** Room for goods that are found and stand on no line; a blank that takes the height of words. */
const found: readonly AnyRow[] = Array.from({ length: 6 }, () => ({ product: '\u00a0' }))

export type CountSheetShape = {
  readonly blind: boolean
  readonly warehouses: boolean
  readonly positions: boolean
  readonly owners: boolean
}

const columnsOf = (shape: CountSheetShape): CountSheet['columns'] => {
  const left = new Set([
    ...(shape.blind ? ['bookMilli'] : []),
    ...(shape.warehouses ? [] : ['warehouse']),
    ...(shape.positions ? [] : ['position']),
    ...(shape.owners ? [] : ['owner']),
  ])
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !left.has(name)))
}

export const countSheet = (shape: CountSheetShape): CountSheet => ({
  label: label('盘点底单', 'Count sheet'),
  paper: 'a4',
  parts: [],
  columns: columnsOf(shape),
  lay: ({ company, day, remarks, frozen, warehouse, rows }) => [
    {
      company,
      letterhead: [],
      title: label('盘点底单', 'Count sheet'),
      no: '',
      stamp: null,
      head: [
        ...(warehouse === null ? [] : [entry(label('仓库', 'Warehouse'), warehouse)]),
        entry(label('日期', 'Day'), day),
        ...(frozen === null ? [] : [entry(label('账面时点', 'Books as of'), frozen)]),
        entry(label('行数', 'Lines'), String(rows.length)),
        ...(remarks === null ? [] : [entry(label('备注', 'Remarks'), remarks)]),
      ],
      rows: [...rows, ...found],
      totals: null,
      blocks: [
        {
          type: 'signatures',
          places: [
            { label: label('盘点人', 'Counted by') },
            { label: label('复盘人', 'Recounted by') },
            { label: label('监盘人', 'Watched by') },
          ],
        },
      ],
    },
  ],
})
