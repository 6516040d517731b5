// Warehouse 仓库: where stock lies.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { storageClasses } from '../contract/storage-trait.ts'

const warehouseKinds = {
  own: label('自有', 'Own'),
  rented: label('租用', 'Rented'),
  factory: label('厂家仓', 'At the factory'),
  direct: label('直发（虚拟）', 'Direct shipment (virtual)'),
  float: label('铺底（客户处）', 'Float at a customer'),
} as const

export const warehouse = defineRecord({
  kind: 'warehouse',
  module: 'warehouse',
  label: label('仓库', 'Warehouse'),
  purpose: label('货放在哪里，由谁保管', 'Where goods lie and who keeps them'),
  permissions: { read: 'warehouse.read', write: 'warehouse.write' },
  workbook: '仓库',
  firstCode: 'W01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, sheet: '仓库编码', maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, sheet: '仓库名称', width: 20 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    keeper: f.text(label('保管员', 'Keeper'), { sheet: '保管员' }),
    address: f.text(label('地址', 'Address')),
    warehouseKind: f.choice(label('性质', 'Kind'), warehouseKinds, { width: 12 }),
    capacityMilli: f.quantity(label('容量（吨）', 'Capacity (t)'), { positive: true, width: 10 }),
    rentE4: f.price(label('租金（元/吨/天）', 'Rent (yuan/t/day)'), { width: 12 }),
    allowedClass: f.choice(label('只放类别', 'Only class'), storageClasses, { width: 10 }),
  },
})
