// Checks due 到期盘点: every check plan with the lots that are due, the day something of it was counted last, the day the
// first of them is due and how late that is. What the workbench counts as `checksDue` are the rows that are due or late;
// each leads to a count sheet of the goods it plans.

import { defineReport, field as f, label } from '../contract/index.ts'
import { storageClasses } from '../contract/storage-trait.ts'
import { asOf, warehouse } from './columns.ts'

export const checksDue = defineReport({
  name: 'checks-due',
  module: 'warehouse',
  label: label('到期盘点', 'Checks due'),
  purpose: label('按盘点计划，哪些该盘、上次哪天盘的、过期几天', 'By check plan: what is to be counted, since when'),
  permission: 'warehouse.read',
  params: { asOf, dueOnly: f.flag(label('只看到期', 'Due only')) },
  columns: {
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, hidden: true }),
    plan: f.text(label('计划', 'Plan'), { required: true, width: 22 }),
    warehouse: { ...warehouse, required: true },
    storageClass: f.choice(label('储存类别', 'Storage class'), storageClasses, { width: 12 }),
    lots: f.integer(label('在库批次', 'Lots in stock'), { required: true, width: 9 }),
    dueLots: f.integer(label('应盘批次', 'Lots due'), { required: true, width: 9 }),
    intervalDays: f.integer(label('间隔天数', 'Every (days)'), { required: true, width: 9 }),
    lastDay: f.dayField(label('上次盘点', 'Last counted'), { width: 11 }),
    dueDay: f.dayField(label('应盘日', 'Due'), { width: 11 }),
    lateDays: f.integer(label('过期天数', 'Days late'), { required: true, width: 9 }),
  },
  drill: {
    to: 'draft',
    kind: 'stockCheck',
    given: { warehouseId: 'warehouseId', storageClass: 'storageClass' },
  },
})
