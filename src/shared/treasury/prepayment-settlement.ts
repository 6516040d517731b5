// Prepayment settlement 预付核销: a prepayment is set against what we owe the same partner.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { settlementAmount } from '../contract/trade-fields.ts'

export const prepaymentSettlement = defineDocument({
  kind: 'prepaymentSettlement',
  module: 'treasury',
  label: label('预付核销', 'Prepayment settlement'),
  prefix: 'YF',
  purpose: label('用预付款冲抵应付', 'Prepaid money is set against payables'),
  partner: 'partnerId',
  head: {
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner', { required: true, sheet: '往来单位' }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('核销行', 'Lines'),
      atLeastOne: true,
      fields: {
        prepaidItemId: f.item(label('预付单据', 'Prepayment'), ['prepaid'], {
          required: true,
          sheet: '付款单号',
          width: 24,
        }),
        itemId: f.item(label('应付单据', 'Payable'), ['payable'], { required: true, sheet: '核销单号', width: 24 }),
        amountFen: { ...settlementAmount, sheet: '金额' },
      },
      posted: {},
    },
  },
  ...postedKind,
  permissions: permissionsOf('treasury'),
  madeFrom: { purchaseInvoice: label('冲预付', 'Use prepayment') },
  workbook: { sheet: '预付核销', order: 12, noColumn: '单号' },
})
