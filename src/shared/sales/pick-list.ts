// Pick list 提货单: goods promised to a customer, to be fetched or brought. It moves nothing, so it can be printed before
// the goods are there: a line names the warehouse they lie in, or the purchase they arrive with. Loading slips take from
// it, or deliveries straight; what will not be fetched any more is closed. The prices on it are the office's and are
// neither in the keeper's list nor on the printed paper.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { deliveryModes, placeId, receiverFields, truckFields } from '../contract/handover-fields.ts'
import { pricedPer, productId, productSnapshot, qtyMilli, takenFrom } from '../contract/trade-fields.ts'

export const pickList = defineDocument({
  kind: 'pickList',
  module: 'sales',
  label: label('提货单', 'Pick list'),
  prefix: 'TD',
  purpose: label(
    '答应客户提走的货；货还没到也能先开、先打印，装车或出库后自动扣减',
    'Goods promised to a customer; made and printed even before they arrive, taken from by loading or delivery',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
    mode: f.choice(label('提货方式', 'Handover'), deliveryModes, { required: true, width: 8 }),
    pickUpDay: f.dayField(label('提货日期', 'Pick-up day'), { help: label('留空为随时', 'Empty: any day') }),
    placeId,
    ...receiverFields,
    ...truckFields,
    plate: { ...truckFields.plate, aside: false },
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('提货行', 'Lines'),
      atLeastOne: true,
      fields: {
        contractLineId: f.sourceLine(label('销售合同行', 'Contract line'), 'salesContract', {
          onlyNamed: true,
          width: 18,
        }),
        productId,
        qtyMilli,
        priceE4: f.price(label('含税单价', 'Price incl. VAT')),
        pricedPer,
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { width: 12 }),
        positionId: takenFrom(),
        arrivalLineId: f.sourceLine(label('到货直提', 'On arrival of'), 'purchaseContract', {
          partner: null,
          onlyNamed: true,
          width: 18,
          help: label(
            '货还没到：选它随哪份采购合同来',
            'Not there yet: the purchase contract line the goods arrive with',
          ),
        }),
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: {
        ...productSnapshot,
        /** Positions, lots and quantities as they would be taken on the day it was written. */
        takeFrom: f.text(label('取货垛位', 'Take from'), { width: 18 }),
      },
    },
  },
  ...contractKind,
  permissions: permissionsOf('sales'),
  madeFrom: { salesContract: label('提货', 'Pick list') },
  workbook: null,
})
