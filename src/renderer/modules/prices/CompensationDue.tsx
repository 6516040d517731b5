// Whom a price that fell leaves something to be paid back 调价补差, below the list that lowered it: by customer, what they had
// in the days before, what the difference comes to, and the slip that pays it, already worked out.

import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { daysBetween, sum, type Day } from '../../../shared/kernel/index.ts'
import { priceChangeCompensation, usualDaysBack } from '../../../shared/reports/price-change-compensation.ts'
import { useClient, useCommand, useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useBook } from '../../app/session.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatFen, formatQuantity } from '../../ui/format.ts'
import type { OwnPanelProps } from '../documents/index.ts'
import './prices.css'

const { columns } = priceChangeCompensation

export function CompensationDue({ rows, head }: OwnPanelProps) {
  const { t } = useWords()
  const { today } = useBook()
  const fromDay = typeof head['fromDay'] === 'string' ? (head['fromDay'] as Day) : null
  const { data } = useQueryOf(
    'report.run',
    { name: priceChangeCompensation.name, params: { asOf: fromDay ?? today, days: null, partnerId: null } },
    { enabled: fromDay !== null },
  )
  const begin = useSlip()
  if (!data || fromDay === null) return <p className="document-none" />
  const products = new Set(rows.map((row) => row['productId']))
  const due = data.rows.filter((row) => products.has(row['productId'] ?? null))
  if (due.length === 0) return <p className="document-none">{t(nothing)}</p>
  const isAhead = fromDay > today
  return (
    <table className="panel-table compensation-due">
      <thead>
        <tr>
          <th>{t(columns.partnerName.label)}</th>
          <th>{t(columns.productName.label)}</th>
          <th className="compensation-figure">{t(columns.tonnesMilli.label)}</th>
          <th className="compensation-figure">{t(columns.compensationFen.label)}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {[...Map.groupBy(due, (row) => Number(row['partnerId']))].map(([partnerId, of]) => (
          <tr key={partnerId}>
            <td>{of[0]?.['partnerName']}</td>
            <td>{[...new Set(of.map((row) => row['productName']))].join('、')}</td>
            <td className="compensation-figure">{formatQuantity(total(of, 'tonnesMilli'))}</td>
            <td className="compensation-figure">{formatFen(total(of, 'compensationFen'))}</td>
            <td>
              {isAhead ? (
                <span className="document-quiet">{t(ahead)}</span>
              ) : (
                <button
                  type="button"
                  className="text-link"
                  disabled={begin.busy}
                  onClick={() => void begin.run(partnerId, usualDaysBack + daysBetween(fromDay, today as Day))}
                >
                  {t(slip)}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th colSpan={2}>{t(label('合计', 'Total'))}</th>
          <td className="compensation-figure">{formatQuantity(total(due, 'tonnesMilli'))}</td>
          <td className="compensation-figure">{formatFen(total(due, 'compensationFen'))}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

/** The slip as it is proposed, kept as a draft to be looked at and posted. */
function useSlip() {
  const client = useClient()
  const notices = useNotices()
  const { today } = useBook()
  const save = useCommand('draft.save')
  const run = async (customerId: number, days: number) => {
    const empty = { day: today, remarks: null, head: { customerId, days }, sections: {} }
    const { sections } = await client.query('document.propose', { kind: 'priceCompensation', draft: empty })
    const answer = await save.run({ id: null, kind: 'priceCompensation', draft: { ...empty, sections } })
    if (answer.ok) openTab({ path: `/draft/priceCompensation/${answer.value.id}` })
    else notices.refused(answer.error)
  }
  return { run, busy: save.busy }
}

const total = (rows: readonly AnyRow[], name: string): number => sum(rows.map((row) => Number(row[name])))

const slip = label('开补差单', 'Pay it back')
const ahead = label('生效后再开', 'Once it is in force')
const nothing = label(
  `没有要补的：前 ${usualDaysBack} 天里没有人按更高的标价提过这些货。`,
  `Nothing to pay back: in the ${usualDaysBack} days before nobody had these goods at a higher listed price.`,
)
