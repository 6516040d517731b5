// Claim on a supplier 供应商索赔单: what we ask for goods that came short, damaged, late or not as agreed; of the carrier,
// where the carrier lost them. It posts nothing: while it is talked about its stage, deadline and agreed amounts change by
// versions with reasons, so that the talk leaves a trail; what is agreed at last is posted by a claim settlement, and a
// claim that comes to nothing is closed with the reason.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { productId } from '../contract/trade-fields.ts'

export const claimReasons = {
  weight: label('磅差', 'Weight difference'),
  quality: label('质量', 'Quality'),
  damage: label('破损', 'Damage'),
  shortage: label('短少', 'Shortage'),
  late: label('迟交', 'Late delivery'),
} as const

const claimStages = {
  raised: label('已提出', 'Raised'),
  talking: label('协商中', 'In talks'),
  agreed: label('已谈定', 'Agreed'),
} as const

export const supplierClaim = defineDocument({
  kind: 'supplierClaim',
  module: 'purchasing',
  label: label('供应商索赔单', 'Supplier claim'),
  prefix: 'SP',
  purpose: label(
    '来货有磅差、破损、短少、质量问题或迟交时，向供应商或承运商索赔',
    'Goods came short, damaged, late or not as agreed: what is asked of the supplier or carrier',
  ),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier', required: true }),
    reason: f.choice(label('索赔原因', 'Reason'), claimReasons, { required: true, width: 14 }),
    carrierId: f.reference(label('由承运商赔', 'Carrier pays'), 'partner', {
      role: 'carrier',
      help: label('从运费里扣', 'Taken off the freight'),
    }),
    stage: f.choice(label('谈判进展', 'Stage'), claimStages, { required: true }),
    answerByDay: f.dayField(label('答复期限', 'Answer by'), { required: true }),
    /** The problem it was made from. */
    problemId: f.documentRef(label('质量问题单', 'Quality problem'), 'qualityProblem', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('索赔行', 'Lines'),
      atLeastOne: true,
      fields: {
        receiptLineId: f.sourceLine(label('入库单行', 'Receipt line'), 'goodsReceipt', { width: 20, whole: true }),
        productId,
        lot: f.lot(label('批号', 'Lot'), { width: 16 }),
        // Not named as a quantity ordered is: nothing fulfils it.
        affectedMilli: f.quantity(label('涉及数量', 'Affected'), { required: true, positive: true, total: true }),
        claimedFen: f.money(label('索赔金额', 'Claimed'), { required: true, positive: true, total: true }),
        agreedFen: f.money(label('谈定金额', 'Agreed'), { total: true }),
        lineRemarks: f.text(label('说明', 'Grounds'), { width: 30 }),
      },
      posted: { unit: f.text(label('单位', 'Unit'), { required: true, width: 6 }) },
    },
  },
  ...contractKind,
  permissions: permissionsOf('purchasing'),
  madeFrom: { goodsReceipt: label('索赔', 'Claim'), qualityProblem: label('索赔', 'Claim') },
  workbook: null,
})
