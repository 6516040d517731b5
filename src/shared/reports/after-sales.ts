// After-sales 售后台账: every ticket with what came of it and what it cost: goods taken back, what was paid back and claims on suppliers are what
// was made from the ticket, a claim by way of the quality problem made from it. A recovered claim lessens the cost.

import { defineReport, field as f, label } from '../contract/index.ts'
import { ticketKinds, ticketOutcomes } from '../sales/service-ticket.ts'
import { asOf, day, documentId, no, partnerId, partnerName } from './columns.ts'

const amount = (zh: string, en: string) => f.money(label(zh, en), { required: true, total: true, width: 10 })

export const afterSales = defineReport({
  name: 'after-sales',
  module: 'sales',
  label: label('售后台账', 'After-sales'),
  purpose: label(
    '每张售后单的结果和代价：退货、补偿，减去向供应商索赔回来的钱',
    'What came of every ticket and its cost: goods and money given back, less what suppliers made good',
  ),
  permission: 'sales.read',
  params: {
    asOf,
    partnerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer' }),
    openOnly: f.flag(label('只看处理中', 'Open only')),
  },
  columns: {
    documentId: { ...documentId, required: true },
    day,
    no: { ...no, required: true },
    partnerId: { ...partnerId, required: true },
    partnerName: { ...partnerName, label: label('客户', 'Customer'), width: 14 },
    ticketKind: f.choice(label('类别', 'Kind'), ticketKinds, { required: true, width: 8 }),
    goods: f.text(label('货与批号', 'Goods and lots'), { width: 18 }),
    life: f.choice(
      label('状态', 'State'),
      {
        open: label('处理中', 'Open'),
        late: label('逾期', 'Late'),
        done: label('已办结', 'Done'),
      },
      { required: true, width: 7 },
    ),
    outcome: f.choice(label('结果', 'Outcome'), ticketOutcomes, { width: 7 }),
    returnedFen: amount('退货', 'Returned'),
    compensatedFen: amount('补偿', 'Paid back'),
    claimedFen: amount('索赔谈定', 'Claimed'),
    costFen: f.money(label('代价', 'Cost'), { required: true, signed: true, total: true, width: 10 }),
    deadlineDay: f.dayField(label('答复期限', 'Answer by'), { width: 10 }),
    question: f.text(label('客户反映', 'What they say'), { required: true, width: 18, maxLength: 500 }),
  },
  yielding: ['day', 'claimedFen', 'compensatedFen'],
  drill: { to: 'document', column: 'documentId' },
})
