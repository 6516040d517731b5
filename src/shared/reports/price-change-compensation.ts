// Price change compensation 调价补差: what customers who bought shortly before a lower price could be paid back. A
// proposal: it posts nothing. Each delivered line is held against the price list of its own day and that of the day asked.

import { defineReport, field as f, label } from '../contract/index.ts'
import { pricedPer } from '../contract/trade-fields.ts'
import {
  asOf,
  day,
  documentId,
  no,
  partner,
  partnerId,
  partnerName,
  product,
  productId,
  productName,
  tonnesMilli,
  unit,
} from './columns.ts'

/** How far back goods are looked for where nobody says. */
export const usualDaysBack = 30

const price = (zh: string, en: string) => f.price(label(zh, en), { required: true, width: 10 })

export const priceChangeCompensation = defineReport({
  name: 'price-change-compensation',
  module: 'sales',
  label: label('调价补差', 'Price change compensation'),
  purpose: label(
    '降价前不久提的货，按新旧标价算出可以补给客户多少，供商定',
    'What customers who bought shortly before a lower price could be paid back: a proposal',
  ),
  permission: 'sales.read',
  params: {
    asOf: { ...asOf, label: label('按哪天的标价', 'Prices of') },
    days: f.integer(label('追溯天数', 'Days back'), {
      help: label(`留空为 ${usualDaysBack} 天`, `Empty: ${usualDaysBack}`),
    }),
    partnerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer' }),
  },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    partner,
    partnerName,
    day,
    no,
    productId,
    product,
    productName,
    unit,
    qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true, width: 10 }),
    tonnesMilli,
    pricedPer: { ...pricedPer, required: true },
    paidE4: price('成交价', 'Paid'),
    beforeE4: price('原标价', 'Listed then'),
    afterE4: price('新标价', 'Listed now'),
    differenceE4: price('每单位补', 'Difference'),
    compensationFen: f.money(label('补差', 'Compensation'), { required: true, total: true, width: 12 }),
  },
  drill: { to: 'document', column: 'documentId' },
})
