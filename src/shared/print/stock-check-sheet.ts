// Stock check sheet 盘点表 of a posted check: booked beside counted, difference and reason, signed by who counted and who
// watched. Values can be hidden, since a keeper sees none.

import { field as f, label } from '../contract/index.ts'
import { checkReasons } from '../warehouse/stock-check.ts'
import {
  dayEntry,
  entry,
  makerOf,
  nameOf,
  productOf,
  remarksEntry,
  saidInLines,
  sheetOf,
  totalsOf,
} from './document-parts.ts'
import { defineForm } from './form.ts'

const columns = {
  warehouse: { field: f.text(label('仓库', 'Warehouse')), widthMm: 20, whenFilled: true },
  position: { field: f.text(label('垛位', 'Position')), widthMm: 13, whenFilled: true },
  product: { field: f.text(label('品名规格', 'Product and spec')), widthMm: 38, fixed: true },
  lot: { field: f.text(label('批号', 'Lot')), widthMm: 26, fixed: true },
  unit: { field: f.text(label('单位', 'Unit')), widthMm: 10, fixed: true },
  bookMilli: { field: f.quantity(label('账面', 'Booked')), widthMm: 18 },
  countedMilli: { field: f.quantity(label('实盘', 'Counted')), widthMm: 18 },
  recountMilli: { field: f.quantity(label('复盘', 'Recounted')), widthMm: 16, whenFilled: true },
  differenceMilli: { field: f.quantity(label('差异', 'Difference'), { signed: true }), widthMm: 16 },
  costFen: { field: f.money(label('差异金额', 'Value'), { signed: true, total: true }), widthMm: 22, priced: true },
  reason: { field: f.choice(label('原因', 'Reason'), checkReasons), widthMm: 18 },
} as const

export const stockCheckSheet = defineForm({
  kind: 'stockCheck',
  label: label('盘点表', 'Stock check sheet'),
  paper: 'a4',
  parts: [],
  columns,
  lay(facts) {
    const { view } = facts
    const warehouses = saidInLines(view, 'warehouseId', (id) => nameOf(view, `warehouse:${id}`))
    const several = new Set((view.sections.lines ?? []).map(({ warehouseId }) => warehouseId)).size > 1
    const rows = (view.sections.lines ?? []).map((row) => ({
      warehouse: several ? nameOf(view, `warehouse:${row.warehouseId}`) : null,
      position: (view.texts[`position:${row.positionId}`] ?? '').split(' ')[0] ?? '',
      product: [nameOf(view, `partner:${row.ownerId}`), productOf(row)].filter((words) => words !== '').join(' · '),
      lot: row.lot ?? null,
      unit: row.unit ?? null,
      bookMilli: row.bookMilli ?? null,
      countedMilli: row.countedMilli ?? null,
      recountMilli: row.recountMilli ?? null,
      differenceMilli: row.differenceMilli ?? null,
      costFen: row.costFen ?? null,
      reason: row.reason ?? null,
    }))
    return [
      {
        ...sheetOf(facts),
        title: label('盘点表', 'Stock check sheet'),
        head: [
          dayEntry(facts),
          ...(several ? [] : [entry(label('仓库', 'Warehouse'), warehouses)]),
          ...remarksEntry(facts),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          {
            type: 'signatures',
            places: [
              { label: label('盘点人', 'Counted by'), text: makerOf(view) },
              { label: label('监盘人', 'Watched by') },
              { label: label('仓管', 'Keeper') },
              { label: label('审核', 'Checked by') },
            ],
          },
        ],
      },
    ]
  },
})
