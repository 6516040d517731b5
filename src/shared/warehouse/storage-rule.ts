// Storage rule 混放规则: what does not lie beside what in one warehouse, and whether that is said or refused.
// A rule that is not wanted is deactivated.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { storageTraits } from '../contract/storage-trait.ts'

const effects = {
  warn: label('提醒', 'Warn'),
  refuse: label('不许', 'Refuse'),
} as const

export const storageRule = defineRecord({
  kind: 'storageRule',
  module: 'warehouse',
  label: label('混放规则', 'Storage rule'),
  purpose: label(
    '哪些货不能放在同一个仓库：入库、调拨时提醒或不许',
    'What must not lie in one warehouse: said or refused on receipt and transfer',
  ),
  permissions: { read: 'warehouse.read', write: 'warehouse.write' },
  workbook: null,
  firstCode: 'M01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('规则', 'Rule'), { required: true, width: 30 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    goods: f.choice(label('这类货', 'These goods'), storageTraits, { required: true, width: 14 }),
    besideGoods: f.choice(label('不放在旁边', 'Not beside'), storageTraits, { required: true, width: 14 }),
    effect: f.choice(label('遇到时', 'When they meet'), effects, { required: true, width: 10 }),
  },
})
