// Campaign results 活动效果: of each campaign its budget, what it cost, what was sold under it, and whom it brought.

import { defineReport, field as f, label } from '../contract/index.ts'
import { campaignStages } from '../marketing/campaign.ts'
import { to, tonnesMilli } from './columns.ts'

export const campaignResults = defineReport({
  name: 'campaign-results',
  module: 'marketing',
  label: label('活动效果', 'Campaign results'),
  purpose: label(
    '每个活动的预算、花费、销量、毛利和新客户',
    'What each campaign was to cost, what it cost, what it sold and whom it brought',
  ),
  permission: 'marketing.read',
  params: { from: f.dayField(label('从', 'From')), to },
  columns: {
    campaignId: f.reference(label('活动', 'Campaign'), 'campaign', { required: true, hidden: true }),
    campaign: f.text(label('编码', 'Code'), { required: true, width: 7 }),
    campaignName: f.text(label('活动', 'Campaign'), { required: true, width: 18 }),
    stage: f.choice(label('阶段', 'Stage'), campaignStages, { width: 7 }),
    fromDay: f.dayField(label('开始', 'From'), { required: true, width: 10 }),
    toDay: f.dayField(label('结束', 'To'), { required: true, width: 10 }),
    budgetFen: f.money(label('预算', 'Budget'), { total: true, width: 11 }),
    expenseFen: f.money(label('费用', 'Expenses'), { required: true, signed: true, total: true, width: 11 }),
    giftCostFen: f.money(label('赠品成本', 'Gifts at cost'), { required: true, total: true, width: 11 }),
    leftFen: f.money(label('预算剩余', 'Budget left'), { signed: true, total: true, width: 11 }),
    targetTonnesMilli: f.quantity(label('目标 吨', 'Target t'), { total: true, width: 9 }),
    tonnesMilli,
    netFen: f.money(label('不含税收入', 'Net sales'), { required: true, signed: true, total: true, width: 12 }),
    marginFen: f.money(label('毛利减活动花费', 'Margin less its cost'), {
      required: true,
      signed: true,
      total: true,
      width: 14,
    }),
    customers: f.integer(label('客户数', 'Customers'), { required: true, width: 8 }),
    leadsWon: f.integer(label('新客户', 'New ones'), { required: true, width: 8 }),
  },
  yielding: ['stage', 'targetTonnesMilli', 'leadsWon', 'campaign', 'toDay', 'giftCostFen', 'fromDay'],
  dimensions: ['stage'],
  drill: null,
})
