// Vouchers 凭证: every journal line of a period in voucher order; the lines of one voucher stand together.

import { defineReport, field as f, label } from '../contract/index.ts'
import { creditFen, day, debitFen, documentId, from, kind, no, partnerName, text, to, voucherNo } from './columns.ts'

export const vouchers = defineReport({
  name: 'vouchers',
  module: 'ledger',
  label: label('凭证', 'Vouchers'),
  purpose: label(
    '一段时间里的全部记账凭证分录，每笔都能回到它的单据',
    'All journal lines of a period; each leads back to its document',
  ),
  permission: 'ledger.read',
  params: { from, to },
  columns: {
    documentId,
    day,
    voucherNo: { ...voucherNo, required: true },
    kind,
    no,
    text: { ...text, width: 13 },
    account: f.text(label('科目编码', 'Account'), { required: true, width: 9 }),
    accountName: f.text(label('科目名称', 'Account name'), { required: true, width: 12 }),
    partnerName: { ...partnerName, width: 12 },
    debitFen,
    creditFen,
  },
  drill: { to: 'document', column: 'documentId' },
})
