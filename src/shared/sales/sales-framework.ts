// Sales framework 销售框架合同: what a customer takes over a season, at which price and on which terms. It moves nothing;
// sales contracts are called off from its lines, up to their quantity and tolerance and until its last day.

import { clausesSection, contractTerms } from '../contract/agreement-fields.ts'
import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { contractLineFields, lineAmounts, productSnapshot } from '../contract/trade-fields.ts'

export const salesFramework = defineDocument({
  kind: 'salesFramework',
  module: 'sales',
  label: label('销售框架合同', 'Sales framework'),
  prefix: 'KX',
  purpose: label(
    '一季或一年的总量和条件；按它分次签订单合同',
    'A season’s quantity and terms; contracts are called off from it',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
    ...contractTerms,
    validUntilDay: f.dayField(label('有效期至', 'Valid until'), { required: true }),
    deliveryTerms: f.text(label('交货方式', 'Delivery terms')),
    paymentTerms: f.text(label('付款方式', 'Payment terms')),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('框架行', 'Lines'),
      atLeastOne: true,
      fields: contractLineFields,
      posted: { ...productSnapshot, ...lineAmounts },
    },
    clauses: clausesSection,
  },
  ...contractKind,
  startsFilled: true,
  signable: true,
  permissions: permissionsOf('sales'),
  madeFrom: {},
  workbook: null,
})
