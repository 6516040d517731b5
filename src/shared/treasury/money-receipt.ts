// Receipt of money 收款单: money from a customer; small change may be waived (抹零),
// what is not settled against receivables becomes an advance. Late interest is a memo until somebody pays it: it is
// charged and paid on the receipt, beside the debt it was late on.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { settlementAmount } from '../contract/trade-fields.ts'

export const moneyReceipt = defineDocument({
  kind: 'moneyReceipt',
  module: 'treasury',
  label: label('收款单', 'Receipt of money'),
  prefix: 'SK',
  purpose: label(
    '客户交来的钱，核销欠款；多出的算预收',
    'Money from customers settles their debt; the rest is an advance',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true, sheet: '客户' }),
    accountId: f.reference(label('收款账户', 'Paid into'), 'moneyAccount', { required: true, sheet: '账户' }),
    amountFen: f.money(label('金额', 'Amount'), { required: true, sheet: '金额' }),
    waivedFen: f.money(label('抹零', 'Waived'), { sheet: '抹零' }),
    /** Taken on it before its goods are delivered. */
    contractId: f.documentRef(label('销售合同', 'Sales contract'), 'salesContract', { hidden: true }),
  },
  headPosted: { advanceFen: f.money(label('转预收', 'Advance'), { required: true }) },
  sections: {
    settlements: {
      label: label('核销', 'Settles'),
      atLeastOne: false,
      fields: {
        itemId: f.item(label('应收单据', 'Receivable'), ['receivable'], {
          required: true,
          sheet: '核销单号',
          width: 24,
        }),
        amountFen: settlementAmount,
        interestFen: f.money(label('逾期利息', 'Late interest'), {
          total: true,
          width: 11,
          help: label('和这笔欠款一起收的利息，含税', 'Paid with this debt, VAT included'),
        }),
      },
      posted: {
        interestTaxFen: f.money(label('利息税额', 'VAT on interest'), { total: true, width: 11 }),
      },
    },
  },
  ...postedKind,
  permissions: permissionsOf('treasury'),
  settles: 'receivable',
  madeFrom: { delivery: label('收款', 'Collect'), salesContract: label('收款', 'Collect') },
  workbook: { sheet: '收款单', order: 13, noColumn: '单号' },
})
