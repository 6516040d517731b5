// Loading slip 装车单 on three-part paper: keeper, driver and crew sign for what is on the truck, lot by lot and customer by
// customer, with what it weighed; a truck for one customer names him once, above. No prices.

import { field as f, label } from '../contract/index.ts'
import {
  dayEntry,
  entry,
  kilograms,
  goodsColumns,
  goodsRow,
  makerOf,
  nameOf,
  positionOf,
  remarksEntry,
  saidInLines,
  sheetOf,
  totalsOf,
  wide,
} from './document-parts.ts'
import { defineForm } from './form.ts'

const { product, lot, position, unit, qtyMilli, tonnesMilli } = goodsColumns
const columns = {
  customer: { field: f.text(label('客户', 'Customer')), widthMm: 44, whenFilled: true },
  product,
  lot,
  position,
  unit,
  qtyMilli,
  tonnesMilli,
} as const

export const loadingSlipPaper = defineForm({
  kind: 'loadingSlip',
  label: label('装车单', 'Loading slip'),
  paper: 'slip',
  parts: [label('存根', 'Stub'), label('司机', 'Driver'), label('仓库', 'Warehouse')],
  columns,
  lay(facts) {
    const { view } = facts
    const { head } = view
    const customers = saidInLines(view, 'customerId', (id) => nameOf(view, `partner:${id}`))
    const isForOne = new Set((view.sections.lines ?? []).map(({ customerId }) => customerId)).size === 1
    const rows = (view.sections.lines ?? []).map((row) => ({
      customer: isForOne ? null : nameOf(view, `partner:${row.customerId}`),
      ...goodsRow(row),
      ...positionOf(view, row),
    }))
    return [
      {
        ...sheetOf(facts),
        head: [
          entry(label('车牌', 'Plate'), String(head.plate ?? '')),
          entry(label('司机', 'Driver'), String(head.driver ?? '')),
          dayEntry(facts),
          entry(label('承运商', 'Carrier'), nameOf(view, `partner:${head.carrierId}`)),
          entry(label('装卸队', 'Crew'), nameOf(view, `partner:${head.crewId}`)),
          entry(
            label('仓库', 'Warehouse'),
            saidInLines(view, 'warehouseId', (id) => nameOf(view, `warehouse:${id}`)),
          ),
          entry(label('毛重（kg）', 'Gross (kg)'), kilograms(head.grossKg)),
          entry(label('皮重（kg）', 'Tare (kg)'), kilograms(head.tareKg)),
          entry(label('净重（kg）', 'Net (kg)'), kilograms(head.netKg)),
          ...(isForOne ? [wide(entry(label('客户', 'Customer'), customers))] : []),
          ...remarksEntry(facts),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          {
            type: 'signatures',
            places: [
              { label: label('制单', 'Made by'), text: makerOf(view) },
              { label: label('仓管', 'Keeper') },
              { label: label('装卸', 'Crew') },
              { label: label('司机', 'Driver') },
            ],
          },
        ],
      },
    ]
  },
})
