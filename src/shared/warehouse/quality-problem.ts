// Quality problem 质量问题单: goods that are not what they should be: which lots, where it came to light, what is decided,
// and by when. It stays open until somebody closes it; what becomes of the lots unless a row says otherwise follows from
// the decision. A return to the supplier is made from it.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { productId } from '../contract/trade-fields.ts'
import type { LotQuality } from './lot-quality.ts'
import { lotPosted, lotQuality } from './quality-check.ts'

const places = {
  receipt: label('到货', 'On receipt'),
  check: label('检查', 'In a check'),
  complaint: label('客户投诉', 'Customer complaint'),
} as const

const problemDecisions = {
  pending: label('待定', 'To be decided'),
  freeze: label('冻结', 'Freeze'),
  return: label('退供应商', 'Return to supplier'),
  claim: label('索赔', 'Claim'),
  discount: label('折价销售', 'Sell at a discount'),
  scrap: label('报废', 'Scrap'),
} as const

/** Goods for a discount are sold by naming their lot, never by themselves. A claim alone changes nothing of the goods. */
export const qualityAfter: Readonly<Record<keyof typeof problemDecisions, LotQuality | null>> = {
  pending: 'toCheck',
  freeze: 'frozen',
  return: 'frozen',
  claim: null,
  discount: 'damaged',
  scrap: 'frozen',
}

export const qualityProblem = defineDocument({
  kind: 'qualityProblem',
  module: 'warehouse',
  label: label('质量问题单', 'Quality problem'),
  prefix: 'ZL',
  purpose: label(
    '货有问题：哪些批次、怎么发现、怎么处理、哪天之前处理完',
    'Goods that are amiss: which lots, how it came to light, what is decided and by when',
  ),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier' }),
    foundAt: f.choice(label('发现于', 'Found'), places, { required: true, width: 8 }),
    decision: f.choice(label('处理', 'Decision'), problemDecisions, { required: true, width: 9 }),
    deadlineDay: f.dayField(label('处理期限', 'Deadline')),
    handler: f.text(label('经办人', 'Handled by'), { maxLength: 40, width: 8 }),
    description: f.text(label('问题', 'Problem'), { required: true, maxLength: 500, multiline: true }),
    checkId: f.documentRef(label('质量检查', 'Quality check'), 'qualityCheck', { hidden: true }),
    ticketId: f.documentRef(label('售后单', 'After-sales ticket'), 'serviceTicket', { hidden: true }),
    receiptId: f.documentRef(label('入库单', 'Goods receipt'), 'goodsReceipt', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('有问题的批次', 'Lots'),
      atLeastOne: true,
      fields: {
        productId,
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { width: 12 }),
        lot: f.lot(label('批号', 'Lot'), { required: true, width: 16 }),
        affectedMilli: f.quantity(label('有问题的数量', 'Affected'), { positive: true, width: 12 }),
        lotQuality: { ...lotQuality, help: label('留空按处理', 'Empty: by the decision') },
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: lotPosted,
      order: ['productId', 'warehouseId', 'lot', 'affectedMilli', 'unit', 'before', 'lotQuality', 'lineRemarks'],
    },
  },
  ...contractKind,
  stateWords: { approved: label('处理中', 'Open'), closed: label('已结案', 'Settled') },
  deadline: 'deadlineDay',
  permissions: permissionsOf('warehouse'),
  madeFrom: {
    qualityCheck: label('质量问题', 'Problem'),
    goodsReceipt: label('质量问题', 'Problem'),
    serviceTicket: label('质量问题', 'Problem'),
  },
  workbook: null,
})
