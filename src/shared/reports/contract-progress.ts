// Contracts 合同执行: per line ordered, fulfilled (receipts or deliveries, less reversals) and open at a day.

import { defineReport, field as f, label } from '../contract/index.ts'
import { pricedPerChoices } from '../contract/trade-fields.ts'
import {
  asOf,
  day,
  documentId,
  line,
  partner,
  partnerId,
  partnerName,
  product,
  productId,
  productName,
  unit,
} from './columns.ts'

const contractKinds = { purchase: label('采购', 'Purchase'), sales: label('销售', 'Sales') } as const

export const contracts = defineReport({
  name: 'contracts',
  module: 'purchasing',
  label: label('合同执行', 'Contract progress'),
  purpose: label('每份合同订了多少、到了或发了多少、还差多少', 'Ordered, fulfilled and open of every contract line'),
  permission: 'purchasing.read',
  params: {
    asOf,
    kind: f.choice(label('合同', 'Contracts'), contractKinds),
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner'),
    productId: f.reference(label('商品', 'Product'), 'product'),
    openOnly: f.flag(label('只看未执行完', 'Open only')),
  },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    kind: f.choice(label('种类', 'Kind'), contractKinds, { required: true, width: 7 }),
    contract: f.text(label('合同号', 'Contract'), { required: true, width: 14 }),
    line,
    day,
    partner: { ...partner, required: true, hidden: true },
    partnerName: { ...partnerName, required: true },
    productId,
    product,
    productName,
    unit,
    orderedMilli: f.quantity(label('合同数量', 'Ordered'), { required: true, width: 10 }),
    fulfilledMilli: f.quantity(label('已执行', 'Fulfilled'), { required: true, signed: true, width: 10 }),
    /** Ordered less fulfilled, nothing below zero, nothing on a closed line. */
    openMilli: f.quantity(label('未执行', 'Open'), { required: true, width: 10 }),
    toleranceBp: f.percent(label('溢短装 %', 'Tolerance %'), { width: 9 }),
    priceE4: f.price(label('含税单价', 'Price incl. VAT'), { required: true, width: 10 }),
    pricedPer: f.choice(label('计价', 'Priced per'), pricedPerChoices, { required: true, width: 9 }),
    deliveryDay: f.dayField(label('交货日期', 'Delivery day'), { width: 10 }),
    closed: f.flag(label('已关闭', 'Closed'), { required: true, width: 8 }),
  },
  yielding: ['toleranceBp', 'pricedPer', 'priceE4', 'closed', 'line', 'day'],
  drill: { to: 'document', column: 'documentId' },
})
