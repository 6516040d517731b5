// Receipt of money 收据 on three-part paper: the stub stays, one part goes to the books, one is handed to whoever paid, with the amount in words, what it was set against and what is kept as
// an advance.

import { field as f, label, type AnyRow } from '../contract/index.ts'
import { sum } from '../kernel/index.ts'
import {
  contactLine,
  dayEntry,
  entry,
  makerOf,
  nameOf,
  remarksEntry,
  sheetOf,
  totalsOf,
  wide,
} from './document-parts.ts'
import { defineForm, type Figure, type PrintFacts } from './form.ts'

const purposes = {
  settled: label('收回货款', 'Goods delivered'),
  interest: label('逾期利息', 'Late interest'),
  advance: label('预收货款', 'Advance for goods'),
} as const

const columns = {
  purpose: { field: f.choice(label('款项', 'For'), purposes), widthMm: 80, fixed: true },
  no: { field: f.text(label('单号', 'Document')), widthMm: 50, fixed: true },
  amountFen: { field: f.money(label('金额（元）', 'Amount (CNY)'), { total: true }), widthMm: 36, fixed: true },
} as const

export const moneyReceiptPaper = defineForm({
  kind: 'moneyReceipt',
  label: label('收据', 'Receipt'),
  paper: 'slip',
  parts: [label('存根', 'Stub'), label('交款人', 'Payer'), label('记账', 'Accounts')],
  columns,
  seal: 'financeSeal',
  lay(facts) {
    const { view, partner } = facts
    const amountFen = Number(view.head.amountFen ?? 0)
    const rows = rowsOf(facts)
    return [
      {
        ...sheetOf(facts),
        letterhead: contactLine(facts.us),
        title: label('收款收据', 'Receipt of money'),
        head: [
          entry(label('交款单位', 'Received from'), partner?.name),
          dayEntry(facts),
          entry(label('收款方式', 'Paid into'), nameOf(view, `moneyAccount:${view.head.accountId}`)),
          wide(entry(label('电话', 'Phone'), partner?.phone)),
          ...remarksEntry(facts),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          { type: 'words', label: label('实收金额（大写）', 'Received, in words'), amountFen },
          { type: 'figures', figures: figuresOf(facts, amountFen) },
          {
            type: 'signatures',
            places: [
              { label: label('收款单位（盖章）', 'Received by (seal)'), ours: true },
              { label: label('收款人', 'Cashier'), text: makerOf(view) },
              { label: label('会计', 'Accountant') },
              { label: label('交款人', 'Paid by') },
            ],
          },
        ],
      },
    ]
  },
})

/** What was settled, the interest on it, then what is left as an advance: together the money and what was waived. */
function rowsOf({ view }: PrintFacts): AnyRow[] {
  const rows = view.sections.settlements ?? []
  const paid = (purpose: keyof typeof purposes, field: 'amountFen' | 'interestFen') =>
    rows.flatMap((row) => {
      const amountFen = row[field] ?? 0
      return amountFen === 0 ? [] : [{ purpose, no: view.texts[`item:${row.itemId}`] ?? '', amountFen }]
    })
  const settled = [...paid('settled', 'amountFen'), ...paid('interest', 'interestFen')]
  const advanceFen = Number(view.head.advanceFen ?? 0)
  return advanceFen === 0 ? settled : [...settled, { purpose: 'advance', no: '', amountFen: advanceFen }]
}

function figuresOf({ view, owedBeforeFen }: PrintFacts, amountFen: number): Figure[] {
  const waivedFen = Number(view.head.waivedFen ?? 0)
  const waived: Figure[] = waivedFen === 0 ? [] : [{ label: label('抹零', 'Waived'), fen: waivedFen }]
  const interestFen = sum((view.sections.settlements ?? []).map((row) => Number(row.interestFen ?? 0)))
  const charged: Figure[] =
    interestFen === 0 ? [] : [{ label: label('其中逾期利息', 'Of it late interest'), fen: interestFen }]
  const received: Figure = { label: label('实收', 'Received'), fen: amountFen }
  if (owedBeforeFen === null) return [received, ...waived, ...charged]
  return [
    { label: label('上欠', 'Owed before'), fen: owedBeforeFen },
    received,
    ...waived,
    ...charged,
    { label: label('累欠', 'Owed now'), fen: owedBeforeFen + interestFen - amountFen - waivedFen, strong: true },
  ]
}
