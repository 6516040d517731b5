// Quality check 质量检查: what somebody found when looking at lots in a warehouse, and what becomes of them: released, held
// until checked again, frozen. It moves no goods.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { productId } from '../contract/trade-fields.ts'
import { lotQualities } from './lot-quality.ts'

const occasions = {
  arrival: label('到货', 'On arrival'),
  periodic: label('定期', 'Periodic'),
  again: label('复检', 'Checked again'),
} as const

const findings = {
  good: label('好', 'Good'),
  slight: label('轻微', 'Slight'),
  bad: label('严重', 'Bad'),
} as const

export const checkResults = {
  pass: label('合格', 'Passed'),
  doubtful: label('存疑', 'Doubtful'),
  fail: label('不合格', 'Failed'),
} as const

/** What a document may make of a lot, where it stands in a row; empty leaves the lot as it is. */
export const lotQuality = f.choice(label('批次改为', 'Lot becomes'), lotQualities, {
  width: 9,
  help: label('留空不变', 'Empty: as it is'),
})

/** What posting adds to a row about a lot. */
export const lotPosted = {
  productName: f.text(label('品名', 'Product name'), { required: true, hidden: true }),
  unit: f.text(label('单位', 'Unit'), { required: true, width: 6 }),
  before: f.choice(label('原状态', 'Was'), lotQualities, { required: true, width: 8 }),
} as const

const byResult = label(
  '留空：不合格冻结，存疑待检，合格放行待检的',
  'Empty: failed freezes, doubtful holds, passed releases what was held',
)

export const qualityCheck = defineDocument({
  kind: 'qualityCheck',
  module: 'warehouse',
  label: label('质量检查', 'Quality check'),
  prefix: 'ZJ',
  purpose: label(
    '到货、在库的批次看了什么、结果如何；放行、待检或冻结都从这里来',
    'What was looked at in which lot and what was found; lots are released, held and frozen here',
  ),
  partner: null,
  head: {
    occasion: f.choice(label('检查时机', 'Occasion'), occasions, { width: 10 }),
    checker: f.text(label('检查人', 'Checked by'), { required: true, maxLength: 40, width: 12 }),
    receiptId: f.documentRef(label('入库单', 'Goods receipt'), 'goodsReceipt', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('检查的批次', 'Lots'),
      atLeastOne: true,
      fields: {
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, width: 12 }),
        productId,
        lot: f.lot(label('批号', 'Lot'), { required: true, width: 16 }),
        appearance: f.choice(label('外观', 'Looks'), findings, { width: 8 }),
        caking: f.choice(label('结块', 'Caking'), findings, { width: 8 }),
        bags: f.choice(label('包装', 'Bags'), findings, { width: 8 }),
        moistureBp: f.percent(label('水分 %', 'Moisture %'), { width: 9 }),
        nutrientsBp: f.percent(label('总养分 %', 'Nutrients %'), { width: 9 }),
        result: f.choice(label('结果', 'Result'), checkResults, { required: true, width: 9 }),
        lotQuality: { ...lotQuality, help: byResult },
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      // Nothing is measured in the unit.
      posted: { ...lotPosted, unit: { ...lotPosted.unit, hidden: true } },
    },
  },
  ...postedKind,
  permissions: permissionsOf('warehouse'),
  madeFrom: { goodsReceipt: label('质检', 'Check quality') },
  workbook: null,
})
