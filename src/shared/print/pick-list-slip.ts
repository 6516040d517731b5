// Pick list 提货单 on three-part paper: whoever fetches the goods shows it at the store. No prices: it passes through hands
// that need not know them. It can be printed before the goods are there; then it says what they arrive with.

import { field as f, label, type AnyRow } from '../contract/index.ts'
import { deliveryModes } from '../contract/handover-fields.ts'
import type { DocumentView } from '../api.ts'
import {
  contactLine,
  dayEntry,
  entry,
  goodsColumns,
  goodsRow,
  makerOf,
  nameOf,
  receiverEntries,
  remarksColumn,
  remarksEntry,
  sheetOf,
  sourceNoOf,
  totalsOf,
} from './document-parts.ts'
import { defineForm, type PaperCell } from './form.ts'

const { product, unit, qtyMilli, tonnesMilli } = goodsColumns
const columns = {
  product,
  unit,
  qtyMilli,
  tonnesMilli,
  from: { field: f.text(label('提货处', 'Where')), widthMm: 44 },
  lineRemarks: remarksColumn(30),
} as const

export const pickListSlip = defineForm({
  kind: 'pickList',
  label: label('提货单', 'Pick list'),
  paper: 'slip',
  parts: [label('存根', 'Stub'), label('客户', 'Customer'), label('仓库', 'Warehouse')],
  columns,
  seal: 'companySeal',
  lay(facts) {
    const { view } = facts
    const rows = (view.sections.lines ?? []).map((row) => ({
      ...goodsRow(row),
      from: whereFrom(view, row),
      lineRemarks: row.lineRemarks ?? null,
    }))
    return [
      {
        ...sheetOf(facts),
        letterhead: contactLine(facts.us),
        head: [
          ...receiverEntries(facts),
          dayEntry(facts),
          entry(label('提货日期', 'Pick up on'), String(view.head.pickUpDay ?? '')),
          entry(label('方式', 'Handover'), deliveryModes[view.head.mode as keyof typeof deliveryModes]),
          entry(label('车牌', 'Plate'), String(view.head.plate ?? '')),
          ...remarksEntry(facts),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          {
            type: 'signatures',
            places: [
              { label: label('制单', 'Made by'), text: makerOf(view) },
              { label: label('仓管', 'Keeper'), ours: true },
              { label: label('提货人', 'Fetched by') },
              { label: label('提货日期', 'Fetched on') },
            ],
          },
        ],
      },
    ]
  },
})

/** The warehouse by its name, with the positions it is taken from; or the purchase the goods arrive with. */
function whereFrom(view: DocumentView, row: AnyRow): PaperCell {
  if (row.arrivalLineId !== null) {
    const no = sourceNoOf(view, row.arrivalLineId)
    return label(`到货直提 ${no}`, `On arrival of ${no}`)
  }
  // A position, its lot and its bags stay on one line.
  const takeFrom = String(row.takeFrom ?? '').replaceAll(' ', '\u00a0')
  return [nameOf(view, `warehouse:${row.warehouseId}`), takeFrom].join(' ').trim()
}
