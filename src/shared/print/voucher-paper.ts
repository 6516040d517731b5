// Voucher 记账凭证: one sheet for each voucher a document posted, of the size that is bound into the books of the month, with
// the lines people are used to see on one. Enclosures on paper are counted by whoever binds it.

import { field as f, label } from '../contract/index.ts'
import { entry, makerOf, sheetOf, totalsOf } from './document-parts.ts'
import { defineForm, type PaperRow } from './form.ts'

const columns = {
  text: { field: f.text(label('摘要', 'Text')), widthMm: 62, fixed: true },
  account: { field: f.text(label('会计科目', 'Account')), widthMm: 54, fixed: true },
  partner: { field: f.text(label('往来单位', 'Partner')), widthMm: 36, whenFilled: true },
  debitFen: { field: f.money(label('借方金额', 'Debit'), { total: true }), widthMm: 26, fixed: true },
  creditFen: { field: f.money(label('贷方金额', 'Credit'), { total: true }), widthMm: 26, fixed: true },
} as const

/** Fewer lines leave the rest of the usual ones empty; a blank takes the height of words. */
const room: readonly PaperRow[] = Array.from({ length: 6 }, () => ({ text: '\u00a0' }))

export const voucherPaper = defineForm({
  kind: null,
  label: label('记账凭证', 'Voucher'),
  paper: 'voucher',
  parts: [],
  columns,
  lay(facts) {
    const { view, enclosures } = facts
    return view.vouchers.map((voucher) => {
      const rows = voucher.lines.map(({ text, account, accountName, partner, debitFen, creditFen }) => ({
        text,
        account: `${account} ${accountName}`,
        partner,
        debitFen: debitFen === 0 ? null : debitFen,
        creditFen: creditFen === 0 ? null : creditFen,
      }))
      const totals = totalsOf(columns, rows)
      return {
        ...sheetOf(facts),
        title: label('记账凭证', 'Voucher'),
        no: voucher.no,
        // Each voucher of a reversed document is valid: the red one takes the other back.
        stamp: null,
        head: [
          entry(label('日期', 'Day'), voucher.day),
          entry(label('原始单据', 'Document'), view.no),
          entry(label('附单据（张）', 'Enclosures'), enclosures === 0 ? '' : String(enclosures)),
        ],
        rows: [...rows, ...room.slice(rows.length)],
        totals,
        blocks: [
          { type: 'words', label: label('合计（大写）', 'Total in words'), amountFen: Number(totals.debitFen ?? 0) },
          {
            type: 'signatures',
            places: [
              { label: label('主管', 'Manager') },
              { label: label('记账', 'Booked by') },
              { label: label('出纳', 'Cashier') },
              { label: label('审核', 'Checked by') },
              { label: label('制单', 'Made by'), text: makerOf(view) },
            ],
          },
        ],
      }
    })
  },
})
