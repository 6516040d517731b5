// Market prices 行情对比: what others were heard to ask in a period, beside our own list then, the latest first.

import { defineReport, field as f, label } from '../contract/index.ts'
import { priceLevels } from '../marketing/market-note.ts'
import {
  day,
  documentId,
  from,
  no,
  product,
  productId,
  productName,
  salespersonId,
  territoryId,
  to,
} from './columns.ts'

const perTonne = (zh: string, en: string, signed = false) =>
  f.price(label(zh, en), { width: 10, ...(signed ? { signed } : {}) })

export const marketPrices = defineReport({
  name: 'market-prices',
  module: 'marketing',
  label: label('行情对比', 'Market prices'),
  purpose: label(
    '同行什么时候在哪里卖什么价，和我们当天标价差多少',
    'What others asked where and when, beside our own list',
  ),
  permission: 'marketing.read',
  params: { from, to, productId: f.reference(productId.label, 'product'), territoryId },
  columns: {
    documentId: { ...documentId, required: true },
    day,
    no,
    productId,
    product,
    productName,
    rival: f.text(label('谁家、什么牌子', 'Whose, which brand'), { required: true, width: 18 }),
    level: f.choice(label('环节', 'Level'), priceLevels, { required: true, width: 8 }),
    territory: f.text(label('区域', 'Territory'), { width: 16 }),
    rivalE4: { ...perTonne('价格/吨', 'Price/t'), required: true },
    listedE4: perTonne('我们标价/吨', 'Our list/t'),
    overE4: perTonne('我们高出', 'We ask more', true),
    salesperson: f.text(salespersonId.label, { width: 10 }),
    demand: f.text(label('需求动向', 'Demand'), { width: 24 }),
  },
  yielding: ['no', 'product', 'salesperson', 'territory', 'level'],
  dimensions: ['territory', 'listedE4', 'overE4', 'salesperson', 'demand'],
  drill: { to: 'document', column: 'documentId' },
})
