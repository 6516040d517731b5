// Solution sheet 施肥方案: what a customer's fields need, worked out: which product at which stage, how many kilograms a mu. It
// says how much of each that is in whole bags, what it comes to and what a mu costs, and a quotation is made from it.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { lineAmounts, priceE4, pricedPer, productId, productSnapshot } from '../contract/trade-fields.ts'

const stages = {
  base: label('底肥', 'Base'),
  seed: label('种肥', 'With seed'),
  top: label('追肥', 'Top dressing'),
  flush: label('冲施', 'Fertigation'),
  leaf: label('叶面', 'Foliar'),
} as const

export const cropSolution = defineDocument({
  kind: 'cropSolution',
  module: 'sales',
  label: label('施肥方案', 'Solution sheet'),
  prefix: 'FA',
  purpose: label(
    '按作物、面积、每亩用量配肥，算出要多少袋、多少钱、每亩合多少；从这里报价',
    'Products and doses for a customer’s crop and area: bags, yuan, cost a mu; quotations are made from it',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
    crops: f.text(label('作物', 'Crop'), { required: true, maxLength: 60, width: 12 }),
    farmlandMilli: f.quantity(label('面积（亩）', 'Farmland (mu)'), { required: true, positive: true, width: 10 }),
    yieldKg: f.integer(label('目标产量 kg/亩', 'Aim, kg a mu'), { width: 12 }),
    soil: f.text(label('土壤和前茬', 'Soil and crop before'), { maxLength: 200, width: 16 }),
    inquiryId: f.documentRef(label('客户询价', 'Customer inquiry'), 'salesInquiry', { hidden: true }),
    advice: f.text(label('施肥要点', 'Advice'), { maxLength: 1000, multiline: true }),
  },
  headPosted: {
    aMuFen: f.money(label('每亩合', 'A mu costs'), { required: true }),
  },
  sections: {
    lines: {
      label: label('用肥', 'Fertilizers'),
      atLeastOne: true,
      fields: {
        stage: f.choice(label('阶段', 'Stage'), stages, { required: true, width: 8 }),
        timing: f.text(label('时间', 'When'), { maxLength: 60, width: 12 }),
        productId,
        doseMilli: f.quantity(label('每亩 kg', 'kg a mu'), { required: true, positive: true, width: 9 }),
        method: f.text(label('方法', 'How'), { maxLength: 120, width: 16 }),
        priceE4,
        pricedPer,
      },
      posted: {
        ...productSnapshot,
        qtyMilli: f.quantity(label('要多少', 'Needed'), { required: true, width: 10 }),
        ...lineAmounts,
        netFen: { ...lineAmounts.netFen, hidden: true },
        taxFen: { ...lineAmounts.taxFen, hidden: true },
        taxRateBp: { ...productSnapshot.taxRateBp, hidden: true },
        aMuFen: f.money(label('每亩', 'A mu'), { required: true, total: true, width: 9 }),
      },
      order: [
        'stage',
        'timing',
        'productId',
        'doseMilli',
        'qtyMilli',
        'unit',
        'priceE4',
        'pricedPer',
        'grossFen',
        'aMuFen',
        'method',
      ],
    },
  },
  ...contractKind,
  permissions: permissionsOf('sales'),
  madeFrom: { salesInquiry: label('配方案', 'Solution') },
  workbook: null,
})
