// Partner 往来单位: supplier, customer, carrier; one partner may be several at once. Of a customer it says besides what
// decides a sale on credit: the limit (unlimited is a flag, and nothing is not unlimited), and when a sale falls due,
// after so many days or on a fixed day of the year, as farmers pay after the harvest (秋收后) or before New Year (腊月二十).

import { defineRecord, field as f, label } from '../contract/index.ts'
import { deliveryModes } from '../contract/handover-fields.ts'
import { customerGrades, customerKinds, invoiceTypes, weightRules } from '../contract/trade-fields.ts'

/** How a customer usually gets goods: one of the ways they leave us, or left with the shop until sold. */
const orderModes = { ...deliveryModes, float: label('铺底', 'Float') } as const

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
    customerKind: f.choice(label('客户类别', 'Customer kind'), customerKinds, {
      sheet: '客户类别',
      onlyFor: 'isCustomer',
    }),
    grade: f.choice(label('客户等级', 'Grade'), customerGrades, { width: 8, onlyFor: 'isCustomer' }),
    territoryId: f.reference(label('区域', 'Territory'), 'territory', { width: 14 }),
    upperId: f.reference(label('上级商', 'Buys through'), 'partner', {
      role: 'customer',
      width: 16,
      help: label('二级商填它的一级商', 'A shop’s distributor'),
      onlyFor: 'isCustomer',
    }),
    area: f.text(label('地区', 'Area'), { sheet: '地区', width: 12 }),
    salespersonId: f.reference(label('业务员', 'Salesperson'), 'salesperson', { width: 10 }),
    phone: f.text(label('联系电话', 'Phone'), { sheet: '联系电话', maxLength: 40, width: 14 }),
    address: f.text(label('地址', 'Address')),
    taxNo: f.text(label('税号（信用代码）', 'Tax no.'), { maxLength: 40 }),
    invoiceTitle: f.text(label('开票抬头', 'Invoice title'), { help: label('留空用名称', 'Empty: the name') }),
    crops: f.text(label('种植作物', 'Crops'), {
      width: 16,
      help: label('如 小麦、玉米', 'Such as wheat, maize'),
      onlyFor: 'isCustomer',
    }),
    farmlandMilli: f.quantity(label('面积（亩）', 'Farmland (mu)'), { onlyFor: 'isCustomer' }),
    mode: f.choice(label('订货方式', 'Usually'), orderModes, {
      width: 9,
      help: label('合同、提货单、出库单先按它填', 'What contracts, pick lists and slips begin with'),
      onlyFor: 'isCustomer',
    }),
    creditUnlimited: f.flag(label('信用不限额', 'Unlimited credit'), {
      initially: true,
      excludes: 'creditLimitFen',
      onlyFor: 'isCustomer',
    }),
    creditLimitFen: f.money(label('信用额度', 'Credit limit'), {
      sheet: '信用额度',
      help: label('0 为只收现款；不限额请勾选', '0: cash only; tick unlimited for none'),
      onlyFor: 'isCustomer',
    }),
    termDays: f.integer(label('账期天数', 'Terms (days)'), { sheet: '账期天数' }),
    dueMonthDay: f.text(label('固定到期日', 'Due each year on'), {
      maxLength: 5,
      width: 10,
      help: label('月-日，如 10-31；填了不按天数', 'Month-day, such as 10-31; goes before the days'),
      onlyFor: 'isCustomer',
    }),
    dueOccasion: f.text(label('到期说法', 'Known as'), {
      maxLength: 20,
      width: 10,
      help: label('如 秋收后、腊月二十', 'Such as after harvest'),
      onlyFor: 'isCustomer',
    }),
    lateInterestBp: f.percent(label('逾期年利率 %', 'Late interest % a year'), { width: 10, onlyFor: 'isCustomer' }),
    bankName: f.text(label('开户行', 'Bank'), { width: 18 }),
    bankAccount: f.text(label('银行账号', 'Bank account'), { maxLength: 40, width: 20 }),
    invoiceType: f.choice(label('发票类型', 'Invoice'), invoiceTypes, { width: 10 }),
    leadDays: f.integer(label('到货天数', 'Lead days'), {
      help: label('从下单到到货，一般要几天', 'From order to arrival, as a rule'),
      onlyFor: 'isSupplier',
    }),
    weightRule: f.choice(label('磅差索赔', 'Weight claims'), weightRules, {
      help: label('留空按公司设置', 'Empty: as the company sets it'),
      onlyFor: 'isSupplier',
    }),
    weightTolerancePermilleE2: f.permille(label('磅差允差 ‰', 'Weight tolerance ‰'), {
      help: label(
        '留空按公司设置；合同约定了合理损耗的按合同',
        'Empty: as the company sets it; a contract’s allowed loss goes first',
      ),
      onlyFor: 'isSupplier',
    }),
  },
})
