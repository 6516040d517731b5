// Customers' needs 客户需求: who bought what in the same days a year before, what of it has been bought again or is under
// contract, and what is still to be sold: from this a campaign is planned, and a salesperson calls. By customer it is a
// list to ring; by crop it says what a mu was given. Who grows several crops is counted under the first.

import { defineReport, field as f, label } from '../contract/index.ts'
import { customerKind, from, partnerId, productId, salespersonId, territoryId, to } from './columns.ts'

const groupings = {
  customer: label('客户', 'Customer'),
  product: label('商品', 'Product'),
  crop: label('作物', 'Crop'),
  territory: label('区域', 'Territory'),
  customerKind: label('客户类别', 'Customer kind'),
} as const

const tonnes = (zh: string, en: string) =>
  f.quantity(label(zh, en), { required: true, signed: true, total: true, width: 11 })

export const customerNeeds = defineReport({
  name: 'customer-needs',
  module: 'marketing',
  label: label('客户需求', 'Customers’ needs'),
  purpose: label(
    '去年同期买过的，今年买了多少、签了多少，还差多少没买：按客户、商品、作物、区域看',
    'What was bought in the same days last year, bought again or signed for, and still to be sold',
  ),
  permission: 'marketing.read',
  params: {
    from,
    to,
    by: f.choice(label('按', 'By'), groupings, { required: true }),
    productId: f.reference(productId.label, 'product'),
    salespersonId,
    territoryId,
  },
  columns: {
    partnerId,
    code: f.text(label('编码', 'Code'), { width: 9 }),
    name: f.text(label('名称', 'Name'), { width: 20 }),
    customerKind,
    phone: f.text(label('联系电话', 'Phone'), { width: 12 }),
    territory: f.text(label('区域', 'Territory'), { width: 16 }),
    crops: f.text(label('作物', 'Crops'), { width: 12 }),
    customers: f.integer(label('客户数', 'Customers'), { width: 8 }),
    farmlandMilli: f.quantity(label('面积（亩）', 'Farmland (mu)'), { required: true, width: 10 }),
    lastTonnesMilli: tonnes('去年同期 吨', 'Last year, t'),
    aMuMilli: f.quantity(label('去年每亩 kg', 'Last year, kg a mu'), { width: 10 }),
    soldTonnesMilli: tonnes('今年已买 吨', 'This year, t'),
    agreedTonnesMilli: tonnes('合同未提 吨', 'Signed for, t'),
    gapTonnesMilli: tonnes('还差 吨', 'Still to sell, t'),
    lastDay: f.dayField(label('最近一次', 'Last sale'), { width: 10 }),
  },
  dimensions: ['code', 'name', 'customerKind', 'phone', 'territory', 'crops', 'customers', 'aMuMilli', 'lastDay'],
  drill: { to: 'partner', column: 'partnerId' },
})
