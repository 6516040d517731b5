// Price change compensation 调价补差: what customers who bought shortly before a lower price could be paid back. A
// proposal: it posts nothing. Each delivered line is held against the price list of its own day and that of the day asked.

import { defineReport, field as f, label } from '../contract/index.ts'
import { asOf, day, documentId, no, partnerId, partnerName, productId, productName, tonnesMilli } from './columns.ts'

/** How far back goods are looked for where nobody says. */
export const usualDaysBack = 30

/** Prices are all told per tonne, whatever a line was priced per, so that they can be compared. */
const perTonne = (zh: string, en: string) => f.price(label(zh, en), { required: true, width: 10 })

export const priceChangeCompensation = defineReport({
  name: 'price-change-compensation',
  module: 'sales',
  label: label('调价补差', 'Price change compensation'),
  purpose: label(
    '降价前不久提的货，按新旧标价算出可以补给客户多少；补差单在价目表里开',
    'What a lower price could pay back to who bought shortly before; its list makes the slips',
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
    partnerName: { ...partnerName, label: label('客户', 'Customer'), width: 15 },
    day,
    no,
    productId,
    productName: { ...productName, width: 18 },
    tonnesMilli: { ...tonnesMilli, width: 9 },
    paidE4: perTonne('成交价/吨', 'Paid/t'),
    beforeE4: perTonne('原标价/吨', 'Listed then/t'),
    afterE4: perTonne('新标价/吨', 'Listed now/t'),
    differenceE4: perTonne('每吨补差', 'Difference/t'),
    compensationFen: f.money(label('补差', 'Compensation'), { required: true, total: true, width: 12 }),
  },
  drill: { to: 'document', column: 'documentId' },
})
