// Storage rule 混放规则: what does not lie beside what, how near is beside, and whether that is said or refused.
// A rule that is not wanted is deactivated.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { storageTraits } from '../contract/storage-trait.ts'

const effects = {
  warn: label('提醒', 'Warn'),
  refuse: label('不许', 'Refuse'),
} as const

/** How near is beside. Goods that have no position yet may lie anywhere in their warehouse. */
const reaches = {
  warehouse: label('同一仓库', 'The whole warehouse'),
  neighbour: label('同垛或相邻垛', 'The same or a neighbouring position'),
  position: label('同一垛位', 'The same position'),
} as const
export type Reach = keyof typeof reaches

export const storageRule = defineRecord({
  kind: 'storageRule',
  module: 'warehouse',
  label: label('混放规则', 'Storage rule'),
  purpose: label(
    '哪些货不能放在一起：入库、调拨、移垛时提醒或不许',
    'What must not lie together: said or refused on receipt, transfer and placement',
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
    reach: f.choice(label('多近算同放', 'How near'), reaches, {
      required: true,
      width: 14,
      help: label('未上垛的货按整个仓库算', 'Goods not placed count for the whole warehouse'),
    }),
    effect: f.choice(label('遇到时', 'When they meet'), effects, { required: true, width: 10 }),
  },
})
