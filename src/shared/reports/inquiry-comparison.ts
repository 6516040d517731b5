// Inquiry comparison 比价表: the offers of each inquiry, product by product, the cheapest per tonne at the door first; what
// the others cost more, which was chosen, and why.

import { defineReport, field as f, label } from '../contract/index.ts'
import { pricedPerChoices } from '../contract/trade-fields.ts'
import { day, documentId, from, partnerId, partnerName, product, productId, productName, to, unit } from './columns.ts'

export const inquiryComparison = defineReport({
  name: 'inquiry-comparison',
  module: 'purchasing',
  label: label('比价表', 'Inquiry comparison'),
  purpose: label(
    '每次询价各家到库每吨多少钱、比最低的高多少、选了谁、为什么',
    'What each offer costs per tonne at the door, how far above the cheapest, which was chosen and why',
  ),
  permission: 'purchasing.read',
  params: {
    from: { ...from, required: false },
    to: { ...to, required: false },
    productId: f.reference(label('商品', 'Product'), 'product'),
    partnerId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier' }),
  },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    day,
    no: f.text(label('询价单', 'Inquiry'), { required: true, width: 14 }),
    productId,
    product,
    productName,
    partnerName: { ...partnerName, label: label('供应商', 'Supplier'), required: true },
    landedE4: f.price(label('到库价/吨', 'Landed/t'), { width: 10 }),
    overE4: f.price(label('比最低高', 'Over cheapest'), { width: 10 }),
    chosen: f.flag(label('中标', 'Chosen'), { required: true, width: 6 }),
    unit,
    qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true, width: 9 }),
    priceE4: f.price(label('含税单价', 'Price incl. VAT'), { width: 10 }),
    pricedPer: f.choice(label('计价', 'Priced per'), pricedPerChoices, { required: true, width: 9 }),
    freightE4: f.price(label('运费/吨', 'Freight/t'), { width: 10 }),
    reason: f.text(label('选定理由', 'Reason'), { width: 16 }),
    quality: f.text(label('质量标准', 'Quality'), { width: 14 }),
    deliveryTerms: f.text(label('交货方式', 'Delivery'), { width: 14 }),
    paymentTerms: f.text(label('付款方式', 'Payment'), { width: 14 }),
  },
  yielding: ['product', 'pricedPer', 'unit', 'paymentTerms', 'deliveryTerms', 'quality', 'overE4', 'day'],
  drill: { to: 'document', column: 'documentId' },
})
