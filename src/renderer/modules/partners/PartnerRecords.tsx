// The people at a partner, or the places its goods are handed over at. One more is added here without leaving the card.

import { Button } from 'antd'
import { useState } from 'react'
import type { AnyRow, Fields } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { recordText } from '../../ui/fields/record-words.ts'
import { NewPartnerRecord } from './NewPartnerRecord.tsx'
import { partKinds, type PartKind } from './part-kinds.ts'

const partsMost = 200

type Props = { readonly partner: AnyRow & { readonly id: number }; readonly kind: PartKind }

export function PartnerRecords({ partner, kind }: Props) {
  const { shown, add, none, contract } = partKinds[kind]
  const fields: Fields = contract.fields
  const { t } = useWords()
  const [adding, setAdding] = useState(false)
  const { data } = useQueryOf(
    'record.list',
    {
      kind,
      filter: { columns: { partnerId: { op: 'equals', value: recordText(partner) } } },
      sort: [],
      offset: 0,
      limit: partsMost,
    },
    { keepPrevious: true },
  )
  return (
    <div className="partner-scroll">
      <div className="partner-contacts-tools">
        <Button onClick={() => setAdding(true)}>{t(add)}</Button>
      </div>
      {data?.rows.length === 0 && <p className="report-empty">{t(none)}</p>}
      {data && data.rows.length > 0 && (
        <table className="panel-table partner-contacts-table">
          <thead>
            <tr>
              {shown.map((name) => (
                <th key={name}>{t(fields[name]!.label)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={Number(row['id'])}>
                {shown.map((name) => (
                  <td key={name} className={name === 'phone' ? 'digits' : ''}>
                    {name === 'name' ? (
                      <button
                        type="button"
                        className="text-link"
                        onClick={() => openTab({ path: `/record/${kind}/${row['id']}`, title: String(row['name']) })}
                      >
                        {row[name]}
                      </button>
                    ) : (
                      row[name]
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <NewPartnerRecord kind={kind} partnerId={partner.id} onClose={() => setAdding(false)} />}
    </div>
  )
}
