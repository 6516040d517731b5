// Purchase plan 采购计划: what to buy for each product and month, in tonnes, with every term of the sum in a column:
// to sell + wanted closing stock − stock − on the way − open contracts = missing; what is missing and the adjustment are
// to be bought. Typed are only the wishes; the terms are read from the book and kept as they were at approval.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { productId } from '../contract/trade-fields.ts'
import { plannedProductName, planYear } from './plan-fields.ts'

const term = (zh: string, en: string, more: { readonly total?: boolean; readonly signed?: boolean } = {}) =>
  f.quantity(label(zh, en), { required: true, width: 8, ...more })

export const purchasePlan = defineDocument({
  kind: 'purchasePlan',
  module: 'planning',
  label: label('采购计划', 'Purchase plan'),
  prefix: 'CJ',
  purpose: label(
    '按销售计划、库存、在途和未到合同算出各月要买多少吨；从这里签采购合同',
    'Tonnes to buy by month, from the sales plan, stock and open contracts; contracts start here',
  ),
  partner: null,
  head: {
    year: planYear,
    /** The plan it was made from. */
    salesPlanId: f.documentRef(label('年度销售计划', 'Sales plan'), 'salesPlan', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('计划行', 'Lines'),
      atLeastOne: true,
      sum: label(
        '缺口 = 待销 + 要存 − 库存 − 在途 − 未到；要买 = 缺口（不足 0 算 0）+ 调整',
        'Missing = to sell + wanted − stock − on the way − contracts; to buy = missing, if anything is, + adjusted',
      ),
      fields: {
        productId: { ...productId, width: 20 },
        month: f.integer(label('月', 'Month'), { required: true, positive: true, width: 8 }),
        wantedMilli: f.quantity(label('要存 吨', 'Wanted, t'), {
          width: 8,
          help: label('这个月末要有的库存', 'What is to be in stock when the month ends'),
        }),
        adjustMilli: f.quantity(label('调整 吨', 'Adjusted, t'), {
          signed: true,
          total: true,
          width: 8,
          help: label('在缺口上多买或少买', 'More or less than what is missing'),
        }),
        priceE4: f.price(label('含税价/吨', 'Price/t'), { width: 9 }),
      },
      posted: {
        ...plannedProductName,
        plannedMilli: term('待销 吨', 'To sell, t', { total: true }),
        stockMilli: term('库存 吨', 'Stock, t', { signed: true }),
        onTheWayMilli: term('在途 吨', 'On the way, t', { total: true }),
        contractsMilli: term('未到 吨', 'Contracts, t', { total: true }),
        gapMilli: term('缺口 吨', 'Missing, t', { signed: true }),
        toBuyMilli: term('要买 吨', 'To buy, t', { total: true }),
        grossFen: f.money(label('预计金额', 'Amount'), { required: true, total: true }),
      },
      order: [
        'productId',
        'month',
        'plannedMilli',
        'wantedMilli',
        'stockMilli',
        'onTheWayMilli',
        'contractsMilli',
        'gapMilli',
        'adjustMilli',
        'toBuyMilli',
        'priceE4',
        'grossFen',
      ],
    },
  },
  ...contractKind,
  oneInForcePer: 'year',
  proposes: {
    act: label('按销售计划提议', 'Propose from the sales plan'),
    none: label(
      '这一年没有生效的销售计划，或者剩下的月份没有计划',
      'No sales plan is in force for what is left of the year',
    ),
  },
  permissions: permissionsOf('planning'),
  madeFrom: { salesPlan: label('编采购计划', 'Plan purchases') },
  workbook: null,
})
