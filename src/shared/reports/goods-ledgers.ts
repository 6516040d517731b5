// Purchase ledger 进货台账 and sales ledger 销货台账 with the columns inspectors ask for (domain.md §7): product as on
// the package, maker, registration, lot, from or to whom with phone and address, what was left. One row per posted
// line and lot; returns and reversals are rows of their own with negative quantities.

import { defineReport, field as f, label } from '../contract/index.ts'
import {
  customerGrade,
  customerKind,
  day,
  documentId,
  from,
  kind,
  lot,
  no,
  partnerId,
  product,
  productId,
  productName,
  salespersonId,
  territoryId,
  to,
  unassigned,
  unit,
  warehouse,
} from './columns.ts'

const goods = {
  productId,
  product,
  productName,
  spec: f.text(label('规格', 'Spec'), { width: 11 }),
  unit,
  qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true, signed: true, width: 10 }),
  tonnesMilli: f.quantity(label('吨', 'Tonnes'), { required: true, signed: true, total: true, width: 10 }),
  lot,
} as const

/** What inspectors ask for beside: the package, the place, what was left. */
const evidence = {
  manufacturer: f.text(label('生产企业', 'Manufacturer'), { width: 16 }),
  registrationNo: f.text(label('登记证号', 'Registration no.'), { width: 18 }),
  standard: f.text(label('执行标准', 'Standard'), { width: 14 }),
  productionDay: f.dayField(label('生产日期', 'Made on'), { width: 10 }),
  warehouse,
  phone: f.text(label('电话', 'Phone'), { width: 14 }),
  address: f.text(label('地址', 'Address'), { width: 18 }),
  /** Stock of the product over all warehouses after the row. */
  balanceMilli: f.quantity(label('结存', 'Left'), { required: true, signed: true, width: 10 }),
  handler: f.text(label('经办', 'Handled by'), { width: 10 }),
} as const

const amount = (zh: string, en: string) =>
  f.money(label(zh, en), { required: true, signed: true, total: true, width: 12 })

export const purchaseLedger = defineReport({
  name: 'purchase-ledger',
  module: 'purchasing',
  label: label('进货台账', 'Purchase ledger'),
  purpose: label(
    '进了什么货、谁生产、谁供的，按批号，备查两年',
    'Goods bought: maker, supplier, lot; kept for inspection',
  ),
  permission: 'purchasing.read',
  params: { from, to },
  columns: {
    documentId: { ...documentId, required: true },
    day,
    kind,
    no,
    partnerId: { ...partnerId, required: true },
    partnerName: f.text(label('供货人', 'Supplier'), { required: true, width: 16 }),
    ...goods,
    grossFen: amount('价税合计', 'Amount'),
    ...evidence,
  },
  yielding: [
    'handler',
    'standard',
    'address',
    'phone',
    'spec',
    'product',
    'kind',
    'warehouse',
    'productionDay',
    'registrationNo',
    'tonnesMilli',
    'grossFen',
  ],
  drill: { to: 'document', column: 'documentId' },
})

export const salesLedger = defineReport({
  name: 'sales-ledger',
  module: 'sales',
  label: label('销货台账', 'Sales ledger'),
  purpose: label(
    '卖了什么货、卖给谁、流向哪里，按批号，备查两年',
    'Goods sold: buyer, place, lot; kept for inspection',
  ),
  permission: 'sales.read',
  params: {
    from,
    to,
    productId: f.reference(label('商品', 'Product'), 'product'),
    partnerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer' }),
    customerKind,
    grade: customerGrade,
    territoryId,
    salespersonId,
    unassigned,
  },
  columns: {
    documentId: { ...documentId, required: true },
    day,
    kind,
    no,
    partnerId: { ...partnerId, required: true },
    partnerName: f.text(label('购买人', 'Buyer'), { required: true, width: 16 }),
    ...goods,
    grossFen: amount('价税合计', 'Amount'),
    netFen: amount('不含税', 'Net'),
    costFen: amount('成本', 'Cost'),
    marginFen: amount('毛利', 'Margin'),
    ...evidence,
  },
  yielding: [
    'handler',
    'standard',
    'phone',
    'spec',
    'netFen',
    'costFen',
    'product',
    'kind',
    'registrationNo',
    'productionDay',
    'manufacturer',
    'warehouse',
    'tonnesMilli',
    'marginFen',
    'grossFen',
  ],
  drill: { to: 'document', column: 'documentId' },
})
