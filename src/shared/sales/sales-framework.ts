// Sales framework 销售框架合同: what a customer takes over a season, at which price and on which terms. It moves nothing;
// sales contracts are called off from its lines, up to their quantity and tolerance and until its last day.

import { frameworkKind, frameworkTerms } from '../contract/framework-fields.ts'
import { defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'

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
    ...frameworkTerms,
  },
  ...frameworkKind,
  permissions: permissionsOf('sales'),
})
