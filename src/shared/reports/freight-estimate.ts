// Freight estimate 运费测算: what carriers and crews would ask for so many tonnes to a customer or a territory, the cheapest of
// each kind of work first. Of several rates of one carrier the most specific one in force speaks.

import { feeKinds } from '../contract/fee-fields.ts'
import { defineReport, field as f, label } from '../contract/index.ts'
import { carriages } from '../partners/freight-rate.ts'
import { asOf, partnerId, territoryId, warehouse } from './columns.ts'

export const freightEstimate = defineReport({
  name: 'freight-estimate',
  module: 'warehouse',
  label: label('运费测算', 'Freight estimate'),
  purpose: label(
    '这么多吨送到那里，各家承运商、各种方式要多少钱、几天到',
    'What each carrier and mode would ask to bring so many tonnes there, and how long it takes',
  ),
  permission: 'partners.read',
  params: {
    tonnesMilli: f.quantity(label('吨', 'Tonnes'), { positive: true, help: label('留空为 1 吨', 'Empty: one') }),
    partnerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer' }),
    territoryId: { ...territoryId, label: label('或到区域', 'Or to territory') },
    warehouseId: f.reference(label('从仓库', 'From'), 'warehouse'),
    carrierId: f.reference(label('承运商', 'Carrier'), 'partner', { role: 'carrier' }),
    asOf,
  },
  columns: {
    partnerId: { ...partnerId, required: true },
    feeKind: f.choice(label('费用', 'Fee'), feeKinds, { required: true, width: 9 }),
    carrier: f.text(label('承运商/装卸队', 'Carrier or crew'), { required: true, width: 16 }),
    carriage: f.choice(label('运输方式', 'Carriage'), carriages, { width: 9 }),
    warehouse: { ...warehouse, label: label('从仓库', 'From') },
    territory: f.text(label('到区域', 'To'), { width: 14 }),
    rateE4: f.price(label('单价/吨', 'Per tonne'), { required: true, width: 10 }),
    leastFen: f.money(label('起步价', 'Least'), { width: 11 }),
    tonnesMilli: f.quantity(label('吨', 'Tonnes'), { required: true, width: 9 }),
    estimateFen: f.money(label('估计费用', 'Estimate'), { required: true, width: 12 }),
    transitDays: f.integer(label('在途天数', 'Days'), { width: 9 }),
    overFen: f.money(label('比最低高', 'Over cheapest'), { required: true, width: 11 }),
  },
  dimensions: ['carriage', 'warehouse', 'territory', 'leastFen', 'transitDays'],
  drill: { to: 'partner', column: 'partnerId' },
})
