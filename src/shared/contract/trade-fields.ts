// Fields that many kinds share, declared once so that they read, sort and print alike everywhere.

import * as f from './field.ts'
import { label } from './label.ts'

export const pricedPerChoices = { stockUnit: label('库存单位', 'Stock unit'), tonne: label('吨', 'Tonne') } as const

/** What a partner invoices with: only a special invoice's VAT is creditable. */
export const invoiceTypes = {
  special: label('专票', 'Special'),
  ordinary: label('普票', 'Ordinary'),
  none: label('不开票', 'None'),
} as const

/** What is claimed of a difference between two scales: see `weight-difference.ts`. */
export const weightRules = {
  count: label('按件数，磅重只核对', 'By count, weight only checked'),
  excess: label('超差部分索赔', 'Claim what is beyond'),
  whole: label('超差全额索赔', 'Beyond it, claim all'),
} as const

/** Of partners, and whom a price list is for. */
export const customerKinds = {
  townshipShop: label('乡镇零售店', 'Township shop'),
  largeGrower: label('种植大户', 'Large grower'),
  cooperative: label('合作社', 'Cooperative'),
  walkIn: label('散户', 'Walk-in farmer'),
  farmCompany: label('农业企业', 'Farm company'),
  trader: label('同行', 'Trader'),
} as const

/** How much a customer matters: who is called first, and whose requests are. */
export const customerGrades = {
  key: label('重点', 'Key'),
  ordinary: label('普通', 'Ordinary'),
  occasional: label('零星', 'Occasional'),
} as const

/** Snapshot of the product as it was when the line was posted; later documents use it, not the record. */
export const productSnapshot = {
  productName: f.text(label('品名', 'Product name'), { required: true, hidden: true }),
  spec: f.text(label('规格', 'Spec'), { hidden: true }),
  unit: f.text(label('单位', 'Unit'), { required: true, width: 6 }),
  unitWeightGrams: f.weight(label('每单位净重 kg', 'Net kg per unit'), { required: true, hidden: true }),
  pricedPer: f.choice(label('计价', 'Priced per'), pricedPerChoices, { required: true, width: 10 }),
  taxRateBp: f.percent(label('税率 %', 'VAT %'), { width: 7 }),
} as const

/** The same of goods that are not priced there: moved in the store, kept for others. */
export const goodsSnapshot = {
  ...productSnapshot,
  pricedPer: { ...productSnapshot.pricedPer, hidden: true },
  taxRateBp: { ...productSnapshot.taxRateBp, hidden: true },
} as const

/** Amounts of a priced line: gross = net + tax. */
export const lineAmounts = {
  grossFen: f.money(label('价税合计', 'Amount'), { required: true, signed: true, total: true }),
  netFen: f.money(label('不含税金额', 'Net'), { required: true, signed: true, total: true }),
  taxFen: f.money(label('税额', 'VAT'), { required: true, signed: true, total: true }),
} as const

export const productId = f.reference(label('商品', 'Product'), 'product', {
  required: true,
  sheet: '商品编码',
  width: 26,
})
export const qtyMilli = f.quantity(label('数量', 'Quantity'), {
  required: true,
  positive: true,
  sheet: '数量',
  total: true,
})
export const priceE4 = f.price(label('含税单价', 'Price incl. VAT'), { required: true, sheet: '含税单价' })
export const pricedPer = f.choice(label('计价', 'Priced per'), pricedPerChoices, { width: 10 })
const lineRemarks = f.text(label('备注', 'Remarks'), { sheet: '备注' })

/** Lines of a contract, bought or sold: what both sides signed. */
export const contractLineFields = {
  productId,
  qtyMilli,
  priceE4,
  pricedPer,
  deliveryDay: f.dayField(label('交货日期', 'Delivery day'), { sheet: '交货日期' }),
  toleranceBp: f.percent(label('溢短装 %', 'Tolerance %'), { sheet: '溢短装%', width: 8 }),
  lineRemarks,
} as const

/** Amounts settled against open items; rows of receipts, payments and refunds. */
export const settlementAmount = f.money(label('核销金额', 'Settled'), {
  required: true,
  positive: true,
  sheet: '核销金额',
  total: true,
})

/** Where in its warehouse goods are taken from, where the warehouse has positions. */
export const takenFrom = (words = label('垛位', 'Position'), within = 'warehouseId') =>
  f.reference(words, 'position', {
    within,
    width: 12,
    help: label(
      '留空自动：先出未上垛的，再按垛位编码',
      'Empty: what is not placed goes first, then positions by their code',
    ),
  })

/** Where in its warehouse goods are put. */
export const putOn = (words = label('垛位', 'Position'), within = 'warehouseId') =>
  f.reference(words, 'position', { within, width: 12, help: label('留空：未上垛', 'Empty: not placed') })

/** The typed row a posted line comes of, where one row may become several lines: a line for each lot and position. */
export const slipLine = f.integer(label('单据行', 'Slip line'), { hidden: true })
