// Goods receipt 入库单 on paper: what the keeper and the driver sign when the truck is empty. Prices can be hidden, since
// the keeper sees none.

import type { DocumentView } from '../api.ts'
import { field as f, label } from '../contract/index.ts'
import { goodsReceipt } from '../purchasing/goods-receipt.ts'
import {
  dayEntry,
  entry,
  kilograms,
  goodsColumns,
  goodsRow,
  makerOf,
  nameOf,
  partnerEntries,
  remarksEntry,
  saidInLines,
  sheetOf,
  sourceNoOf,
  totalInWords,
  totalsOf,
} from './document-parts.ts'
import { defineForm, type HeadEntry } from './form.ts'

const { product, lot, unit, qtyMilli, tonnesMilli, priceE4, pricedPer, grossFen } = goodsColumns
const columns = {
  product,
  lot,
  productionDay: { field: f.dayField(label('生产日期', 'Made on')), widthMm: 22, whenFilled: true },
  unit,
  expectedMilli: { field: f.quantity(label('应到', 'Expected'), { total: true }), widthMm: 16, whenFilled: true },
  qtyMilli,
  rejectedMilli: { field: f.quantity(label('拒收', 'Turned away'), { total: true }), widthMm: 16, whenFilled: true },
  tonnesMilli,
  priceE4,
  pricedPer,
  grossFen,
} as const

export const goodsReceiptPaper = defineForm({
  kind: 'goodsReceipt',
  label: label('入库单', 'Goods receipt'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'companySeal',
  lay(facts) {
    const { view } = facts
    const rows = (view.sections.lines ?? []).map((row) => ({
      ...goodsRow(row),
      productionDay: row.productionDay ?? null,
      expectedMilli: row.expectedMilli ?? null,
      rejectedMilli: row.rejectedMilli ?? null,
    }))
    return [
      {
        ...sheetOf(facts),
        head: [
          ...partnerEntries(label('供应商', 'Supplier'), facts.partner),
          dayEntry(facts),
          entry(
            label('仓库', 'Warehouse'),
            saidInLines(view, 'warehouseId', (id) => nameOf(view, `warehouse:${id}`)),
          ),
          entry(
            label('采购合同', 'Contract'),
            saidInLines(view, 'contractLineId', (id) => sourceNoOf(view, id)),
          ),
          ...weighedEntries(view),
          ...papersEntry(view),
          ...remarksEntry(facts),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          totalInWords(view),
          {
            type: 'signatures',
            places: [
              { label: label('制单', 'Made by'), text: makerOf(view) },
              { label: label('仓管', 'Keeper'), ours: true },
              { label: label('验收', 'Inspected by') },
              { label: label('送货人', 'Delivered by') },
            ],
          },
        ],
      },
    ]
  },
})

/** What the scale showed, where the truck was weighed. */
function weighedEntries({ head }: DocumentView): HeadEntry[] {
  const plate = head.plate ? [entry(label('车牌', 'Plate'), String(head.plate))] : []
  if (typeof head.netKg !== 'number') return plate
  const entries = [...plate, entry(label('净重（kg）', 'Net (kg)'), kilograms(head.netKg))]
  return typeof head.shortKg === 'number'
    ? [...entries, entry(label('磅差（kg）', 'Short (kg)'), kilograms(head.shortKg))]
    : entries
}

const { hasCertificate, hasTestReport, hasRegistration, hasLabels } = goodsReceipt.head
const papers = { hasCertificate, hasTestReport, hasRegistration, hasLabels }

/** The papers that came along. */
function papersEntry({ head }: DocumentView): HeadEntry[] {
  const came = Object.entries(papers).flatMap(([name, { label: words }]) => (head[name] === true ? [words] : []))
  if (came.length === 0) return []
  const said = label(came.map(({ zh }) => zh).join('、'), came.map(({ en }) => en).join(', '))
  return [entry(label('随货资料', 'Papers'), said)]
}
