// Count sheet 盘点底单 of a check that is not posted yet: every lot of the sheet with room to write what is counted, and
// counted again. A blind one leaves out what the books say.

import { field as f, label, type AnyRow } from '../contract/index.ts'
import { entry } from './document-parts.ts'
import type { FormCommon, Sheet } from './form.ts'

const columns = {
  warehouse: { field: f.text(label('仓库', 'Warehouse')), widthMm: 20 },
  product: { field: f.text(label('商品', 'Product')), widthMm: 50, fixed: true },
  lot: { field: f.text(label('批号', 'Lot')), widthMm: 30, fixed: true },
  unit: { field: f.text(label('单位', 'Unit')), widthMm: 11, fixed: true },
  bookMilli: { field: f.quantity(label('账面', 'Booked')), widthMm: 18 },
  countedMilli: { field: f.quantity(label('实盘', 'Counted')), widthMm: 20, fixed: true },
  recountMilli: { field: f.quantity(label('复盘', 'Recounted')), widthMm: 20 },
  remarks: { field: f.text(label('备注', 'Remarks')), widthMm: 17 },
} as const

const { bookMilli: _book, ...blindColumns } = columns

type Facts = {
  readonly company: string
  readonly day: string
  readonly remarks: string | null
  /** The lines of the draft, with `product`, `warehouse` and `unit` in words. */
  readonly rows: readonly AnyRow[]
}

type CountSheet = FormCommon & { lay(facts: Facts): readonly Sheet[] }

export const countSheet = (blind: boolean): CountSheet => ({
  label: label('盘点底单', 'Count sheet'),
  paper: 'a4',
  parts: [],
  columns: blind ? blindColumns : columns,
  lay: ({ company, day, remarks, rows }) => [
    {
      company,
      letterhead: [],
      title: label('盘点底单', 'Count sheet'),
      no: '',
      stamp: null,
      head: [
        entry(label('日期', 'Day'), day),
        entry(label('行数', 'Lines'), String(rows.length)),
        ...(remarks === null ? [] : [entry(label('备注', 'Remarks'), remarks)]),
      ],
      rows,
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
