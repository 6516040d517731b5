// Sales plan 年度销售计划: what a year is to sell, a line per product (and customer kind, where one plans so far), a column
// per month. In tonnes, the one measure that adds up over products and that factories quote in; the price is per tonne.
// One plan of a year is in force; it changes by versions with reasons.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { customerKinds, productId } from '../contract/trade-fields.ts'
import { monthFields, plannedProductName, planYear } from './plan-fields.ts'

export const salesPlan = defineDocument({
  kind: 'salesPlan',
  module: 'planning',
  label: label('年度销售计划', 'Sales plan'),
  prefix: 'NX',
  purpose: label(
    '一年各月各商品要卖多少吨、多少钱；审核后与实际对照',
    'Tonnes and yuan to sell, by product and month; compared with what was sold',
  ),
  partner: null,
  head: {
    year: planYear,
    byKind: f.flag(label('分客户类别', 'By customer kind'), {
      passedBy: true,
      help: label(
        '提议时每种商品按客户类别分行，达成也能按类别对照',
        'Proposed apart by customer kind, and compared so',
      ),
    }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('计划行', 'Lines'),
      atLeastOne: true,
      fields: {
        productId: { ...productId, width: 20 },
        customerKind: f.choice(label('客户类别', 'Buyers'), customerKinds, {
          width: 11,
          askedWith: 'byKind',
          help: label('留空为全部客户', 'Empty: all customers'),
        }),
        priceE4: f.price(label('含税价/吨', 'Price/t'), { required: true, width: 9 }),
        ...monthFields,
      },
      posted: {
        ...plannedProductName,
        yearMilli: f.quantity(label('全年 吨', 'Year, t'), { required: true, total: true, width: 9 }),
        grossFen: f.money(label('计划金额', 'Amount'), { required: true, total: true }),
      },
    },
  },
  ...contractKind,
  oneInForcePer: 'year',
  comparedIn: 'plan-progress',
  proposes: {
    act: label('按去年发货和合同提议', 'Propose from last year and contracts'),
    none: label(
      '上一年没有发货，这一年也没有签下的销售合同',
      'Nothing was delivered the year before, nothing is signed',
    ),
  },
  permissions: permissionsOf('planning'),
  madeFrom: {},
  workbook: null,
})
