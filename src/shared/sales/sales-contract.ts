// Sales contract 销售合同: what was agreed with a customer; deliveries fulfil its lines.

import { clausesSection, contractTerms } from '../contract/agreement-fields.ts'
import { deliveryModes, placeId } from '../contract/handover-fields.ts'
import { paymentsSection } from '../contract/payment-schedule.ts'
import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { contractLineFields, lineAmounts, productSnapshot } from '../contract/trade-fields.ts'

export const salesContract = defineDocument({
  kind: 'salesContract',
  module: 'sales',
  label: label('销售合同', 'Sales contract'),
  prefix: 'XS',
  purpose: label('与客户签的合同；可整单或分批出库', 'What was agreed with a customer; delivered whole or in parts'),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true, sheet: '客户' }),
    deliveryTerms: f.text(label('交货方式', 'Delivery terms')),
    paymentTerms: f.text(label('付款方式', 'Payment terms')),
    ...contractTerms,
    mode: f.choice(label('提货方式', 'Handover'), deliveryModes, { besideSection: 'clauses' }),
    placeId: { ...placeId, besideSection: 'clauses' },
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('合同行', 'Lines'),
      atLeastOne: true,
      fields: {
        ...contractLineFields,
        quotationLineId: f.sourceLine(label('报价单行', 'Quotation line'), 'quotation', { width: 16 }),
        frameLineId: f.sourceLine(label('销售框架行', 'Framework line'), 'salesFramework', { width: 16 }),
      },
      posted: { ...productSnapshot, ...lineAmounts },
    },
    clauses: clausesSection,
    payments: paymentsSection,
  },
  ...contractKind,
  startsFilled: true,
  signable: true,
  permissions: permissionsOf('sales'),
  madeFrom: { salesFramework: label('订单', 'Call off'), quotation: label('签合同', 'Contract') },
  workbook: { sheet: '销售合同', order: 2, noColumn: '合同号' },
})
