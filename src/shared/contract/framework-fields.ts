// What frameworks have in common, bought or sold: the terms they set, the lines that are called off, the clauses both
// sides sign. Only whose they are differs.

import { clausesSection, contractTerms } from './agreement-fields.ts'
import { contractKind } from './document.ts'
import * as f from './field.ts'
import { label } from './label.ts'
import { contractLineFields, lineAmounts, productSnapshot } from './trade-fields.ts'

/** The head beside the partner. */
export const frameworkTerms = {
  ...contractTerms,
  validUntilDay: f.dayField(label('有效期至', 'Valid until'), { required: true }),
  deliveryTerms: f.text(label('交货方式', 'Delivery terms')),
  paymentTerms: f.text(label('付款方式', 'Payment terms')),
} as const

export const frameworkKind = {
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
  calledOff: true,
  startsFilled: true,
  signable: true,
  madeFrom: {},
  workbook: null,
} as const
