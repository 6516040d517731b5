// Who owes most of what is late: the calls to make today. Each opens the customer's card.

import { label } from '../../../shared/contract/index.ts'
import { receivables } from '../../../shared/reports/balances.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatFen } from '../../ui/format.ts'
import { shownDay } from '../reports/params.ts'
import { latest } from './late-customers.ts'

const shownMost = 8

export function LateCustomers() {
  const { t } = useWords()
  const asOf = shownDay(useBook())
  const answer = useQueryOf('report.run', { name: receivables.name, params: { asOf } }, { keepPrevious: true })
  const late = latest(answer.data?.rows ?? [], shownMost)
  if (late.length === 0) return null
  return (
    <section>
      <h2>{t(label('逾期最多的客户', 'Most overdue'))}</h2>
      <ul className="workbench-rows">
        {late.map(({ partnerId, partnerName, area, overdueFen }) => (
          <li key={partnerId}>
            <button type="button" onClick={() => openTab({ path: `/partner/${partnerId}` })}>
              <span>{partnerName}</span>
              <span className="workbench-detail">{area}</span>
              <span className="workbench-amount">{formatFen(overdueFen)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
