// Position 垛位: a place inside a warehouse where goods are stacked, drawn on the warehouse's map. Place and size are in
// grid units (a metre, or whatever the office draws in), from the left and top of the map.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { storageClasses } from '../contract/storage-trait.ts'

const place = (zh: string, en: string, sized: boolean) =>
  f.integer(label(zh, en), { required: true, width: 7, ...(sized ? { positive: true } : {}) })

export const position = defineRecord({
  kind: 'position',
  module: 'warehouse',
  label: label('垛位', 'Position'),
  purpose: label(
    '仓库里码放货物的位置：入库、调拨、移垛时写明，垛位图上看得见',
    'Places in a warehouse where goods are stacked: named on receipts, transfers and placements, drawn on the map',
  ),
  permissions: { read: 'warehouse.read', write: 'warehouse.write' },
  workbook: null,
  firstCode: 'A01',
  fixedOnceUsed: ['warehouseId'],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 20, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, maxLength: 60, width: 16 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, width: 12 }),
    x: place('左', 'Left', false),
    y: place('上', 'Top', false),
    width: place('宽', 'Width', true),
    height: place('深', 'Depth', true),
    capacityMilli: f.quantity(label('容量（吨）', 'Capacity (t)'), { positive: true, width: 10 }),
    allowedClass: f.choice(label('只放类别', 'Only class'), storageClasses, { width: 10 }),
    maxLayers: f.integer(label('最多码放层数', 'Most layers'), {
      positive: true,
      width: 10,
      help: label('25–40 kg 袋约 20 层为宜', 'About 20 layers of 25–40 kg bags is moderate'),
    }),
    bagsPerLayer: f.integer(label('每层袋数', 'Bags per layer'), { positive: true, width: 10 }),
  },
})
