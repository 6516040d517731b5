// How far the payment schedule of a contract has come: what is settled of it, what is still to come, and which part is
// next. It stands over the schedule, which itself says only what was agreed.

import { label, paymentEvents, type AnyRow, type Label, type PaymentEvent } from '../../../shared/contract/index.ts'
import { sum } from '../../../shared/kernel/index.ts'
import { paymentsDue } from '../../../shared/reports/payments-due.ts'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { formatFen } from '../../ui/format.ts'
import { useReport } from '../reports/use-report.ts'
import type { SectionReaderProps } from './own-sections.ts'

export function PaidSoFar({ view: { id } }: SectionReaderProps) {
  const { t } = useWords()
  const { today } = useBook()
  const { rows } = useReport(paymentsDue, { asOf: today, direction: null, dueOnly: false }, '', id !== undefined)
  const parts = rows.filter(({ documentId }) => documentId === id)
  if (parts.length === 0) return null
  const next = parts.find(({ openFen }) => Number(openFen) > 0)
  return (
    <span className={next && Number(next['overdueDays'] ?? 0) > 0 ? 'document-late' : 'document-quiet'}>
      {t(settledWords(parts))}
      {next && t(nextWords(next))}
    </span>
  )
}

const isPaid = ({ direction }: AnyRow): boolean => direction === 'pay'
const totalOf = (parts: readonly AnyRow[], name: string): string =>
  formatFen(sum(parts.map((part) => Number(part[name] ?? 0))))

function settledWords(parts: readonly AnyRow[]): Label {
  const [settled, open] = [totalOf(parts, 'coveredFen'), totalOf(parts, 'openFen')]
  return parts.some(isPaid)
    ? label(`已付 ${settled}，还差 ${open}`, `Paid ${settled}, ${open} to pay`)
    : label(`已收 ${settled}，还差 ${open}`, `Collected ${settled}, ${open} to come`)
}

/** The earliest part that is not settled whole: its day, or what it waits for. */
function nextWords({ event, dueDay, openFen, overdueDays }: AnyRow): Label {
  const open = formatFen(Number(openFen))
  const late = Number(overdueDays ?? 0)
  if (dueDay === null) {
    const { zh, en } = paymentEvents[event as PaymentEvent]
    return label(`；下一笔 ${zh} ${open}`, `; next ${open} ${en.toLowerCase()}`)
  }
  if (late === 0) return label(`；下一笔 ${dueDay} 前 ${open}`, `; next ${open} by ${dueDay}`)
  const days = late === 1 ? '1 day' : `${late} days`
  return label(`；${dueDay} 的 ${open} 已逾期 ${late} 天`, `; ${open} of ${dueDay} is ${days} late`)
}
