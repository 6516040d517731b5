// Delivery slip 出库单, on three-part paper: the stub stays, the customer takes one, the third goes to the books.
// Below the goods stands what the customer asks about: 上欠 / 本单 / 本付 / 累欠, as it was when the slip was
// posted, so that a second copy says the same. Signed, it is the proof of quantity and spec (Civil Code 623).

import type { DocumentView } from '../api.ts'
import { feeKinds } from '../contract/fee-fields.ts'
import { label } from '../contract/index.ts'
import {
  contactLine,
  dayEntry,
  entry,
  goodsColumns,
  goodsRow,
  makerOf,
  nameOf,
  positionOf,
  receiverEntries,
  remarksEntry,
  saidInLines,
  sheetOf,
  sourceNoOf,
  totalInWords,
  totalsOf,
} from './document-parts.ts'
import { defineForm, type Block, type Figure, type HeadEntry, type PrintFacts } from './form.ts'

const columns = goodsColumns

export const deliverySlip = defineForm({
  kind: 'delivery',
  label: label('出库单', 'Delivery slip'),
  paper: 'slip',
  parts: [label('存根', 'Stub'), label('客户', 'Customer'), label('财务', 'Accounts')],
  columns,
  seal: 'companySeal',
  lay(facts) {
    const { view } = facts
    const rows = (view.sections.lines ?? []).map((row) => ({ ...goodsRow(row), ...positionOf(view, row) }))
    return [
      {
        ...sheetOf(facts),
        letterhead: contactLine(facts.us),
        head: [
          ...receiverEntries(facts),
          dayEntry(facts),
          entry(
            label('仓库', 'Warehouse'),
            saidInLines(view, 'warehouseId', (id) => nameOf(view, `warehouse:${id}`)),
          ),
          entry(label('车牌', 'Plate'), String(view.head.plate ?? saidInLines(view, 'plate'))),
          entry(label('到期', 'Due'), String(view.head.dueDay ?? '')),
          ...agreedIn(view),
          ...remarksEntry(facts),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          ...chargesOf(facts),
          totalInWords(view),
          ...debtOf(facts),
          {
            type: 'signatures',
            places: [
              { label: label('制单', 'Made by'), text: makerOf(view) },
              { label: label('仓管', 'Keeper'), ours: true },
              { label: label('司机', 'Driver'), text: String(view.head.driver ?? '') },
              { label: label('收货人', 'Received by') },
              { label: label('收货日期', 'Received on') },
            ],
          },
        ],
      },
    ]
  },
})

/** The contracts it delivers on. */
function agreedIn(view: DocumentView): HeadEntry[] {
  const nos = saidInLines(view, 'contractLineId', (id) => sourceNoOf(view, id))
  return nos === '' ? [] : [entry(label('合同', 'Contract'), nos)]
}

/** Between the goods' sum and the total in words: what the customer bears of freight and loading is in that too. */
function chargesOf({ view }: PrintFacts): Block[] {
  const charged = (view.sections.fees ?? []).filter((row) => row.bearer === 'customer')
  if (charged.length === 0) return []
  const figures = charged.map((row): Figure => ({
    label: feeKinds[row.feeKind as keyof typeof feeKinds],
    fen: Number(row.grossFen),
  }))
  return [{ type: 'figures', figures, priced: true }]
}

function debtOf({ view, owedBeforeFen }: PrintFacts): Block[] {
  if (owedBeforeFen === null) return []
  const paidFen = Number(view.head.paidFen ?? 0)
  const waivedFen = Number(view.head.waivedFen ?? 0)
  const waived: Figure[] = waivedFen === 0 ? [] : [{ label: label('抹零', 'Waived'), fen: waivedFen }]
  const figures: Figure[] = [
    { label: label('上欠', 'Owed before'), fen: owedBeforeFen },
    { label: label('本单', 'This slip'), fen: view.totalFen },
    { label: label('本付', 'Paid now'), fen: paidFen },
    ...waived,
    { label: label('累欠', 'Owed now'), fen: owedBeforeFen + view.totalFen - paidFen - waivedFen, strong: true },
  ]
  return [{ type: 'figures', figures, priced: true }]
}
