// Segment members 分组客户: who is in a segment on a day, with what one asks of them before a campaign or a round of visits.

import { defineReport, field as f, label } from '../contract/index.ts'
import { asOf, customerKind, partner, partnerId, partnerName, tonnesMilli } from './columns.ts'

export const segmentMembers = defineReport({
  name: 'segment-members',
  module: 'marketing',
  label: label('分组客户', 'Segment members'),
  purpose: label(
    '一个分组里有哪些客户，去年以来买了多少，欠多少',
    'Who is in a segment, what they bought in a year, what they owe',
  ),
  permission: 'marketing.read',
  params: { segmentId: f.reference(label('客户分组', 'Segment'), 'segment', { required: true }), asOf },
  columns: {
    partnerId,
    partner,
    partnerName,
    customerKind,
    area: f.text(label('地区', 'Area'), { width: 12 }),
    phone: f.text(label('联系电话', 'Phone'), { width: 13 }),
    crops: f.text(label('种植作物', 'Crops'), { width: 14 }),
    lastDay: f.dayField(label('最近出库', 'Last delivery'), { width: 11 }),
    tonnesMilli,
    grossFen: f.money(label('一年销售', 'Sold in a year'), { required: true, signed: true, total: true, width: 13 }),
    receivableFen: f.money(label('欠款', 'Owes'), { required: true, total: true, width: 12 }),
    nextDay: f.dayField(label('下次联系', 'Next contact'), { width: 11 }),
  },
  yielding: ['partner', 'area', 'nextDay', 'crops'],
  drill: { to: 'partner', column: 'partnerId' },
})
