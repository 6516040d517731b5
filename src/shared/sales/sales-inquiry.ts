// Customer's inquiry 客户询价: what a customer asked a price for, how much, by when, what they hope to pay and what others ask of
// them. It waits for quotations: when all its products have been quoted it is closed. One that comes to nothing, or was answered with
// other goods, is closed by hand, with the reason how it ended.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { productId, productSnapshot } from '../contract/trade-fields.ts'

const inquiryWays = {
  phone: label('电话', 'Phone'),
  here: label('来店', 'At ours'),
  visit: label('拜访时', 'On a visit'),
  message: label('微信', 'Message'),
  tender: label('招标', 'Tender'),
} as const

export const salesInquiry = defineDocument({
  kind: 'salesInquiry',
  module: 'sales',
  label: label('客户询价', 'Customer inquiry'),
  prefix: 'KJ',
  purpose: label(
    '客户问什么价、要多少、哪天要、别家报多少；从这里报价，成不成都留下原因',
    'What customers ask a price for, how much, by when, and what others ask; quotations are made from it',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
    way: f.choice(label('怎么问的', 'How'), inquiryWays, { required: true, width: 8 }),
    answerByDay: f.dayField(label('报价期限', 'Answer by')),
    neededByDay: f.dayField(label('要货日期', 'Needed by')),
    contact: f.text(label('联系人', 'Contact'), { maxLength: 60, width: 8 }),
    needs: f.text(label('需求和要求', 'What they need'), {
      maxLength: 500,
      width: 20,
      help: label('作物、用途、质量、送货、付款', 'Crop, use, quality, delivery, payment'),
    }),
    bondFen: f.money(label('投标保证金', 'Bid bond'), { aside: true, help: label('招标才填', 'Of a tender') }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('询价行', 'Lines'),
      atLeastOne: true,
      fields: {
        productId,
        askedMilli: f.quantity(label('数量', 'Quantity'), { positive: true, total: true }),
        wishE4: f.price(label('期望价/吨', 'Hoped for, per t'), { width: 11 }),
        rivalE4: f.price(label('别家价/吨', 'Others ask, per t'), { width: 11 }),
        rival: f.text(label('哪一家', 'Who'), { maxLength: 60, width: 14 }),
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: {
        ...productSnapshot,
        pricedPer: { ...productSnapshot.pricedPer, hidden: true },
        taxRateBp: { ...productSnapshot.taxRateBp, hidden: true },
      },
      order: ['productId', 'askedMilli', 'unit', 'wishE4', 'rivalE4', 'rival', 'lineRemarks'],
    },
  },
  ...contractKind,
  stateWords: { approved: label('待报价', 'To quote'), closed: label('已了结', 'Done') },
  deadline: 'answerByDay',
  permissions: permissionsOf('sales'),
  usuallyNext: ['quotation'],
  madeFrom: {},
  workbook: null,
})
