// Expense item 费用项目: freight, rent, wages …, with the account it usually goes to.

import { defineRecord, field as f, label } from '../contract/index.ts'

export const expenseItem = defineRecord({
  kind: 'expenseItem',
  module: 'treasury',
  label: label('费用项目', 'Expense item'),
  purpose: label('运费、租金、工资等，各自默认记入一个科目', 'Freight, rent, wages …, each with its usual account'),
  permissions: { read: 'treasury.read', write: 'treasury.write' },
  workbook: null,
  firstCode: 'E01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, width: 20 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    ledgerAccountId: f.reference(label('默认科目', 'Usual account'), 'ledgerAccount'),
  },
})
