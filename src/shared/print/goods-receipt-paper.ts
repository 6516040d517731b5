// Goods receipt 入库单 on paper: what the keeper and the driver sign when the truck is empty. Prices can be hidden, since
// the keeper sees none.

import { field as f, label } from '../contract/index.ts'
import {
  dayEntry,
  entry,
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
import { defineForm } from './form.ts'

const { product, lot, unit, qtyMilli, tonnesMilli, priceE4, pricedPer, grossFen } = goodsColumns
const columns = {
  product,
  lot,
  productionDay: { field: f.dayField(label('生产日期', 'Made on')), widthMm: 22, whenFilled: true },
  unit,
  qtyMilli,
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
