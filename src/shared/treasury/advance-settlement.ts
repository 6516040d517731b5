// Advance settlement 预收核销: a customer's advance is set against what they owe.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { settlementAmount } from '../contract/trade-fields.ts'

export const advanceSettlement = defineDocument({
  kind: 'advanceSettlement',
  module: 'treasury',
  label: label('预收核销', 'Advance settlement'),
  prefix: 'YS',
  purpose: label('用客户预收款冲抵应收', 'A customer’s advance is set against receivables'),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true, sheet: '客户' }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('核销行', 'Lines'),
      atLeastOne: true,
      fields: {
        advanceItemId: f.item(label('预收单据', 'Advance'), ['advance'], {
          required: true,
          sheet: '收款单号',
          width: 24,
        }),
        itemId: f.item(label('应收单据', 'Receivable'), ['receivable'], {
          required: true,
          sheet: '核销单号',
          width: 24,
        }),
        amountFen: { ...settlementAmount, sheet: '金额' },
      },
      posted: {},
    },
  },
  ...postedKind,
  permissions: permissionsOf('treasury'),
  madeFrom: {},
  workbook: { sheet: '预收核销', order: 14, noColumn: '单号' },
})
