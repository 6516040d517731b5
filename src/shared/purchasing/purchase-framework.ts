// Purchase framework 采购框架合同: what is bought of a supplier over a season, at which price and on which terms. It moves
// nothing; purchase contracts are called off from its lines, up to their quantity and tolerance and until its last day.

import { frameworkKind, frameworkTerms } from '../contract/framework-fields.ts'
import { defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'

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
    ...frameworkTerms,
  },
  ...frameworkKind,
  permissions: permissionsOf('purchasing'),
})
