// When a customer was seen, what was said and what comes next, the latest first: whoever calls knows where things stand.

import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { visit } from '../../../shared/marketing/visit.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatValue } from '../../ui/format.ts'

const { head } = visit
const shown = ['way', 'about', 'notes', 'nextDay', 'nextStep'] as const
const visitsMost = 200

export function PartnerVisits({ partnerId }: { readonly partnerId: number }) {
  const { t, language } = useWords()
  const { data } = useQueryOf(
    'document.list',
    {
      kind: 'visit',
      filter: { partnerId, states: ['posted'] },
      sort: [{ column: 'day', descending: true }],
      offset: 0,
      limit: visitsMost,
    },
    { keepPrevious: true },
  )
  const open = (row: AnyRow) => openTab({ path: `/document/${row['id']}`, title: String(row['no']) })
  return (
    <div className="partner-scroll">
      {data?.rows.length === 0 && <p className="report-empty">{t(none)}</p>}
      {data && data.rows.length > 0 && (
        <table className="panel-table partner-visits">
          <thead>
            <tr>
              <th>{t(label('日期', 'Day'))}</th>
              {shown.map((name) => (
                <th key={name}>{t(head[name].label)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={Number(row['id'])}>
                <td>
                  <button type="button" className="text-link" onClick={() => open(row)}>
                    {row['day']}
                  </button>
                </td>
                {shown.map((name) => {
                  const said = formatValue(head[name], row[name], language)
                  return (
                    <td key={name} title={said}>
                      {said}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

const none = label('还没有拜访记录，按 Alt V 记一次。', 'No visits yet: Alt V notes one.')
