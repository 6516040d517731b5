// Campaign 营销活动: what it is for, whom, when, what it may cost, and what is given away with which purchase. Deliveries
// and expenses that belong to it name it; what it cost and sold is added up from them.

import { defineRecord, field as f, label } from '../contract/index.ts'

/** A campaign may be tried with one shop before it goes everywhere. */
export const campaignStages = {
  idea: label('设想', 'Idea'),
  trial: label('试点', 'Trial'),
  running: label('推广', 'Running'),
  done: label('总结', 'Done'),
} as const

export const campaign = defineRecord({
  kind: 'campaign',
  module: 'marketing',
  label: label('营销活动', 'Campaign'),
  purpose: label(
    '目的、对象、日期、预算和赠品规则；花了多少、卖了多少看“活动效果”',
    'Aim, audience, dates, budget and gift rule; what it cost and sold is in its report',
  ),
  permissions: { read: 'marketing.read', write: 'marketing.write' },
  workbook: null,
  firstCode: 'H001',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, width: 24 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    aim: f.text(label('目的', 'Aim'), { maxLength: 400, width: 24 }),
    segmentId: f.reference(label('面向分组', 'For the segment'), 'segment', {
      width: 18,
      help: label('留空为所有客户', 'Empty: every customer'),
    }),
    stage: f.choice(label('阶段', 'Stage'), campaignStages, { width: 8 }),
    fromDay: f.dayField(label('开始', 'From'), { required: true }),
    toDay: f.dayField(label('结束', 'To'), { required: true }),
    budgetFen: f.money(label('预算', 'Budget'), { total: true }),
    channels: f.text(label('宣传方式', 'Media'), {
      help: label('会议、传单、广播、示范田', 'Meetings, leaflets, radio, trial plots'),
    }),
    strategy: f.text(label('做法', 'How'), {
      maxLength: 400,
      multiline: true,
      help: label('卖点、价格、渠道、媒体排期', 'Selling point, price, channel, media schedule'),
    }),
    targetMilli: f.quantity(label('目标 吨', 'Target (t)')),
    boughtProductId: f.reference(label('买这个商品', 'When they buy'), 'product', { width: 20 }),
    everyMilli: f.quantity(label('每买', 'For every'), { positive: true, requiredWith: 'giftProductId' }),
    giftProductId: f.reference(label('送这个商品', 'They are given'), 'product', {
      width: 20,
      requiredWith: 'giftMilli',
    }),
    giftMilli: f.quantity(label('送多少', 'Given'), { positive: true, requiredWith: 'giftProductId' }),
    review: f.text(label('总结', 'What was learnt'), { maxLength: 400, multiline: true }),
  },
})
