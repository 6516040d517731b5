// Market note 行情记录: what others ask for comparable goods, where and on which day, and what is said of demand. Beside each
// price stands what our own list asked there that day, so that the difference is known when it is heard.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { productId, productSnapshot } from '../contract/trade-fields.ts'

export const priceLevels = {
  factory: label('出厂', 'Ex factory'),
  wholesale: label('批发', 'Wholesale'),
  retail: label('零售', 'Retail'),
} as const

export const marketNote = defineDocument({
  kind: 'marketNote',
  module: 'marketing',
  label: label('行情记录', 'Market note'),
  prefix: 'HQ',
  purpose: label(
    '同行卖什么价、哪里、哪天，需求怎么样；旁边就是我们当天的标价',
    'What others ask, where and when, and how demand is; our own listed price stands beside it',
  ),
  partner: null,
  head: {
    territoryId: f.reference(label('区域', 'Territory'), 'territory', {
      width: 14,
      help: label('留空为到处', 'Empty: everywhere'),
    }),
    salespersonId: f.reference(label('业务员', 'Salesperson'), 'salesperson', { width: 10 }),
    source: f.text(label('从哪里听说', 'Heard from'), { maxLength: 120, width: 14 }),
    demand: f.text(label('需求动向', 'Demand'), { maxLength: 400, width: 24 }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('行情', 'Prices'),
      atLeastOne: true,
      fields: {
        productId,
        rival: f.text(label('谁家、什么牌子', 'Whose, which brand'), { required: true, maxLength: 80, width: 18 }),
        level: f.choice(label('环节', 'Level'), priceLevels, { required: true, width: 8 }),
        rivalE4: f.price(label('价格/吨', 'Price/t'), { required: true, width: 10 }),
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: {
        ...productSnapshot,
        unit: { ...productSnapshot.unit, hidden: true },
        pricedPer: { ...productSnapshot.pricedPer, hidden: true },
        taxRateBp: { ...productSnapshot.taxRateBp, hidden: true },
        listedE4: f.price(label('我们标价/吨', 'Our list/t'), { width: 10 }),
        overE4: f.price(label('我们高出', 'We ask more'), { signed: true, width: 10 }),
      },
      order: ['productId', 'rival', 'level', 'rivalE4', 'listedE4', 'overE4', 'lineRemarks'],
    },
  },
  ...postedKind,
  permissions: permissionsOf('marketing'),
  madeFrom: {},
  workbook: null,
})
