// Goods receipt 入库单: goods of a purchase contract come into a warehouse, by lot,
// at the price of the contract version in force; the invoice is still to come (暂估). With them comes a truck that is
// weighed, papers that are there or not, and bags that are torn: those taken all the same lie in a lot of their own, those
// turned away never come in.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { weighedFields, weighingFields } from '../contract/weighing-fields.ts'
import { feesBorne } from '../contract/fee-fields.ts'
import { lineAmounts, priceE4, productId, productSnapshot, putOn, qtyMilli } from '../contract/trade-fields.ts'

export const goodsReceipt = defineDocument({
  kind: 'goodsReceipt',
  module: 'purchasing',
  label: label('入库单', 'Goods receipt'),
  prefix: 'RK',
  purpose: label('货到仓库：按合同、按批号入库', 'Goods arrive: received by contract and by lot'),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', {
      role: 'supplier',
      required: true,
      sheet: '供应商',
    }),
    ...weighingFields,
    carrierId: f.reference(label('承运商', 'Carrier'), 'partner', { role: 'carrier', aside: true }),
    unloadedBy: f.text(label('卸货班组', 'Unloaded by'), { maxLength: 40, width: 12, aside: true }),
    hasCertificate: f.flag(label('合格证', 'Certificate'), { aside: true, saidEither: true }),
    hasTestReport: f.flag(label('质检报告', 'Test report'), { aside: true, saidEither: true }),
    hasRegistration: f.flag(label('登记证/备案', 'Registration'), { aside: true, saidEither: true }),
    hasLabels: f.flag(label('标签', 'Labels'), { aside: true, saidEither: true }),
  },
  headPosted: weighedFields,
  sections: {
    lines: {
      label: label('入库行', 'Lines'),
      atLeastOne: true,
      fields: {
        contractLineId: f.sourceLine(label('采购合同行', 'Contract line'), 'purchaseContract', {
          required: true,
          sheet: ['采购合同号', '合同行号'],
          width: 20,
        }),
        productId,
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, sheet: '仓库', width: 12 }),
        lot: f.lot(label('批号', 'Lot'), { mayBeNew: true, required: true, sheet: '批号', width: 16 }),
        productionDay: f.dayField(label('生产日期', 'Made on'), { sheet: '生产日期' }),
        expiryDay: f.dayField(label('到期日期', 'Expires'), {
          help: label('留空按商品的保质期', 'Empty: by the shelf life of the product'),
        }),
        expectedMilli: f.quantity(label('应到', 'Expected'), {
          total: true,
          help: label('按合同或发运应到的数量', 'What the contract or the loading said'),
        }),
        qtyMilli: { ...qtyMilli, label: label('实收', 'Received') },
        damagedMilli: f.quantity(label('其中破损', 'Damaged'), {
          total: true,
          help: label('收下的破损货另立批号“-破损”', 'Taken all the same, in a lot of their own'),
        }),
        rejectedMilli: f.quantity(label('拒收', 'Turned away'), {
          total: true,
          help: label('当场退回，不入库', 'Sent back at once, never in stock'),
        }),
        // Last: who does not lay goods out types past it no key more.
        positionId: putOn(),
        noticeLineId: f.sourceLine(label('发运通知行', 'Shipment line'), 'shipmentNotice', { hidden: true }),
        directLineId: f.sourceLine(label('直发单行', 'Direct shipment line'), 'directShipment', {
          hidden: true,
          partner: null,
        }),
      },
      posted: { ...productSnapshot, priceE4, ...lineAmounts },
    },
    fees: feesBorne,
  },
  ...postedKind,
  permissions: permissionsOf('purchasing'),
  madeFrom: { purchaseContract: label('入库', 'Receive'), shipmentNotice: label('到货入库', 'Receive') },
  workbook: { sheet: '入库单', order: 3, noColumn: '单号' },
})
