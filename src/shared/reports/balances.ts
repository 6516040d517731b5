// What customers owe and what we owe 应收 / 应付. Buckets are days past due at `asOf`; they add up to the balance.
// Truly owed 实欠 = payable + received but not invoiced, with tax − prepaid.

import { defineReport, field as f, label } from '../contract/index.ts'
import { agingBuckets, type AgingBucket } from './aging.ts'
import { asOf, partner, partnerId, partnerName } from './columns.ts'

const sum = (zh: string, en: string, width = 12) =>
  f.money(label(zh, en), { required: true, signed: true, total: true, width })

const aging = Object.fromEntries(
  agingBuckets.map(({ column, label: words }) => [
    column,
    f.money(words, { required: true, signed: true, total: true, width: 10 }),
  ]),
) as Record<AgingBucket['column'], ReturnType<typeof sum>>

export const receivables = defineReport({
  name: 'receivables',
  module: 'treasury',
  label: label('应收账款', 'Receivables'),
  purpose: label('谁欠我们多少、欠了多久、有没有超额度', 'Who owes us how much, for how long, over which limit'),
  permission: 'treasury.read',
  params: { asOf },
  columns: {
    partnerId: { ...partnerId, required: true },
    partner: { ...partner, required: true },
    partnerName: { ...partnerName, required: true, width: 20 },
    area: f.text(label('地区', 'Area'), { width: 9 }),
    /** Null: unlimited. */
    creditLimitFen: f.money(label('信用额度', 'Limit'), { width: 10 }),
    balanceFen: sum('应收余额', 'Receivable', 12),
    advanceFen: sum('预收', 'Advance', 9),
    overdueFen: sum('逾期', 'Overdue', 11),
    ...aging,
  },
  yielding: ['area', 'advanceFen'],
  drill: { to: 'partner', column: 'partnerId' },
})

export const payables = defineReport({
  name: 'payables',
  module: 'treasury',
  label: label('应付账款', 'Payables'),
  purpose: label(
    '欠供应商多少：已到票的、货到票未到的、预付的，合起来才是实欠',
    'What we owe: invoiced, received but not invoiced, prepaid; together the true debt',
  ),
  permission: 'treasury.read',
  params: { asOf },
  columns: {
    partnerId: { ...partnerId, required: true },
    partner: { ...partner, required: true },
    partnerName: { ...partnerName, required: true, width: 20 },
    balanceFen: sum('应付余额', 'Payable', 15),
    overdueFen: sum('逾期', 'Overdue', 14),
    prepaidFen: sum('预付', 'Prepaid', 14),
    receivedNotInvoicedFen: sum('货到票未到（不含税）', 'Not invoiced, net', 20),
    receivedNotInvoicedGrossFen: sum('货到票未到（含税）', 'Not invoiced, with VAT', 20),
    owedFen: sum('实欠', 'Truly owed', 16),
  },
  drill: { to: 'partner', column: 'partnerId' },
})
