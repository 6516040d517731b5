// Channels 渠道: distributors with the shops that buy through them, or territories with what lies within them, as a tree: what
// each took itself, and what came of it with all below. A branch is read from the top down; sums count whoever is below
// once, so only the uppermost rows are added up.

import { defineReport, field as f, label } from '../contract/index.ts'
import { customerKind, from, partnerId, to } from './columns.ts'

const trees = {
  channel: label('上级商', 'Distributor'),
  territory: label('区域', 'Territory'),
} as const

const amount = (zh: string, en: string) => f.money(label(zh, en), { required: true, signed: true, width: 11 })
const quantity = (zh: string, en: string) => f.quantity(label(zh, en), { required: true, signed: true, width: 9 })

export const channelTree = defineReport({
  name: 'channel-tree',
  module: 'marketing',
  label: label('渠道与区域', 'Channels and territories'),
  purpose: label(
    '一级商带着二级商、县带着乡镇，一层层看：自己的和连下级的销量、收入、欠款',
    'Distributors with their shops, counties with their townships: own and with all below',
  ),
  permission: 'marketing.read',
  params: { from, to, by: f.choice(label('按', 'By'), trees, { required: true }) },
  columns: {
    partnerId,
    name: f.text(label('名称', 'Name'), { required: true, width: 28 }),
    code: f.text(label('编码', 'Code'), { width: 9 }),
    customerKind: { ...customerKind, width: 9 },
    /** 1 is the uppermost. */
    level: f.integer(label('层', 'Level'), { required: true, width: 5 }),
    customers: f.integer(label('客户数', 'Customers'), { required: true, width: 7 }),
    ownTonnesMilli: quantity('自己 吨', 'Own, t'),
    tonnesMilli: quantity('连下级 吨', 'With below, t'),
    netFen: amount('收入（不含税）', 'Income, net'),
    marginFen: amount('毛利', 'Margin'),
    receivableFen: amount('应收', 'Receivable'),
    overdueFen: amount('逾期', 'Overdue'),
  },
  dimensions: ['code', 'customerKind'],
  drill: { to: 'partner', column: 'partnerId' },
})
