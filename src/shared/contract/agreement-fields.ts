// What both sides of a contract agree besides goods and prices, bought or sold. What can be counted, chosen or named is
// a field of the head, so that the program can look after it; how it is said is a clause, whose text names the fields in
// braces: 交货地点为{交货地点}. A field that no clause names stands on the paper by itself.

import * as f from './field.ts'
import { label } from './label.ts'

/** Who of the two does or pays something. */
const sides = { seller: label('供方', 'Seller'), buyer: label('需方', 'Buyer') } as const

/** Which contracts a clause or a review item is for. */
export const contractSides = {
  both: label('采购和销售', 'Bought and sold'),
  purchase: label('采购', 'Bought'),
  sale: label('销售', 'Sold'),
} as const

const term = { besideSection: 'clauses' } as const

/** Fields of the head, typed beside the clauses. */
export const contractTerms = {
  signingPlace: f.text(label('签订地点', 'Signed at'), { ...term, maxLength: 60 }),
  validUntilDay: f.dayField(label('有效期至', 'Valid until'), term),
  qualityStandard: f.text(label('质量标准', 'Quality standard'), { ...term, maxLength: 120 }),
  lossBp: f.percent(label('合理损耗 %', 'Allowed loss %'), {
    ...term,
    help: label(
      '0.3 就是千分之三，磅差在这以内不索赔',
      '0.3 is three thousandths: weighed short within it, nothing is claimed',
    ),
  }),
  pricePolicy: f.choice(
    label('价格政策', 'Price policy'),
    {
      buyout: label('买断', 'Fixed price'),
      floor: label('保底', 'Price floor'),
      interest: label('计息', 'Interest on prepayment'),
    },
    term,
  ),
  floorUntilDay: f.dayField(label('保底截止', 'Floor until'), {
    ...term,
    help: label('这天以前的降价由供方补', 'Falls before this day are made good by the seller'),
  }),
  deliveryPlace: f.text(label('交货地点', 'Delivery place'), { ...term, maxLength: 120 }),
  carriage: f.choice(
    label('运输方式', 'Carriage'),
    {
      truck: label('汽车', 'Truck'),
      rail: label('火车', 'Rail'),
      ship: label('船运', 'Ship'),
      pickUp: label('自提', 'Picked up'),
    },
    term,
  ),
  freightPayer: f.choice(label('运费承担', 'Freight paid by'), sides, term),
  handlingPayer: f.choice(label('装卸费承担', 'Handling paid by'), sides, term),
  transitDays: f.integer(label('在途天数', 'Days in transit'), term),
  insuredBy: f.choice(
    label('运输保险', 'Insurance'),
    {
      seller: label('供方投保', 'By the seller'),
      buyer: label('需方投保', 'By the buyer'),
      none: label('不投保', 'None'),
    },
    term,
  ),
  inspectionDays: f.integer(label('验收异议期（天）', 'Inspection (days)'), term),
  territory: f.text(label('销售区域', 'Territory'), { ...term, maxLength: 120 }),
  penaltyBp: f.percent(label('违约金 %/日', 'Penalty %/day'), {
    ...term,
    help: label('0.05 就是每日万分之五', '0.05 is five ten-thousandths a day'),
  }),
  lateInterestBp: f.percent(label('逾期利息 %/年', 'Late interest %/yr'), {
    ...term,
    help: label('按 360 天一年计', 'A year of 360 days'),
  }),
  disputePlace: f.text(label('争议管辖', 'Disputes before'), { ...term, maxLength: 60 }),
} as const

/** The clauses both sides sign, in their order. */
export const clausesSection = {
  label: label('条款', 'Clauses'),
  atLeastOne: false,
  fields: {
    title: f.text(label('条款名称', 'Clause'), { required: true, maxLength: 40 }),
    text: f.text(label('条款内容', 'Text'), { required: true, maxLength: 2000, multiline: true }),
  },
  posted: {},
} as const
