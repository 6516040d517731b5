// Delivery 出库单: goods leave a warehouse for a customer, by lot, oldest first; the customer owes the gross,
// output VAT waits for the invoice (待转销项). Money taken on the slip (本付) is posted with it.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { deliveryModes, placeId, receiverFields, truckFields } from '../contract/handover-fields.ts'
import { feesBorneOrCharged } from '../contract/fee-fields.ts'
import {
  lineAmounts,
  priceE4,
  pricedPer,
  productId,
  productSnapshot,
  qtyMilli,
  slipLine,
  takenFrom,
} from '../contract/trade-fields.ts'

export const delivery = defineDocument({
  kind: 'delivery',
  module: 'sales',
  label: label('出库单', 'Delivery'),
  prefix: 'CK',
  purpose: label('给客户发货开单：欠款、库存、成本同时记好', 'Goods to a customer: debt, stock and cost in one slip'),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true, sheet: '客户' }),
    dueDay: f.dayField(label('到期日', 'Due'), { sheet: '到期日', help: label('留空按账期', 'Empty: by the terms') }),
    paidFen: f.money(label('本付', 'Paid now'), { aside: true }),
    paidAccountId: f.reference(label('收款账户', 'Paid into'), 'moneyAccount', { requiredWith: 'paidFen' }),
    waivedFen: f.money(label('抹零', 'Waived'), { aside: true }),
    campaignId: f.reference(label('营销活动', 'Campaign'), 'campaign', { aside: true }),
    held: f.flag(label('货未提', 'Not picked up'), {
      aside: true,
      help: label('货留在仓库代客户存着，提货时做代储提货单', 'The goods stay here for the customer until released'),
    }),
    mode: f.choice(label('提货方式', 'Handover'), deliveryModes, { width: 8, aside: true }),
    placeId,
    ...receiverFields,
    ...truckFields,
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('出库行', 'Lines'),
      atLeastOne: true,
      fields: {
        contractLineId: f.sourceLine(label('销售合同行', 'Contract line'), 'salesContract', {
          sheet: ['销售合同号', '合同行号'],
          width: 20,
        }),
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, sheet: '仓库', width: 12 }),
        productId,
        lot: f.lot(label('批号', 'Lot'), {
          sheet: '批号',
          width: 16,
          help: label('留空按先进先出自动分批', 'Empty: lots are taken oldest first'),
        }),
        positionId: takenFrom(),
        qtyMilli,
        priceE4,
        pricedPer,
        quotationLineId: f.sourceLine(label('报价单行', 'Quotation line'), 'quotation', { width: 20 }),
        gift: f.flag(label('赠品', 'Gift')),
        pickLineId: f.sourceLine(label('提货单行', 'Pick list line'), 'pickList', { width: 20 }),
        loadingLineId: f.sourceLine(label('装车单行', 'Loading slip line'), 'loadingSlip', { width: 20 }),
        plate: f.text(label('车牌', 'Plate'), { maxLength: 20, sheet: '车牌', width: 10 }),
        directLineId: f.sourceLine(label('直发单行', 'Direct shipment line'), 'directShipment', { hidden: true }),
        floatLineId: f.sourceLine(label('铺底结算行', 'Float settlement line'), 'floatSettlement', { hidden: true }),
      },
      posted: {
        slipLine: { ...slipLine, required: true },
        ...productSnapshot,
        ...lineAmounts,
        costFen: f.money(label('成本', 'Cost'), { required: true, total: true }),
        giftValueFen: f.money(label('赠品价值', 'Gift value'), {
          hidden: true,
          help: label('按价目表，开票时列为折扣', 'At the listed price, a discount on the invoice'),
        }),
      },
    },
    fees: feesBorneOrCharged,
  },
  ...postedKind,
  signedFor: true,
  permissions: permissionsOf('sales'),
  usuallyNext: ['salesInvoice', 'salesReturn', 'moneyReceipt'],
  madeFrom: {
    salesContract: label('出库', 'Deliver'),
    quotation: label('出库', 'Deliver'),
    pickList: label('出库', 'Deliver'),
    loadingSlip: label('出库', 'Deliver'),
  },
  workbook: { sheet: '出库单', order: 7, noColumn: '单号' },
})
