// Visit 拜访记录: that a customer or a lead was seen or spoken to, what was said, and when next; of one who owes, by when how
// much is promised. It posts nothing.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'

const visitWays = {
  there: label('上门', 'At their place'),
  here: label('来店', 'At ours'),
  phone: label('电话', 'Phone'),
  message: label('微信', 'Message'),
  meeting: label('会议、示范', 'Meeting, field day'),
} as const

const visitPurposes = {
  sell: label('推介产品', 'Offer products'),
  negotiate: label('洽谈合同', 'Negotiate a contract'),
  collect: label('催收欠款', 'Collect money'),
  serve: label('售后服务', 'After-sales'),
  enquire: label('了解需求', 'Learn the needs'),
} as const

export const visit = defineDocument({
  kind: 'visit',
  module: 'marketing',
  label: label('拜访记录', 'Visit'),
  prefix: 'BF',
  purpose: label(
    '见了谁、谈了什么、下次什么时候：到日子工作台会提醒',
    'Who was seen, what was said, when next: the workbench reminds of the day',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer' }),
    leadId: f.reference(label('线索', 'Lead'), 'lead', {
      help: label('还不是客户的，填线索', 'Who is no customer yet is a lead'),
    }),
    salespersonId: f.reference(label('业务员', 'Salesperson'), 'salesperson'),
    way: f.choice(label('方式', 'Way'), visitWays, { required: true }),
    about: f.choice(label('目的', 'Purpose'), visitPurposes, { required: true }),
    notes: f.text(label('谈了什么', 'What was said'), { required: true, maxLength: 1000, multiline: true }),
    rivals: f.text(label('同行价格', 'Prices of others'), { maxLength: 400, multiline: true, aside: true }),
    promisedDay: f.dayField(label('答应付款日', 'Promised to pay on'), { requiredWith: 'promisedFen', aside: true }),
    promisedFen: f.money(label('答应付多少', 'Promised'), {
      positive: true,
      aside: true,
      help: label('留空为随便多少', 'Empty: whatever it is'),
    }),
    nextDay: f.dayField(label('下次日期', 'Next on')),
    nextStep: f.text(label('下次做什么', 'Next step'), { width: 40 }),
  },
  headPosted: {},
  sections: {},
  ...postedKind,
  permissions: permissionsOf('marketing'),
  madeFrom: {},
  workbook: null,
})
