// Salesperson 业务员: who looks after a customer; targets and sales are told apart by them.

import { defineRecord, field as f, label } from '../contract/index.ts'

export const salesperson = defineRecord({
  kind: 'salesperson',
  module: 'partners',
  label: label('业务员', 'Salesperson'),
  purpose: label(
    '谁负责哪些客户；销售目标和业绩按业务员分',
    'Who looks after which customers; targets and sales are told apart by them',
  ),
  permissions: { read: 'partners.read', write: 'partners.write' },
  workbook: null,
  firstCode: 'Y01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('姓名', 'Name'), { required: true, width: 14 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    phone: f.text(label('电话', 'Phone'), { maxLength: 40, width: 14 }),
    commissionE4: f.price(label('提成 元/吨', 'Commission a tonne'), { width: 12 }),
    commissionBp: f.percent(label('毛利提成 %', 'Commission % of margin'), { width: 12 }),
  },
})
