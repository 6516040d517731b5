// Account ledger 明细账 and cash journal 现金银行日记账: one account's lines with a running balance.
// The first row is the balance brought forward (`kind` = `opening`, dated `from`, no document).

import { defineReport, field as f, label } from '../contract/index.ts'
import {
  balanceFen,
  creditFen,
  day,
  debitFen,
  documentId,
  from,
  kind,
  no,
  partnerName,
  text,
  to,
  voucherNo,
} from './columns.ts'

export const accountLedger = defineReport({
  name: 'account-ledger',
  module: 'ledger',
  label: label('明细账', 'Account ledger'),
  purpose: label(
    '一个科目在一段时间里的每一笔，逐笔结余',
    'Every line of one account over a period, with its running balance',
  ),
  permission: 'ledger.read',
  params: {
    accountId: f.reference(label('科目', 'Account'), 'ledgerAccount', { required: true }),
    from,
    to,
  },
  columns: { documentId, day, voucherNo, kind, no, text, partnerName, debitFen, creditFen, balanceFen },
  drill: { to: 'document', column: 'documentId' },
})

export const cashJournal = defineReport({
  name: 'cash-journal',
  module: 'treasury',
  label: label('现金银行日记账', 'Cash journal'),
  purpose: label(
    '一个资金账户每天的收入、支出和结余，用来对现金和流水',
    'Money in, out and left of one account, to check against cash and bank',
  ),
  permission: 'treasury.read',
  params: {
    moneyAccountId: f.reference(label('资金账户', 'Money account'), 'moneyAccount', { required: true }),
    from,
    to,
  },
  columns: {
    documentId,
    day,
    kind,
    no,
    text,
    partnerName,
    inFen: f.money(label('收入', 'In'), { required: true, signed: true, total: true, width: 12 }),
    outFen: f.money(label('支出', 'Out'), { required: true, signed: true, total: true, width: 12 }),
    balanceFen,
  },
  drill: { to: 'document', column: 'documentId' },
})
