// Freight rate 运价: what a carrier or crew asks per tonne for a kind of work, from a warehouse to a territory, from a day on.
// The most specific one in force speaks: the nearer territory, the named warehouse, the later day. It is an
// offer to reckon with; what was agreed stands on the slip.

import { feeKinds } from '../contract/fee-fields.ts'
import { defineRecord, field as f, label } from '../contract/index.ts'

export const carriages = {
  truck: label('汽车', 'Truck'),
  rail: label('火车', 'Rail'),
  ship: label('船运', 'Ship'),
} as const

export const freightRate = defineRecord({
  kind: 'freightRate',
  module: 'partners',
  label: label('运价', 'Freight rate'),
  purpose: label(
    '承运商、装卸队到各区域每吨多少钱；送货前估运费，开单时带出单价',
    'What carriers and crews ask per tonne; freight is estimated from it and rates offered on slips',
  ),
  permissions: { read: 'partners.read', write: 'partners.write' },
  workbook: null,
  firstCode: 'YJ001',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('说明', 'Rate'), { required: true, width: 20 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    carrierId: f.reference(label('承运商/装卸队', 'Carrier or crew'), 'partner', {
      role: 'carrier',
      required: true,
      width: 18,
    }),
    feeKind: f.choice(label('费用', 'Fee'), feeKinds, { required: true, width: 9 }),
    carriage: f.choice(label('运输方式', 'Carriage'), carriages, { width: 9 }),
    warehouseId: f.reference(label('从仓库', 'From'), 'warehouse', {
      width: 12,
      help: label('留空为任何仓库', 'Empty: any warehouse'),
    }),
    territoryId: f.reference(label('到区域', 'To'), 'territory', {
      width: 14,
      help: label('含下级区域；留空为任何地方', 'With all within it; empty: anywhere'),
    }),
    rateE4: f.price(label('单价/吨', 'Per tonne'), { required: true, width: 10 }),
    leastFen: f.money(label('起步价', 'Least'), { help: label('一车至少收多少', 'At least so much a trip') }),
    transitDays: f.integer(label('在途天数', 'Days in transit'), { width: 9 }),
    fromDay: f.dayField(label('起', 'From day')),
    toDay: f.dayField(label('止', 'To day'), { help: label('留空为长期', 'Empty: open') }),
  },
})
