// Purchase contract 采购合同: what was agreed with a supplier. It moves neither stock nor money;
// receipts fulfil its lines, at the price of the version in force.

import { clausesSection, contractTerms } from '../contract/agreement-fields.ts'
import { paymentsSection } from '../contract/payment-schedule.ts'
import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { contractLineFields, lineAmounts, productSnapshot } from '../contract/trade-fields.ts'

export const purchaseContract = defineDocument({
  kind: 'purchaseContract',
  module: 'purchasing',
  label: label('采购合同', 'Purchase contract'),
  prefix: 'CG',
  purpose: label('与供货企业签的合同；入库从这里开始', 'What was agreed with a supplier; receipts start here'),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', {
      role: 'supplier',
      required: true,
      sheet: '供应商',
    }),
    /** The plan it was made from. */
    planId: f.documentRef(label('采购计划', 'Purchase plan'), 'purchasePlan', { hidden: true }),
    deliveryTerms: f.text(label('交货方式', 'Delivery terms')),
    paymentTerms: f.text(label('付款方式', 'Payment terms')),
    ...contractTerms,
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('合同行', 'Lines'),
      atLeastOne: true,
      fields: {
        ...contractLineFields,
        deliveryDay: {
          ...contractLineFields.deliveryDay,
          help: label('留空按供应商的到货天数', 'Empty: by the supplier’s lead days'),
        },
        inquiryLineId: f.sourceLine(label('询价单行', 'Inquiry line'), 'purchaseInquiry', { width: 20 }),
        frameLineId: f.sourceLine(label('采购框架行', 'Framework line'), 'purchaseFramework', { width: 20 }),
      },
      posted: { ...productSnapshot, ...lineAmounts },
    },
    clauses: clausesSection,
    payments: paymentsSection,
  },
  ...contractKind,
  startsFilled: true,
  signable: true,
  permissions: permissionsOf('purchasing'),
  madeFrom: {
    purchaseFramework: label('订单', 'Call off'),
    purchasePlan: label('签合同', 'Contract'),
    purchaseInquiry: label('签合同', 'Contract'),
  },
  workbook: { sheet: '采购合同', order: 1, noColumn: '合同号' },
})
