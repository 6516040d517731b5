// Payment 付款单: money to a supplier or carrier; what is not settled against payables becomes a prepayment.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { settlementAmount } from '../contract/trade-fields.ts'

export const payment = defineDocument({
  kind: 'payment',
  module: 'treasury',
  label: label('付款单', 'Payment'),
  prefix: 'FK',
  purpose: label(
    '付给供应商、承运商的钱；没有核销的部分算预付',
    'Money to suppliers and carriers; what settles nothing is prepaid',
  ),
  partner: 'partnerId',
  head: {
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner', { required: true, sheet: '往来单位' }),
    accountId: f.reference(label('付款账户', 'Paid from'), 'moneyAccount', { required: true, sheet: '账户' }),
    amountFen: f.money(label('金额', 'Amount'), { required: true, positive: true, sheet: '金额' }),
    /** Paid on it before its goods are invoiced. */
    contractId: f.documentRef(label('采购合同', 'Purchase contract'), 'purchaseContract', { hidden: true }),
  },
  headPosted: { prepaidFen: f.money(label('转预付', 'Prepaid'), { required: true }) },
  sections: {
    settlements: {
      label: label('核销', 'Settles'),
      atLeastOne: false,
      fields: {
        itemId: f.item(label('应付单据', 'Payable'), ['payable'], { required: true, sheet: '核销单号', width: 24 }),
        amountFen: settlementAmount,
      },
      posted: {},
    },
  },
  ...postedKind,
  permissions: permissionsOf('treasury'),
  settles: 'payable',
  madeFrom: {
    purchaseInvoice: label('付款', 'Pay'),
    purchaseContract: label('付款', 'Pay'),
    freightSettlement: label('付款', 'Pay'),
  },
  workbook: { sheet: '付款单', order: 11, noColumn: '单号' },
})
