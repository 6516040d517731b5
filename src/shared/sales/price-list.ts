// Price list 价目表: what a kind of customers in a territory pays from a day on, and the floor no sale goes below.
// It moves neither stock nor money. A changed price is a new list from its day on, which may begin with the prices of the
// list it follows; a version puts one right.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { customerKinds, priceE4, pricedPer, productId, productSnapshot } from '../contract/trade-fields.ts'

export const priceList = defineDocument({
  kind: 'priceList',
  module: 'sales',
  label: label('价目表', 'Price list'),
  prefix: 'JM',
  purpose: label(
    '某类客户、某个地区从哪天起按什么价卖；开单时自动带出，并守住底价',
    'What a kind of customers in an area pays from a day on; offered on slips, with a floor to keep',
  ),
  partner: null,
  head: {
    fromDay: f.dayField(label('生效日期', 'Valid from'), { required: true }),
    toDay: f.dayField(label('截止日期', 'Valid to'), { help: label('留空为长期', 'Empty: open') }),
    customerKind: f.choice(label('客户类别', 'Customer kind'), customerKinds, {
      help: label('留空为所有客户', 'Empty: all kinds'),
    }),
    territoryId: f.reference(label('区域', 'Territory'), 'territory', {
      width: 14,
      help: label('含下级区域；留空为所有', 'With all within it; empty: everywhere'),
    }),
    area: f.text(label('地区', 'Area'), { width: 12, help: label('留空为所有地区', 'Empty: everywhere') }),
    followsId: f.documentRef(label('调自', 'Follows'), 'priceList', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('价目', 'Prices'),
      atLeastOne: true,
      fields: {
        productId,
        priceE4,
        floorPriceE4: f.price(label('底价', 'Floor price'), { help: label('留空为不设', 'Empty: none') }),
        pricedPer,
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: productSnapshot,
    },
  },
  ...contractKind,
  permissions: permissionsOf('sales'),
  madeFrom: { priceList: label('调价', 'New prices') },
  workbook: null,
})
