// Payments due 合同收付款计划: the parts of payment schedules in force, with their day and what is still to come of each.
// What was settled on the goods of a contract, or paid on it before there were any, covers its earliest parts first; what
// else the partner has as an advance is shown beside.

import { defineReport, field as f, label } from '../contract/index.ts'
import { paymentEvents } from '../contract/payment-schedule.ts'
import { asOf, documentId, partnerId, partnerName } from './columns.ts'

const directions = { collect: label('应收', 'To collect'), pay: label('应付', 'To pay') } as const

export const paymentsDue = defineReport({
  name: 'payments-due',
  module: 'treasury',
  label: label('合同收付款计划', 'Contract payments'),
  purpose: label(
    '合同付款安排里每一笔该哪天收付、还差多少',
    'Which part of which contract is paid when, and what is still to come',
  ),
  permission: 'treasury.read',
  params: {
    asOf,
    direction: f.choice(label('方向', 'Direction'), directions),
    /** Due by a week after the day. */
    dueOnly: f.flag(label('只看一周内到期', 'Due within a week')),
  },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    direction: f.choice(label('方向', 'Direction'), directions, { required: true, width: 8 }),
    contract: f.text(label('合同号', 'Contract'), { required: true, width: 14 }),
    partnerName: { ...partnerName, required: true },
    event: f.choice(label('付款时点', 'When'), paymentEvents, { required: true, width: 11 }),
    /** Null while what it waits for has not happened. */
    dueDay: f.dayField(label('到期日', 'Due'), { width: 10 }),
    plannedFen: f.money(label('约定金额', 'Agreed'), { required: true, total: true, width: 12 }),
    coveredFen: f.money(label('已收付', 'Settled'), { required: true, total: true, width: 12 }),
    openFen: f.money(label('还差', 'Open'), { required: true, total: true, width: 12 }),
    overdueDays: f.integer(label('逾期天数', 'Days late'), { width: 9 }),
    advanceFen: f.money(label('预收预付余额', 'Advance left'), { width: 12 }),
    note: f.text(label('说明', 'Note'), { width: 18 }),
  },
  yielding: ['advanceFen', 'note', 'event', 'direction'],
  drill: { to: 'document', column: 'documentId' },
})
