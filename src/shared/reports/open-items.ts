// Open items 未清明细: documents not yet settled in full, one side at a time, with how long they are overdue.

import { defineReport, field as f, label } from '../contract/index.ts'
import { asOf, day, documentId, kind, no, partner, partnerId, partnerName } from './columns.ts'

export const itemSides = {
  receivable: label('应收', 'Receivable'),
  payable: label('应付', 'Payable'),
  advance: label('预收', 'Advance received'),
  prepaid: label('预付', 'Prepaid'),
} as const

export const openItems = defineReport({
  name: 'open-items',
  module: 'treasury',
  label: label('未清明细', 'Open items'),
  purpose: label('还没收完、付完、核销完的每一张单据', 'Every document not yet collected, paid or settled in full'),
  permission: 'treasury.read',
  params: {
    side: f.choice(label('方向', 'Side'), itemSides, { required: true }),
    asOf,
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner'),
    overdueOnly: f.flag(label('只看逾期', 'Overdue only')),
  },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    partner: { ...partner, required: true },
    partnerName: { ...partnerName, required: true },
    kind,
    no,
    day,
    dueDay: f.dayField(label('到期日', 'Due'), { width: 10 }),
    amountFen: f.money(label('金额', 'Amount'), { required: true, signed: true, total: true, width: 12 }),
    openFen: f.money(label('未清', 'Open'), { required: true, signed: true, total: true, width: 12 }),
    /** Days past due at `asOf`; null when nothing is late. */
    overdueDays: f.integer(label('逾期天数', 'Days late'), { width: 9 }),
  },
  drill: { to: 'document', column: 'documentId' },
})
