// Quotation 报价单 as it is handed or sent to a customer: goods and prices, until when they hold, on which terms, and who
// to call. A later version says which one it is.

import { label } from '../contract/index.ts'
import {
  bankLine,
  contactLine,
  dayEntry,
  entry,
  goodsColumns,
  goodsRow,
  makerOf,
  offeredColumns,
  remarksColumn,
  saidBlock,
  sheetOf,
  totalInWords,
  totalsOf,
  versionEntry,
  wide,
} from './document-parts.ts'
import { defineForm, type PrintFacts } from './form.ts'

const columns = {
  product: { ...goodsColumns.product, widthMm: 52 },
  ...offeredColumns,
  lineRemarks: remarksColumn(24),
} as const

export const quotationPaper = defineForm({
  kind: 'quotation',
  label: label('报价单', 'Quotation'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'companySeal',
  lay(facts) {
    const { view, us, partner } = facts
    const rows = (view.sections.lines ?? []).map((row) => ({
      ...goodsRow(row),
      deliveryDay: row.deliveryDay ?? null,
      lineRemarks: row.lineRemarks ?? null,
    }))
    return [
      {
        ...sheetOf(facts),
        letterhead: contactLine(us),
        head: [
          wide(entry(label('致', 'To'), partner?.name)),
          dayEntry(facts),
          entry(label('电话', 'Phone'), partner?.phone),
          entry(label('有效期至', 'Valid until'), String(view.head.validUntilDay ?? '')),
          ...versionEntry(view),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          totalInWords(view),
          ...termsOf(facts),
          {
            type: 'note',
            text: label(
              '以上为含税价；有效期内按此价签订合同或直接提货，过期另议。',
              'Prices include VAT; while they hold, contracts and deliveries are made at them; later they are quoted anew.',
            ),
          },
          {
            type: 'parties',
            parties: [
              {
                title: label('报价方', 'Offered by'),
                ours: true,
                lines: [
                  entry(label('单位（盖章）', 'Name (seal)'), us.name),
                  entry(label('经手人', 'Handled by'), makerOf(view)),
                  ...bankLine(us),
                ],
              },
              {
                title: label('客户确认', 'Accepted by'),
                lines: [
                  entry(label('单位（盖章）', 'Name (seal)'), partner?.name),
                  entry(label('签字', 'Signature'), ''),
                  entry(label('日期', 'Day'), ''),
                ],
              },
            ],
          },
        ],
      },
    ]
  },
})

const termsOf = ({ view }: PrintFacts) =>
  saidBlock([
    { label: label('交货方式', 'Delivery'), text: String(view.head.deliveryTerms ?? '') },
    { label: label('付款方式', 'Payment'), text: String(view.head.paymentTerms ?? '') },
    { label: label('其他', 'Further'), text: view.remarks ?? '' },
  ])
