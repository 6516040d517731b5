// Purchase framework 采购框架合同: what is bought of a supplier over a season, at which price and on which terms. It moves
// nothing; purchase contracts are called off from its lines, up to their quantity and tolerance and until its last day.

import { clausesSection, contractTerms } from '../contract/agreement-fields.ts'
import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { contractLineFields, lineAmounts, productSnapshot } from '../contract/trade-fields.ts'

export const purchaseFramework = defineDocument({
  kind: 'purchaseFramework',
  module: 'purchasing',
  label: label('采购框架合同', 'Purchase framework'),
  prefix: 'KC',
  purpose: label(
    '向一家企业一季或一年的总量和条件；按它分次签采购合同',
    'A season’s quantity and terms; contracts are called off from it',
  ),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier', required: true }),
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
  permissions: permissionsOf('purchasing'),
  madeFrom: {},
  workbook: null,
})
