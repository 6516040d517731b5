// Check plan 盘点计划: how often a warehouse, or one storage class of its goods, is counted. When it was counted last is
// read from the posted stock checks.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { storageClasses } from '../contract/storage-trait.ts'

export const checkPlan = defineRecord({
  kind: 'checkPlan',
  module: 'warehouse',
  label: label('盘点计划', 'Check plan'),
  purpose: label(
    '哪个仓库、哪类货多少天盘一次；到期的在工作台和“到期盘点”里',
    'How often a warehouse or a class of its goods is counted; what is due is told on the workbench and in its report',
  ),
  permissions: { read: 'warehouse.read', write: 'warehouse.write' },
  workbook: null,
  firstCode: 'PJ01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('计划', 'Plan'), { required: true, width: 24 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, width: 12 }),
    storageClass: f.choice(label('储存类别', 'Storage class'), storageClasses, {
      width: 12,
      help: label('留空为全部商品', 'Empty: all goods'),
    }),
    intervalDays: f.integer(label('间隔天数', 'Every (days)'), { required: true, positive: true, width: 8 }),
    fromDay: f.dayField(label('首次应盘', 'First due'), {
      required: true,
      width: 10,
      help: label('还没盘过时这天应盘', 'Where nothing was counted yet it is due on this day'),
    }),
  },
})
