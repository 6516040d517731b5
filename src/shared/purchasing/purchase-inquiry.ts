// Inquiry 询价比价: what several suppliers were asked, and what they answered, compared per tonne at the door. As a draft it
// collects the answers; posted, it keeps the comparison, the choice and its reason. What is chosen becomes purchase
// contracts, one for each supplier. A line without a price is a supplier who did not answer.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { pricedPer, productId, productSnapshot } from '../contract/trade-fields.ts'

export const purchaseInquiry = defineDocument({
  kind: 'purchaseInquiry',
  module: 'purchasing',
  label: label('询价单', 'Purchase inquiry'),
  prefix: 'XJ',
  purpose: label(
    '向几家供应商询价，按到库每吨比价，选定的签采购合同',
    'Suppliers asked, compared per tonne at the door; the chosen one gets the contract',
  ),
  partner: null,
  head: {
    neededByDay: f.dayField(label('最晚到货', 'Needed by'), { required: true }),
    planId: f.documentRef(label('采购计划', 'Purchase plan'), 'purchasePlan', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('报价行', 'Offers'),
      atLeastOne: true,
      partner: 'supplierId',
      fields: {
        productId,
        supplierId: f.reference(label('供应商', 'Supplier'), 'partner', {
          role: 'supplier',
          required: true,
          width: 22,
        }),
        // Offers for the same goods: their quantities do not add up.
        qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true, positive: true }),
        priceE4: f.price(label('含税单价', 'Price incl. VAT'), { requiredWith: 'chosen' }),
        pricedPer,
        freightE4: f.price(label('运费/吨', 'Freight/t'), {
          help: label('到库运费，含税；送到价留空', 'To the door, incl. VAT; empty when it is in the price'),
        }),
        chosen: f.flag(label('中标', 'Chosen')),
        reason: f.text(label('选定理由', 'Reason'), { width: 12 }),
        quality: f.text(label('质量标准', 'Quality'), { width: 11 }),
        deliveryTerms: f.text(label('交货方式', 'Delivery'), { width: 11 }),
        paymentTerms: f.text(label('付款方式', 'Payment'), { width: 11 }),
      },
      posted: {
        ...productSnapshot,
        unit: { ...productSnapshot.unit, hidden: true },
        taxRateBp: { ...productSnapshot.taxRateBp, hidden: true },
        goodsFen: f.money(label('货款', 'Goods'), { hidden: true }),
        freightFen: f.money(label('运费', 'Freight'), { hidden: true }),
        landedE4: f.price(label('到库价/吨', 'Landed/t')),
        overE4: f.price(label('比最低高', 'Over cheapest'), { hidden: true }),
        /** By the supplier's lead days. */
        expectedDay: f.dayField(label('预计到货', 'Expected on'), { hidden: true }),
        lateDays: f.integer(label('晚几天', 'Days late'), { hidden: true }),
      },
    },
  },
  ...postedKind,
  proposes: {
    act: label('加上以往的供应商', 'Add the usual suppliers'),
    none: label(
      '先填商品；两年内没有别的供应商供过这些商品',
      'Name the products first; nobody else supplied them within two years',
    ),
    keeps: true,
  },
  permissions: permissionsOf('purchasing'),
  madeFrom: { purchasePlan: label('询价', 'Ask prices') },
  workbook: null,
})
