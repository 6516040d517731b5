// Product 商品: what is bought, stored and sold. Quantities are in its stock unit; prices per tonne or per stock unit.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { pricedPerChoices } from '../contract/trade-fields.ts'
import { storageClasses } from '../contract/storage-trait.ts'

export const product = defineRecord({
  kind: 'product',
  module: 'products',
  label: label('商品', 'Product'),
  purpose: label(
    '经营的化肥品种：单位、净重、计价方式、税率都在这里定',
    'The fertilizers you trade: unit, weight, pricing and VAT are set here',
  ),
  permissions: { read: 'products.read', write: 'products.write' },
  workbook: '商品',
  firstCode: 'P01',
  asBefore: ['unit', 'unitWeightGrams', 'pricedPer', 'taxRateBp'],
  fixedOnceUsed: ['unit', 'unitWeightGrams'],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, sheet: '商品编码', maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, sheet: '商品名称', width: 22 }),
    spec: f.text(label('规格', 'Spec'), { sheet: '规格', width: 12 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    manufacturer: f.text(label('生产企业', 'Manufacturer'), { sheet: '生产企业', width: 18 }),
    unit: f.text(label('库存单位', 'Stock unit'), {
      required: true,
      sheet: '库存单位',
      maxLength: 10,
      width: 8,
      usual: '袋',
    }),
    unitWeightGrams: f.weight(label('每单位净重 kg', 'Net kg per unit'), {
      required: true,
      positive: true,
      sheet: '每单位净重kg',
    }),
    pricedPer: f.choice(label('计价单位', 'Priced per'), pricedPerChoices, {
      required: true,
      sheet: '计价单位',
      usual: 'tonne',
    }),
    taxExempt: f.flag(label('免税', 'VAT exempt'), { excludes: 'taxRateBp' }),
    taxRateBp: f.percent(label('税率 %', 'VAT %'), {
      sheet: '税率',
      help: label('免税商品留空', 'Leave empty when exempt'),
    }),
    taxName: f.text(label('税收分类简称', 'Tax category'), {
      maxLength: 20,
      width: 12,
      aside: true,
      help: label('开票品名前的 *简称*；留空为“肥料”', 'Before the name on invoices; empty: fertilizer'),
    }),
    taxCode: f.text(label('税收分类编码', 'Tax code'), {
      maxLength: 19,
      width: 18,
      aside: true,
      help: label('19 位，印在开票申请单上', '19 digits, for the invoice application'),
    }),
    storageClass: f.choice(label('储存类别', 'Storage class'), storageClasses, { sheet: '储存类别' }),
    ammonium: f.flag(label('含铵', 'Ammonium')),
    nitrogenBp: f.percent(label('氮 N %', 'N %')),
    phosphateBp: f.percent(label('磷 P₂O₅ %', 'P₂O₅ %')),
    potashBp: f.percent(label('钾 K₂O %', 'K₂O %')),
    shelfLifeMonths: f.integer(label('保质期（月）', 'Shelf life, months'), {
      positive: true,
      help: label('多数矿质肥料不写，留空', 'Empty where goods keep, as most mineral fertilizers do'),
    }),
    standard: f.text(label('执行标准', 'Standard'), { sheet: '执行标准', width: 14 }),
    registrationNo: f.text(label('登记证号', 'Registration no.'), { sheet: '登记证号', width: 22 }),
    listPriceE4: f.price(label('参考售价', 'List price'), { sheet: '参考售价' }),
    territoryControlled: f.flag(label('控区销售', 'Territory-controlled'), {
      help: label('只能卖到授权的区域', 'Sold only where it is granted'),
    }),
    maxStackLayers: f.integer(label('最多码放层数', 'Most layers stacked'), { positive: true }),
    minStockMilli: f.quantity(label('最低库存', 'Minimum stock')),
  },
})
