// Segment 客户分组: customers who have something in common, said by what it is, so that whoever joins them later is in it
// too. All that is filled in must hold.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { customerKinds } from '../contract/trade-fields.ts'

export const segment = defineRecord({
  kind: 'segment',
  module: 'marketing',
  label: label('客户分组', 'Segment'),
  purpose: label(
    '按类别、地区、作物、买过什么来分客户；活动面向一个分组',
    'Customers by kind, area, crops and what they bought; a campaign is for one segment',
  ),
  permissions: { read: 'marketing.read', write: 'marketing.write' },
  workbook: null,
  firstCode: 'F01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, width: 24 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    customerKind: f.choice(label('客户类别', 'Customer kind'), customerKinds, { width: 14 }),
    territoryId: f.reference(label('区域', 'Territory'), 'territory', {
      width: 14,
      help: label('含下级区域', 'With all within it'),
    }),
    area: f.text(label('地区', 'Area'), { width: 14 }),
    crop: f.text(label('种植作物', 'Grows'), {
      width: 12,
      help: label('作物里含有这个词', 'Their crops hold this word'),
    }),
    boughtProductId: f.reference(label('买过', 'Has bought'), 'product', { width: 20 }),
    notSinceDays: f.integer(label('多少天没买', 'Not for (days)'), {
      width: 12,
      help: label('最近这么多天没有出库', 'No delivery within as many days'),
    }),
  },
})
