// Weighbridge slip 磅单 on three-part paper: the truck weighed twice, net beside what the goods should weigh and what the
// other side weighed. What was not weighed or not said is left out.

import { field as f, label, type AnyRow, type Value } from '../contract/index.ts'
import { formatMilli, type Milli } from '../kernel/index.ts'
import { directions } from '../warehouse/weighbridge-slip.ts'
import { contactLine, dayEntry, entry, makerOf, nameOf, remarksEntry, sheetOf, wide } from './document-parts.ts'
import { defineForm, type PrintFacts } from './form.ts'

const weighed = {
  gross: label('毛重', 'Gross'),
  tare: label('皮重', 'Tare'),
  net: label('净重', 'Net'),
  printed: label('标重（件数 × 每件净重）', 'Printed (count × net weight)'),
  stated: label('对方磅重', 'Their weight'),
} as const

const columns = {
  what: { field: f.choice(label('项目', 'What'), weighed), widthMm: 70, fixed: true },
  kg: { field: f.integer(label('重量（kg）', 'Weight (kg)')), widthMm: 40, fixed: true },
  time: { field: f.text(label('时间', 'Time')), widthMm: 30, whenFilled: true },
  differenceKg: { field: f.integer(label('净重与之差（kg）', 'Net against it (kg)'), { signed: true }), widthMm: 40 },
  differencePermilleE2: { field: f.permille(label('差 ‰', 'Difference ‰'), { signed: true }), widthMm: 30 },
} as const

export const weighbridgePaper = defineForm({
  kind: 'weighbridgeSlip',
  label: label('磅单', 'Weighbridge slip'),
  paper: 'slip',
  parts: [label('存根', 'Stub'), label('司机', 'Driver'), label('仓库', 'Warehouse')],
  columns,
  seal: 'companySeal',
  lay(facts) {
    const { view, us } = facts
    const { head } = view
    return [
      {
        ...sheetOf(facts),
        letterhead: contactLine(us),
        head: [
          entry(label('往来单位', 'Partner'), nameOf(view, `partner:${head.partnerId}`)),
          entry(label('车牌', 'Plate'), String(head.plate ?? '')),
          entry(label('司机', 'Driver'), String(head.driver ?? '')),
          dayEntry(facts),
          wide(entry(label('货物', 'Goods'), goodsOf(facts))),
          entry(label('进出', 'Direction'), directions[head.direction as keyof typeof directions]),
          entry(label('单据', 'Document'), documentOf(facts)),
          ...(head.scale ? [entry(label('地磅', 'Scale'), String(head.scale))] : []),
          ...(head.slipNo ? [entry(label('磅单号', 'Slip no.'), String(head.slipNo))] : []),
          ...remarksEntry(facts),
        ],
        rows: rowsOf(head),
        totals: null,
        blocks: [
          {
            type: 'signatures',
            places: [
              { label: label('司磅员', 'Weighed by'), text: makerOf(view), ours: true },
              { label: label('司机', 'Driver') },
              { label: label('仓管', 'Keeper') },
              { label: label('客户', 'Customer') },
            ],
          },
        ],
      },
    ]
  },
})

function rowsOf(head: AnyRow): AnyRow[] {
  const { grossKg, tareKg, netKg, printedKg, statedKg, shortKg } = head
  const row = (what: keyof typeof weighed, kg: Value | undefined, more: AnyRow = {}): AnyRow[] =>
    typeof kg === 'number' ? [{ what, kg, ...more }] : []
  return [
    ...row('gross', grossKg, { time: head.grossTime ?? null }),
    ...row('tare', tareKg, { time: head.tareTime ?? null }),
    ...row('net', netKg),
    ...row('printed', printedKg, {
      differenceKg: Number(netKg) - Number(printedKg),
      differencePermilleE2: head.printedPermilleE2 ?? null,
    }),
    // The slip says how short net is of it; here as above, net against it.
    ...row('stated', statedKg, { differenceKg: -Number(shortKg), differencePermilleE2: -Number(head.shortPermilleE2) }),
  ]
}

/** `复合肥 15-15-15 600 袋、尿素 20 吨`. */
const goodsOf = ({ view }: PrintFacts): string =>
  (view.sections.lines ?? []).map((row) => `${nameOf(view, `product:${row.productId}`)} ${quantityOf(row)}`).join('、')

const quantityOf = ({ qtyMilli, unit }: AnyRow): string =>
  typeof qtyMilli === 'number' ? `${formatMilli(qtyMilli as Milli)} ${unit}` : ''

const documentOf = ({ view }: PrintFacts): string => {
  const { receiptId, deliveryId } = view.head
  return view.texts[`document:${receiptId ?? deliveryId}`] ?? ''
}
