// Statement 对账单 for signing: both names, the period, every line with its running balance, what is owed at the end in
// figures and in words, and the slip that comes back signed. A signed one ends arguments, and interrupts limitation.

import { field as f, label, type AnyRow, type Label, type Value } from '../contract/index.ts'
import { entryKinds } from '../reports/columns.ts'
import { formatFen, type Fen } from '../kernel/index.ts'
import { bankLine, contactLine, entry, partnerEntries, totalsOf } from './document-parts.ts'
import type { Block, StatementFacts, StatementForm } from './form.ts'

const money = (zh: string, en: string) => f.money(label(zh, en), { signed: true, total: true })
const columns = {
  day: { field: f.dayField(label('日期', 'Day')), widthMm: 19, fixed: true },
  kind: { field: f.choice(label('摘要', 'Entry'), entryKinds), widthMm: 16 },
  no: { field: f.text(label('单号', 'Document')), widthMm: 28 },
  text: { field: f.text(label('说明', 'Description')), widthMm: 37 },
  qtyMilli: { field: f.quantity(label('数量', 'Qty')), widthMm: 13 },
  unit: { field: f.text(label('单位', 'Unit')), widthMm: 9 },
  priceE4: { field: f.price(label('单价', 'Price')), widthMm: 15 },
  debitFen: { field: money('借方', 'Debit'), widthMm: 20, fixed: true },
  creditFen: { field: money('贷方', 'Credit'), widthMm: 20, fixed: true },
  balanceFen: { field: f.money(label('余额', 'Balance'), { signed: true }), widthMm: 20, fixed: true },
} as const

export const statementPaper: StatementForm = {
  label: label('对账单', 'Statement'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'financeSeal',
  seam: true,
  lay(facts) {
    const { us, partner, from, to } = facts
    const closingFen = Number(facts.rows.at(-1)?.balanceFen ?? 0)
    const rows = facts.rows.map((row) => ({ ...withoutZeros(row), text: withoutName(row.text, partner.name) }))
    return [
      {
        company: us.name,
        letterhead: contactLine(us),
        title: label('对账单', 'Statement'),
        no: '',
        stamp: null,
        head: [
          ...partnerEntries(label('致', 'To'), partner),
          entry(label('期间', 'Period'), label(`${from} 至 ${to}`, `${from} to ${to}`)),
        ],
        rows,
        totals: { ...totalsOf(columns, rows), balanceFen: closingFen },
        blocks: [
          { type: 'words', label: whoOwes(closingFen, to), amountFen: closingFen < 0 ? -closingFen : closingFen },
          ...memoBlock(facts),
          {
            type: 'note',
            text: label(
              '请核对以上往来。核对无误请签字盖章后交回；如有不符，请在下面写明差额和原因。',
              'Please check the entries above, sign and seal this page and return it; if something differs, say below by how much and why.',
            ),
          },
          { type: 'parties', parties: partiesOf(facts) },
        ],
      },
    ]
  },
}

/** An entry stands on one side: the other stays empty, as on any account. */
const withoutZeros = (row: AnyRow): AnyRow => ({
  ...row,
  debitFen: row.debitFen === 0 ? null : (row.debitFen ?? null),
  creditFen: row.creditFen === 0 ? null : (row.creditFen ?? null),
})

/** Vouchers name the partner; on his own statement every line would. */
const withoutName = (text: Value | undefined, name: string): string | null =>
  typeof text === 'string' ? text.replace(name, '').trim() : null

/** What is no part of the balance stands apart from its words. */
const memoBlock = ({ memo }: StatementFacts): Block[] =>
  memo === null
    ? []
    : [
        {
          type: 'note',
          text: label(
            `${memo.label.zh}：${formatFen(memo.amountFen as Fen)} 元`,
            `${memo.label.en}: CNY ${formatFen(memo.amountFen as Fen)}`,
          ),
        },
      ]

const whoOwes = (closingFen: number, to: string): Label =>
  closingFen === 0
    ? label(`截至 ${to} 双方两清`, `Even as of ${to}`)
    : closingFen > 0
      ? label(`截至 ${to} 贵方欠我方（大写）`, `You owe us as of ${to}, in words`)
      : label(`截至 ${to} 我方欠贵方（大写）`, `We owe you as of ${to}, in words`)

const partiesOf = ({ us, partner }: StatementFacts) => [
  {
    title: label('我方', 'We'),
    ours: true as const,
    lines: [
      entry(label('单位（盖章）', 'Name (seal)'), us.name),
      entry(label('经手人', 'Handled by'), ''),
      entry(label('日期', 'Day'), ''),
      entry(label('请于此日前交回', 'Return by'), ''),
      ...bankLine(us),
    ],
  },
  {
    title: label('核对无误（对方）', 'Checked and found right (you)'),
    lines: [
      entry(label('单位（盖章）', 'Name (seal)'), partner.name),
      entry(label('签字', 'Signature'), ''),
      entry(label('日期', 'Day'), ''),
      entry(label('不符之处', 'What differs'), ''),
    ],
  },
]
