// Lead 线索: somebody who may become a customer: where they were heard of, how far it has come, what is next. Won, a lead
// names the customer it became.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { customerKinds } from '../contract/trade-fields.ts'

const leadSources = {
  referral: label('介绍', 'Referral'),
  visit: label('走访', 'Visit'),
  campaign: label('活动', 'Campaign'),
  phone: label('来电', 'Phone'),
  online: label('网络', 'Online'),
  walkIn: label('上门', 'Walked in'),
  other: label('其他', 'Other'),
} as const

const leadStages = {
  fresh: label('新线索', 'New'),
  contacted: label('已联系', 'Contacted'),
  visited: label('已拜访', 'Visited'),
  quoted: label('已报价', 'Quoted'),
  won: label('成交', 'Won'),
  lost: label('放弃', 'Lost'),
} as const

export const lead = defineRecord({
  kind: 'lead',
  module: 'marketing',
  label: label('线索', 'Lead'),
  purpose: label(
    '可能成为客户的人：从哪里来、到哪一步、下次什么时候联系',
    'Who may become a customer: where from, how far, and when next',
  ),
  permissions: { read: 'marketing.read', write: 'marketing.write' },
  workbook: null,
  firstCode: 'X0001',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, width: 22 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    stage: f.choice(label('阶段', 'Stage'), leadStages, { required: true, usual: 'fresh', width: 10 }),
    source: f.choice(label('来源', 'Source'), leadSources, { required: true, width: 10 }),
    campaignId: f.reference(label('来自活动', 'From the campaign'), 'campaign', { width: 18 }),
    phone: f.text(label('联系电话', 'Phone'), { maxLength: 40, width: 14 }),
    customerKind: f.choice(label('客户类别', 'Customer kind'), customerKinds),
    area: f.text(label('地区', 'Area'), { width: 12 }),
    crops: f.text(label('作物', 'Crops'), { width: 14 }),
    farmlandMilli: f.quantity(label('面积（亩）', 'Farmland (mu)')),
    needs: f.text(label('需求', 'Needs'), {
      maxLength: 400,
      multiline: true,
      help: label('要什么肥，用多少，现在买谁的', 'What, how much, from whom today'),
    }),
    salespersonId: f.reference(label('业务员', 'Salesperson'), 'salesperson', { width: 10 }),
    nextDay: f.dayField(label('下次联系', 'Next contact')),
    nextStep: f.text(label('下次做什么', 'Next step')),
    partnerId: f.reference(label('成为客户', 'Became the customer'), 'partner', { role: 'customer' }),
  },
})
