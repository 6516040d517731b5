// Supplier record 供应商业绩: how suppliers have delivered over a period. What came, how much of it by its agreed day, what
// was short, torn, turned away and sent back, what was claimed and what came of it; beside it the money that lies with them
// and what they still owe in goods.

import { defineReport, field as f, label } from '../contract/index.ts'
import { from, partner, partnerId, partnerName, tonnesMilli, to } from './columns.ts'

export const supplierRecord = defineReport({
  name: 'supplier-record',
  module: 'purchasing',
  label: label('供应商业绩', 'Supplier record'),
  purpose: label(
    '各供应商到货多少、准时多少、短少破损、磅差、质量问题、索赔、预付余额和未到的货',
    'What suppliers brought, how much of it on time, short, damaged, claimed; prepayments and goods still to come',
  ),
  permission: 'purchasing.read',
  params: { from, to, partnerId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier' }) },
  columns: {
    partnerId: { ...partnerId, required: true },
    partner: { ...partner, required: true },
    partnerName: { ...partnerName, label: label('供应商', 'Supplier'), required: true },
    receipts: f.integer(label('到货次数', 'Receipts'), { required: true, width: 9 }),
    tonnesMilli: { ...tonnesMilli, label: label('到货吨', 'Tonnes') },
    onTimeBp: f.percent(label('准时 %', 'On time %'), {
      width: 8,
      help: label('约定了交货日的合同行', 'Of lines with an agreed day'),
    }),
    shortPermilleE2: f.permille(label('磅差 ‰', 'Short ‰'), { signed: true, width: 8 }),
    missingTonnesMilli: f.quantity(label('短少（吨）', 'Missing t'), { required: true, total: true, width: 9 }),
    damagedTonnesMilli: f.quantity(label('破损（吨）', 'Damaged t'), { required: true, total: true, width: 9 }),
    rejectedTonnesMilli: f.quantity(label('拒收（吨）', 'Turned away t'), { required: true, total: true, width: 10 }),
    returnedTonnesMilli: f.quantity(label('退货（吨）', 'Returned t'), { required: true, total: true, width: 9 }),
    problems: f.integer(label('质量问题', 'Quality problems'), { required: true, width: 9 }),
    claims: f.integer(label('索赔', 'Claims'), { required: true, width: 7 }),
    claimedFen: f.money(label('索赔金额', 'Claimed'), { required: true, total: true, width: 11 }),
    settledFen: f.money(label('已赔付', 'Settled'), { required: true, total: true, width: 11 }),
    prepaidFen: f.money(label('预付余额', 'Prepaid'), { required: true, total: true, width: 11 }),
    openTonnesMilli: f.quantity(label('未到（吨）', 'To come t'), { required: true, total: true, width: 10 }),
  },
  yielding: ['partner', 'claims', 'returnedTonnesMilli', 'rejectedTonnesMilli', 'receipts', 'claimedFen'],
  drill: { to: 'partner', column: 'partnerId' },
})
