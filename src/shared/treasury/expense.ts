// Expense 费用单: freight, rent, wages …; paid at once, or owed to a partner when no account is given.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'

export const expense = defineDocument({
  kind: 'expense',
  module: 'treasury',
  label: label('费用单', 'Expense'),
  prefix: 'FY',
  purpose: label(
    '运费、租金、工资等；没有付款账户就记为欠款',
    'Freight, rent, wages …; without a money account it is owed',
  ),
  partner: 'partnerId',
  head: {
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner', { sheet: '往来单位' }),
    accountId: f.reference(label('付款账户', 'Paid from'), 'moneyAccount', { sheet: '付款账户' }),
    campaignId: f.reference(label('营销活动', 'Campaign'), 'campaign'),
  },
  headPosted: { dueDay: f.dayField(label('到期日', 'Due')) },
  sections: {
    lines: {
      label: label('费用行', 'Lines'),
      atLeastOne: true,
      fields: {
        ledgerAccountId: f.reference(label('科目', 'Ledger account'), 'ledgerAccount', {
          required: true,
          sheet: '科目',
          width: 20,
        }),
        expenseItemId: f.reference(label('费用项目', 'Expense item'), 'expenseItem', { sheet: '项目', width: 16 }),
        grossFen: f.money(label('价税合计', 'Amount'), {
          required: true,
          positive: true,
          sheet: '价税合计',
          total: true,
        }),
        taxFen: f.money(label('税额', 'VAT'), { sheet: '税额', total: true }),
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: {},
    },
  },
  ...postedKind,
  permissions: permissionsOf('treasury'),
  madeFrom: {},
  workbook: { sheet: '费用单', order: 10, noColumn: '单号' },
})
