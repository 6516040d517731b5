// Claim settlement 索赔结算单: what a claim came to is taken off what we owe. The goods cost so much less: those still in
// stock, the rest cost of sales; the input VAT of it is moved out (domain.md §5 #14, #15). What exceeds the chosen
// payables stands with the partner as a prepayment.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, productId, settlementAmount } from '../contract/trade-fields.ts'

export const claimSettlement = defineDocument({
  kind: 'claimSettlement',
  module: 'purchasing',
  label: label('索赔结算单', 'Claim settlement'),
  prefix: 'SJ',
  purpose: label('索赔谈定后，从应付里扣；没有应付的转预付', 'What a claim came to: taken off what is owed'),
  partner: 'partnerId',
  head: {
    claimId: f.documentRef(label('索赔单', 'Claim'), 'supplierClaim', {
      required: true,
      help: label('由索赔单“结算”带出', 'Settle from the claim'),
    }),
    partnerId: f.reference(label('赔付单位', 'Paid by'), 'partner', { required: true }),
  },
  headPosted: { prepaidFen: f.money(label('转预付', 'Prepaid'), { required: true }) },
  sections: {
    lines: {
      label: label('结算行', 'Lines'),
      atLeastOne: true,
      fields: {
        productId,
        lot: f.lot(label('批号', 'Lot'), { width: 16 }),
        affectedMilli: f.quantity(label('涉及数量', 'Affected'), { required: true, positive: true, total: true }),
        agreedFen: f.money(label('赔付金额', 'Agreed'), { required: true, positive: true, total: true }),
      },
      posted: {
        taxRateBp: f.percent(label('税率 %', 'VAT %'), { width: 7 }),
        netFen: lineAmounts.netFen,
        taxFen: f.money(label('进项转出', 'Input VAT out'), { required: true, total: true }),
        stockFen: f.money(label('冲减库存', 'Off stock'), { required: true, total: true }),
        costFen: f.money(label('冲减成本', 'Off cost of sales'), { required: true, total: true }),
      },
    },
    settlements: {
      label: label('冲抵应付', 'Taken off'),
      atLeastOne: false,
      fields: {
        itemId: f.item(label('应付单据', 'Payable'), ['payable'], { required: true, width: 24 }),
        amountFen: settlementAmount,
      },
      posted: {},
    },
  },
  ...postedKind,
  permissions: permissionsOf('purchasing'),
  madeFrom: { supplierClaim: label('结算', 'Settle') },
  workbook: null,
})
