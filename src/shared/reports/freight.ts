// Freight and loading 运费装卸: what slips of a period owe carriers and crews, by truck and rate: trips, tonnes, what was
// taken off for shortage when it was settled, and what still waits for a settlement. Fees paid on the spot are in it too.

import { defineReport, field as f, label } from '../contract/index.ts'
import { feeKinds } from '../contract/fee-fields.ts'
import { from, partner, partnerId, partnerName, to } from './columns.ts'

const amount = { required: true, total: true, width: 12 } as const

export const freight = defineReport({
  name: 'freight',
  module: 'treasury',
  label: label('运费装卸', 'Freight and loading'),
  purpose: label(
    '各承运商、装卸队的车次、吨数、单价、扣款和未结',
    'Trips, tonnes, rates, deductions and what is not settled, by carrier and truck',
  ),
  permission: 'treasury.read',
  params: { from, to, partnerId: f.reference(label('承运商', 'Carrier'), 'partner', { role: 'carrier' }) },
  columns: {
    partnerId,
    partner,
    partnerName,
    plate: f.text(label('车牌', 'Plate'), { width: 11 }),
    feeKind: f.choice(label('费用', 'Fee'), feeKinds, { required: true, width: 9 }),
    rateE4: f.price(label('单价/吨', 'Per tonne'), { width: 10 }),
    trips: f.integer(label('车次', 'Trips'), { required: true, width: 8 }),
    tonnesMilli: f.quantity(label('吨', 'Tonnes'), { width: 10, total: true }),
    grossFen: f.money(label('运杂费', 'Fees'), amount),
    deductedFen: f.money(label('扣款', 'Deducted'), amount),
    payableFen: f.money(label('应付', 'Payable'), amount),
    paidAtOnceFen: f.money(label('当场已付', 'Paid at once'), amount),
    openFen: f.money(label('未结算', 'Not settled'), amount),
  },
  yielding: ['partner', 'rateE4', 'deductedFen', 'trips'],
  drill: { to: 'partner', column: 'partnerId' },
})
