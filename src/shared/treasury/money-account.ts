// Money account 资金账户: cash, a bank account, WeChat or Alipay; each stands for one ledger account.

import { defineRecord, field as f, label } from '../contract/index.ts'

export const moneyAccount = defineRecord({
  kind: 'moneyAccount',
  module: 'treasury',
  label: label('资金账户', 'Money account'),
  purpose: label(
    '现金、银行、微信、支付宝：钱收到哪里、从哪里付',
    'Cash, bank, WeChat, Alipay: where money comes in and goes out',
  ),
  permissions: { read: 'treasury.read', write: 'treasury.write' },
  workbook: '资金账户',
  firstCode: 'A1',
  fixedOnceUsed: ['ledgerAccountId'],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, sheet: '账户编码', maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, sheet: '账户名称', width: 20 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    ledgerAccountId: f.reference(label('科目', 'Ledger account'), 'ledgerAccount', { required: true, sheet: '科目' }),
    accountNo: f.text(label('账号', 'Account no.'), { maxLength: 60 }),
  },
})
