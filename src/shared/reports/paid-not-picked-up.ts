// Paid, not picked up 已付未提: what customers have paid in advance for goods of their contracts that we still hold, in
// money and in goods. An advance stands for the oldest contract first; what is left of it is for nothing agreed yet.

import { defineReport, field as f, label } from '../contract/index.ts'
import { documentId, partner, partnerId, partnerName, product, productName, unit } from './columns.ts'

export const paidNotPickedUp = defineReport({
  name: 'paid-not-picked-up',
  module: 'sales',
  label: label('已付未提', 'Paid, not picked up'),
  purpose: label(
    '客户预付了款、合同上还没提走的货：数量和金额',
    'Goods under contract that customers paid for in advance and have not fetched: quantity and money',
  ),
  permission: 'sales.read',
  params: { partnerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer' }) },
  columns: {
    documentId,
    partnerId: { ...partnerId, required: true },
    partner: { ...partner, required: true },
    partnerName: { ...partnerName, required: true },
    contract: f.text(label('合同', 'Contract'), { width: 16 }),
    day: f.dayField(label('签订', 'Agreed on'), { width: 10 }),
    product: { ...product, required: false },
    productName: { ...productName, required: false },
    unit: { ...unit, required: false },
    openMilli: f.quantity(label('未提数量', 'Not fetched'), { width: 10 }),
    openFen: f.money(label('未提金额', 'Worth'), { total: true, width: 13 }),
    paidMilli: f.quantity(label('已付数量', 'Paid for'), { width: 10 }),
    tonnesMilli: f.quantity(label('已付吨数', 'Paid for, t'), { total: true, width: 10 }),
    paidFen: f.money(label('已付金额', 'Paid'), { required: true, total: true, width: 13 }),
  },
  yielding: ['partner', 'product', 'day', 'paidMilli'],
  drill: { to: 'document', column: 'documentId' },
})
