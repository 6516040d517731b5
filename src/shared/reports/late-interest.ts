// Late interest 逾期利息: what each receivable past its day would bear, at the yearly rate of the contract the goods went
// out on, else the customer's, less what was collected; and the daily penalty, where the contract has one. A memo: nothing
// is booked until it is collected. A row without a rate is there to be seen.

import { defineReport, field as f, label } from '../contract/index.ts'
import { asOf, day, documentId, kind, no, partner, partnerId, partnerName } from './columns.ts'

export const lateInterest = defineReport({
  name: 'late-interest',
  module: 'treasury',
  label: label('逾期利息', 'Late interest'),
  purpose: label(
    '逾期的应收按合同或客户的利率算到今天；收到之前不记账',
    'What overdue receivables bear at the rate of their contract or customer; not booked until collected',
  ),
  permission: 'treasury.read',
  params: { asOf, partnerId: f.reference(label('往来单位', 'Partner'), 'partner') },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    partner: { ...partner, required: true },
    partnerName: { ...partnerName, required: true },
    kind,
    no,
    day,
    dueDay: f.dayField(label('到期日', 'Due'), { required: true, width: 10 }),
    openFen: f.money(label('未清', 'Open'), { required: true, signed: true, total: true, width: 12 }),
    lateDays: f.integer(label('逾期天数', 'Days late'), { required: true, width: 9 }),
    contract: f.text(label('合同号', 'Contract'), { width: 14 }),
    interestBp: f.percent(label('年利率 %', 'Rate %/yr'), { width: 9 }),
    collectedFen: f.money(label('已收利息', 'Collected'), { required: true, total: true, width: 10 }),
    /** What is left to ask for. */
    interestFen: f.money(label('利息', 'Interest'), { required: true, total: true, width: 11 }),
    penaltyBp: f.percent(label('违约金 %/日', 'Penalty %/day'), { width: 11 }),
    penaltyFen: f.money(label('违约金', 'Penalty'), { required: true, total: true, width: 11 }),
  },
  yielding: ['contract', 'kind', 'penaltyBp', 'partner', 'day', 'collectedFen'],
  drill: { to: 'document', column: 'documentId' },
})
