// Freight settlement 运费结算单 for the carrier to sign: trip by trip what was driven, what is taken off and why, and what is
// paid at last.

import { field as f, label } from '../contract/index.ts'
import {
  contactLine,
  dayEntry,
  entry,
  goodsColumns,
  makerOf,
  remarksEntry,
  sheetOf,
  totalsOf,
} from './document-parts.ts'
import { defineForm } from './form.ts'

const tonnesMilli = { ...goodsColumns.tonnesMilli, whenFilled: true } as const
const money = (zh: string, en: string) => f.money(label(zh, en), { total: true })
const columns = {
  tripDay: { field: f.dayField(label('日期', 'Day')), widthMm: 20, fixed: true },
  slip: { field: f.text(label('单号', 'Slip')), widthMm: 32, fixed: true },
  plate: { field: f.text(label('车牌', 'Plate')), widthMm: 20, whenFilled: true },
  tonnesMilli,
  rateE4: { field: f.price(label('单价/吨', 'Per tonne')), widthMm: 17, whenFilled: true, priced: true },
  amountFen: { field: money('运费（元）', 'Fees (CNY)'), widthMm: 22, fixed: true },
  deductedFen: { field: money('扣款（元）', 'Deducted (CNY)'), widthMm: 20, fixed: true },
  reason: { field: f.text(label('扣款原因', 'Why')), widthMm: 36, whenFilled: true },
} as const

export const freightSettlementPaper = defineForm({
  kind: 'freightSettlement',
  label: label('运费结算单', 'Freight settlement'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'financeSeal',
  lay(facts) {
    const { view, us, partner } = facts
    const { fromDay, toDay, invoiceNo, dueDay, deductedFen } = view.head
    const rows = (view.sections.lines ?? []).map((row) => ({
      tripDay: row.tripDay ?? null,
      slip: view.texts[`item:${row.itemId}`] ?? '',
      plate: row.plate ?? null,
      tonnesMilli: row.tonnesMilli ?? null,
      rateE4: row.rateE4 ?? null,
      amountFen: row.amountFen ?? null,
      deductedFen: row.deductedFen ?? null,
      reason: row.reason ?? null,
    }))
    const totals = totalsOf(columns, rows)
    const of = [fromDay ?? '', toDay ?? '']
    const period = of.join('') === '' ? label('全部未结车次', 'All open trips') : of.join(' – ')
    return [
      {
        ...sheetOf(facts),
        letterhead: contactLine(us),
        head: [
          entry(label('承运商', 'Carrier'), partner?.name),
          entry(label('电话', 'Phone'), partner?.phone),
          dayEntry(facts),
          entry(label('结算期间', 'Period'), period),
          entry(label('付款到期', 'Due'), String(dueDay ?? '')),
          ...(invoiceNo ? [entry(label('专票号码', 'Invoice no.'), String(invoiceNo))] : []),
          ...remarksEntry(facts),
        ],
        rows,
        totals,
        blocks: [
          {
            type: 'figures',
            figures: [
              { label: label('运费', 'Fees'), fen: Number(totals.amountFen ?? 0) },
              { label: label('扣款', 'Deducted'), fen: Number(deductedFen ?? 0) },
              { label: label('应付', 'To be paid'), fen: view.totalFen, strong: true },
            ],
          },
          { type: 'words', label: label('应付（大写）', 'To be paid, in words'), amountFen: view.totalFen },
          {
            type: 'note',
            text: label('以上车次和金额双方核对无误。', 'Both sides have checked these trips and amounts.'),
          },
          {
            type: 'parties',
            parties: [
              {
                title: label('我方', 'We'),
                ours: true,
                lines: [
                  entry(label('单位（盖章）', 'Name (seal)'), us.name),
                  entry(label('经手人', 'Handled by'), makerOf(view)),
                  entry(label('日期', 'Day'), ''),
                ],
              },
              {
                title: label('承运商', 'Carrier'),
                lines: [
                  entry(label('单位（盖章）', 'Name (seal)'), partner?.name),
                  entry(label('签字', 'Signature'), ''),
                  entry(label('开户行', 'Bank'), partner?.bankName),
                  entry(label('账号', 'Account'), partner?.bankAccount),
                ],
              },
            ],
          },
        ],
      },
    ]
  },
})
