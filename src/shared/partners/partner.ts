// Partner 往来单位: supplier, customer, carrier; one partner may be several at once.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { customerKinds, weightRules } from '../contract/trade-fields.ts'

export const partner = defineRecord({
  kind: 'partner',
  module: 'partners',
  label: label('往来单位', 'Partner'),
  purpose: label(
    '供应商、客户、承运商；一个单位可以兼几种身份',
    'Suppliers, customers, carriers; one partner may be several',
  ),
  permissions: { read: 'partners.read', write: 'partners.write' },
  workbook: '往来单位',
  firstCode: null,
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, sheet: '单位编码', maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, sheet: '单位名称', width: 24 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    isSupplier: f.flag(label('供应商', 'Supplier')),
    isCustomer: f.flag(label('客户', 'Customer')),
    isCarrier: f.flag(label('承运商', 'Carrier')),
    customerKind: f.choice(label('客户类别', 'Customer kind'), customerKinds, { sheet: '客户类别' }),
    area: f.text(label('地区', 'Area'), { sheet: '地区', width: 12 }),
    phone: f.text(label('联系电话', 'Phone'), { sheet: '联系电话', maxLength: 40, width: 14 }),
    address: f.text(label('地址', 'Address')),
    taxNo: f.text(label('税号', 'Tax no.'), { maxLength: 40 }),
    creditLimitFen: f.money(label('信用额度', 'Credit limit'), {
      sheet: '信用额度',
      help: label('留空为不限', 'Empty: unlimited'),
    }),
    weightRule: f.choice(label('磅差索赔', 'Weight claims'), weightRules, {
      help: label('留空按公司设置', 'Empty: as the company sets it'),
    }),
    weightTolerancePermilleE2: f.permille(label('磅差允差 ‰', 'Weight tolerance ‰'), {
      help: label('留空按公司设置', 'Empty: as the company sets it'),
    }),
    termDays: f.integer(label('账期天数', 'Terms (days)'), { sheet: '账期天数' }),
  },
})
