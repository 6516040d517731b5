// Quotation 报价单: what a customer is offered, and until when. Approved, it has been given to the customer; a new price is
// a new version with its reason. It may answer an inquiry or follow from a solution sheet. Sales contracts and deliveries are made from it while it is valid.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { contractLineFields, lineAmounts, productSnapshot } from '../contract/trade-fields.ts'

export const quotation = defineDocument({
  kind: 'quotation',
  module: 'sales',
  label: label('报价单', 'Quotation'),
  prefix: 'BJ',
  purpose: label(
    '给客户报的价和有效期；审核后报出，有效期内可签合同或直接出库',
    'Prices offered to a customer and until when; while valid it becomes a contract or a delivery',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
    validUntilDay: f.dayField(label('有效期至', 'Valid until'), { required: true }),
    deliveryTerms: f.text(label('交货方式', 'Delivery terms')),
    paymentTerms: f.text(label('付款方式', 'Payment terms')),
    inquiryId: f.documentRef(label('客户询价', 'Customer inquiry'), 'salesInquiry', { hidden: true }),
    solutionId: f.documentRef(label('施肥方案', 'Solution sheet'), 'cropSolution', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('报价行', 'Lines'),
      atLeastOne: true,
      fields: contractLineFields,
      posted: { ...productSnapshot, ...lineAmounts },
    },
  },
  ...contractKind,
  answers: 'inquiryId',
  permissions: permissionsOf('sales'),
  madeFrom: { salesInquiry: label('报价', 'Quote'), cropSolution: label('报价', 'Quote') },
  workbook: null,
})
