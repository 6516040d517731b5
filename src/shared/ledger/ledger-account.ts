// Ledger account 会计科目, after the 小企业会计准则. A sub-account's code begins with its parent's.

import { defineRecord, field as f, label } from '../contract/index.ts'

export const accountKinds = {
  asset: label('资产', 'Asset'),
  liability: label('负债', 'Liability'),
  equity: label('所有者权益', 'Equity'),
  cost: label('成本', 'Cost'),
  income: label('收入', 'Income'),
  expense: label('费用', 'Expense'),
} as const

export const ledgerAccount = defineRecord({
  kind: 'ledgerAccount',
  module: 'ledger',
  label: label('会计科目', 'Ledger account'),
  purpose: label(
    '小企业会计准则科目，可加下级',
    'Accounts of the small-enterprise standard; sub-accounts may be added',
  ),
  permissions: { read: 'ledger.read', write: 'ledger.write' },
  workbook: null,
  firstCode: null,
  fixedOnceUsed: ['code', 'accountKind'],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 20, width: 12 }),
    name: f.text(label('名称', 'Name'), { required: true, width: 24 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    accountKind: f.choice(label('类别', 'Kind'), accountKinds, { required: true }),
    creditNormal: f.flag(label('余额在贷方', 'Credit balance')),
  },
})
