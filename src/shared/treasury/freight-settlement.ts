// Freight settlement 运费结算单: what a carrier or crew is owed for the trips of a period, trip by trip, less what was short
// or torn on the way. It turns the payables of many slips into one, which is paid; the fees themselves were booked with
// their slips, so nothing is booked twice. An invoice that comes with the settlement brings the VAT of the fees that had
// none; it is entered here and not as an expense. What customers signed for as short or torn is proposed as deducted.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'

export const freightSettlement = defineDocument({
  kind: 'freightSettlement',
  module: 'treasury',
  label: label('运费结算单', 'Freight settlement'),
  prefix: 'YJ',
  purpose: label(
    '与承运商、装卸队按期逐车对账：扣除短少，合成一笔应付',
    'What carriers and crews are owed for a period, trip by trip, less what was short; one payable to pay',
  ),
  partner: 'carrierId',
  head: {
    carrierId: f.reference(label('承运商/装卸队', 'Carrier or crew'), 'partner', { role: 'carrier', required: true }),
    fromDay: f.dayField(label('从', 'From'), { help: label('留空为全部', 'Empty: all') }),
    toDay: f.dayField(label('到', 'To')),
    invoiceNo: f.text(label('专票号码', 'Invoice no.'), { maxLength: 40, requiredWith: 'taxRateBp' }),
    taxRateBp: f.percent(label('专票税率 %', 'Invoice VAT %'), { requiredWith: 'invoiceNo', width: 9 }),
  },
  headPosted: {
    deductedFen: f.money(label('扣款', 'Deducted'), { required: true }),
    taxFen: f.money(label('进项税额', 'Input VAT'), { required: true, signed: true }),
    dueDay: f.dayField(label('到期日', 'Due'), { required: true }),
  },
  sections: {
    lines: {
      label: label('车次', 'Trips'),
      atLeastOne: true,
      fields: {
        itemId: f.item(label('应付单据', 'Slip'), ['payable'], { required: true, width: 20 }),
        amountFen: f.money(label('运费', 'Fees'), { required: true, positive: true, total: true }),
        deductedFen: f.money(label('扣款', 'Deducted'), { total: true }),
        reason: f.text(label('扣款原因', 'Why'), { width: 18 }),
      },
      posted: {
        tripDay: f.dayField(label('日期', 'Day'), { required: true }),
        plate: f.text(label('车牌', 'Plate'), { width: 10 }),
        tonnesMilli: f.quantity(label('吨', 'Tonnes'), { total: true, width: 9 }),
        rateE4: f.price(label('单价/吨', 'Per tonne'), { width: 9 }),
      },
      order: ['itemId', 'tripDay', 'plate', 'tonnesMilli', 'rateE4', 'amountFen', 'deductedFen', 'reason'],
    },
  },
  ...postedKind,
  proposes: {
    act: label('列出未结车次', 'List open trips'),
    none: label('这家在这段时间没有未结的运费', 'This carrier has no open trips in this time'),
  },
  permissions: permissionsOf('treasury'),
  settles: 'payable',
  madeFrom: { delivery: label('结算运费', 'Settle freight') },
  workbook: null,
})
