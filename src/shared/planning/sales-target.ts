// Sales target 销售目标: what a salesperson, or a customer, is to reach in a month, in tonnes and yuan. One of a year is in
// force; it changes by versions with reasons. What a customer is to reach is part of what their salesperson is to reach,
// so the two are never added up.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { planYear } from './plan-fields.ts'

export const salesTarget = defineDocument({
  kind: 'salesTarget',
  module: 'planning',
  label: label('销售目标', 'Sales target'),
  prefix: 'MB',
  purpose: label(
    '业务员或客户每个月要完成多少吨、多少钱；审核后与实际对照',
    'Tonnes and yuan a salesperson or a customer is to reach each month; compared with what was sold',
  ),
  partner: null,
  head: { year: planYear },
  headPosted: {},
  sections: {
    lines: {
      label: label('目标', 'Targets'),
      atLeastOne: true,
      fields: {
        salespersonId: f.reference(label('业务员', 'Salesperson'), 'salesperson', { width: 16 }),
        customerId: f.reference(label('或客户', 'Or customer'), 'partner', { role: 'customer', width: 22 }),
        month: f.integer(label('月份', 'Month'), { required: true, positive: true, width: 8 }),
        tonnesMilli: f.quantity(label('吨', 'Tonnes'), { total: true, width: 10 }),
        amountFen: f.money(label('金额（含税）', 'Amount incl. VAT'), { total: true, width: 14 }),
        lineRemarks: f.text(label('备注', 'Remarks'), { width: 20 }),
      },
      posted: {},
    },
  },
  ...contractKind,
  oneInForcePer: 'year',
  comparedIn: 'target-progress',
  permissions: permissionsOf('planning'),
  madeFrom: {},
  workbook: null,
})
