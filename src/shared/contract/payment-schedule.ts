// The payment schedule of a contract 付款安排: when which part of its total is paid, as shares or as amounts that come to
// the whole. The day of a part follows from what it waits for; the debt for goods on the contract falls due part by part, none
// before it is there: a customer's from the delivery on, with which the invoice is reckoned to come; ours to a supplier from
// the invoice on.

import { addDays, plainDecimal, ratioOf, shareOut, sum, type BasisPoints, type Day, type Fen } from '../kernel/index.ts'
import * as f from './field.ts'
import type { AnyRow } from './field.ts'
import { label, type Label, type Language } from './label.ts'
import { word } from './word.ts'

export const paymentEvents = {
  signing: label('签订后', 'After signing'),
  delivery: label('交货后', 'After delivery'),
  invoice: label('开票后', 'After the invoice'),
  day: label('指定日期', 'On a day'),
} as const
export type PaymentEvent = keyof typeof paymentEvents

export const paymentsSection = {
  label: label('付款安排', 'Payments'),
  atLeastOne: false,
  fields: {
    event: f.choice(label('付款时点', 'When'), paymentEvents, { required: true, width: 12 }),
    afterDays: f.integer(label('几天内', 'Within days'), { width: 8 }),
    dueDay: f.dayField(label('日期', 'Day')),
    ratioBp: f.percent(label('比例 %', 'Share %'), { positive: true, width: 8, total: true }),
    amountFen: f.money(label('金额', 'Amount'), { positive: true, width: 14 }),
    note: f.text(label('说明', 'Note'), { width: 24 }),
  },
  posted: {
    plannedFen: f.money(label('应付金额', 'To pay'), { required: true, total: true, width: 14 }),
  },
} as const

type Payment = AnyRow & { readonly event: PaymentEvent }

/** What each part comes to: shares that make up the whole leave no fen over. */
export function plannedParts(rows: readonly AnyRow[], totalFen: Fen): Fen[] {
  const ratios = rows.map(({ ratioBp }) => Number(ratioBp ?? 0))
  const allShares = rows.every(({ amountFen }) => (amountFen ?? null) === null)
  if (allShares && rows.length > 0 && sum(ratios) === 10_000) return shareOut(totalFen, ratios)
  return rows.map(({ amountFen }, index) => (amountFen ?? ratioOf(totalFen, ratios[index] as BasisPoints)) as Fen)
}

/** When a part is to be paid; null while what it waits for has not happened. */
export function paymentDay(row: Payment, on: Readonly<Record<Exclude<PaymentEvent, 'day'>, Day | null>>): Day | null {
  if (row.event === 'day') return (row.dueDay ?? null) as Day | null
  const since = on[row.event]
  return since === null ? null : addDays(since, Number(row.afterDays ?? 0))
}

/** When a part of a debt falls due: not before there is the debt. */
export function dueOfPart(row: Payment, on: Parameters<typeof paymentDay>[1], since: Day): Day {
  const day = paymentDay(row, on)
  return day === null || day < since ? since : day
}

/** 签订后 3 天内付 30%；交货后 30 天内付 70%。 */
export const scheduleWords = (rows: readonly AnyRow[], language: Language): string =>
  rows.map((row) => word(partWords(row), language)).join(word(label('；', '; '), language))

function partWords({ event, afterDays, dueDay, ratioBp, amountFen }: AnyRow): Label {
  const share = typeof ratioBp === 'number' ? `${plainDecimal(ratioBp, 2)}%` : null
  const money = typeof amountFen === 'number' ? plainDecimal(amountFen, 2) : ''
  const what = label(share ?? `${money} 元`, share ?? `CNY ${money}`)
  if (event === 'day') return label(`${dueDay} 前付 ${what.zh}`, `${what.en} by ${dueDay}`)
  const when = paymentEvents[event as PaymentEvent] ?? label('', '')
  const days = Number(afterDays ?? 0)
  return days === 0
    ? label(`${when.zh}即付 ${what.zh}`, `${what.en} ${when.en.toLowerCase()}`)
    : label(
        `${when.zh} ${days} 天内付 ${what.zh}`,
        `${what.en} within ${days === 1 ? '1 day' : `${days} days`} ${when.en.toLowerCase()}`,
      )
}
