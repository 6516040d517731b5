// After-sales ticket 售后单: a customer's question, complaint or wish to return goods, with the lots it is about, by when and
// by whom it is answered, and the answer. It stays open until it is closed; returns and quality problems are
// made from it, and what it cost is what they come to.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { productId } from '../contract/trade-fields.ts'

export const ticketKinds = {
  question: label('咨询', 'Question'),
  complaint: label('投诉', 'Complaint'),
  return: label('退换', 'Return'),
} as const

export const ticketOutcomes = {
  answered: label('已答复', 'Answered'),
  returned: label('退货', 'Returned'),
  exchanged: label('换货', 'Exchanged'),
  compensated: label('补偿', 'Compensated'),
  groundless: label('不成立', 'Groundless'),
} as const

export const serviceTicket = defineDocument({
  kind: 'serviceTicket',
  module: 'sales',
  label: label('售后单', 'After-sales ticket'),
  prefix: 'SH',
  purpose: label(
    '客户的咨询、投诉和退换：哪批货、谁答复、哪天之前、结果如何',
    'Questions, complaints and returns: which lot, who answers, by when, what came of it',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
    contact: f.text(label('联系人', 'Contact'), { maxLength: 60, width: 8, aside: true }),
    ticketKind: f.choice(label('类别', 'Kind'), ticketKinds, { required: true, width: 9 }),
    deadlineDay: f.dayField(label('答复期限', 'Answer by')),
    handler: f.text(label('经办人', 'Handled by'), { maxLength: 40, width: 8 }),
    outcome: f.choice(label('结果', 'Outcome'), ticketOutcomes, { width: 8 }),
    question: f.text(label('客户反映', 'What they say'), { required: true, maxLength: 500, multiline: true }),
    answer: f.text(label('答复', 'Answer'), {
      maxLength: 500,
      multiline: true,
      aside: true,
      help: label('用法、用量等农技建议也写在这里', 'Advice on use and dose too'),
    }),
    deliveryId: f.documentRef(label('出库单', 'Delivery'), 'delivery', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('涉及的货', 'Goods'),
      atLeastOne: false,
      fields: {
        deliveryLineId: f.sourceLine(label('出库单行', 'Delivery line'), 'delivery', {
          width: 20,
          onlyNamed: true,
          whole: true,
        }),
        productId,
        lot: f.lot(label('批号', 'Lot'), { width: 16 }),
        affectedMilli: f.quantity(label('涉及数量', 'Affected'), { positive: true, width: 12 }),
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: { unit: f.text(label('单位', 'Unit'), { required: true, width: 6 }) },
      order: ['deliveryLineId', 'productId', 'lot', 'affectedMilli', 'unit', 'lineRemarks'],
    },
  },
  ...contractKind,
  stateWords: { approved: label('处理中', 'Open'), closed: label('已办结', 'Done') },
  deadline: 'deadlineDay',
  closesWith: ['outcome', 'answer'],
  permissions: permissionsOf('sales'),
  madeFrom: { delivery: label('售后', 'After-sales') },
  workbook: null,
})
