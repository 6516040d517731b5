// Collection list 催收清单 (domain.md §6.12): who owes, village by village, as one drives from door to door, with phone, what is
// late and since when, when money came last, and what was promised. Many a village may be asked only when the harvest is
// sold, so when a debt falls due by custom is told too.

import { defineReport, field as f, label } from '../contract/index.ts'
import { asOf, partner, partnerId, partnerName, salespersonId, territoryId } from './columns.ts'

const promiseStates = {
  waiting: label('等着', 'Waiting'),
  broken: label('失约', 'Broken'),
  kept: label('已兑现', 'Kept'),
} as const

const which = {
  overdue: label('有逾期的', 'Overdue'),
  broken: label('失约的', 'Promise broken'),
  unasked: label('逾期没答应的', 'Overdue, nothing promised'),
} as const

const amount = (zh: string, en: string) => f.money(label(zh, en), { required: true, total: true, width: 12 })

export const toCollect = defineReport({
  name: 'to-collect',
  module: 'treasury',
  label: label('催收清单', 'Collection list'),
  purpose: label(
    '按村镇排好的欠款户：欠多少、拖多久、上次付款、答应哪天付多少',
    'Who owes, village by village: how much, how late, last payment, what was promised by when',
  ),
  permission: 'treasury.read',
  params: { asOf, territoryId, salespersonId, which: f.choice(label('只看', 'Only'), which, { width: 9 }) },
  columns: {
    partnerId: { ...partnerId, required: true },
    territory: f.text(label('区域', 'Territory'), { width: 16 }),
    area: f.text(label('地区', 'Area'), { width: 9 }),
    partner: { ...partner, required: true },
    partnerName: { ...partnerName, required: true, label: label('客户', 'Customer') },
    phone: f.text(label('联系电话', 'Phone'), { width: 12 }),
    salesperson: f.text(salespersonId.label, { width: 8 }),
    receivableFen: amount('欠款', 'Owes'),
    overdueFen: amount('逾期', 'Overdue'),
    lateDays: f.integer(label('最早逾期天数', 'Days late'), { width: 12 }),
    dueOccasion: f.text(label('惯例', 'Pays'), { width: 8 }),
    lastPaidDay: f.dayField(label('上次付款', 'Last paid'), { width: 10 }),
    lastPaidFen: f.money(label('付了', 'Paid then'), { width: 11 }),
    promisedDay: f.dayField(label('答应', 'Promised on'), { width: 10 }),
    promisedFen: f.money(label('答应付', 'Promised'), { total: true, width: 11 }),
    promise: f.choice(label('兑现', 'Promise'), promiseStates, { width: 8 }),
  },
  dimensions: ['territory', 'area', 'salesperson', 'dueOccasion', 'promisedDay', 'promisedFen', 'promise'],
  drill: { to: 'partner', column: 'partnerId' },
})
