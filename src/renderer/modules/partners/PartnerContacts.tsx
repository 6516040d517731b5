// The people at a partner: name, role, phone. One more is added here without leaving the card.

import { Button } from 'antd'
import { useState } from 'react'
import { contact } from '../../../shared/partners/contact.ts'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { recordText } from '../../ui/fields/record-words.ts'
import { NewContact } from './NewContact.tsx'

const shown = ['name', 'role', 'phone', 'contactRemarks'] as const
const contactsMost = 200

export function PartnerContacts({ partner }: { readonly partner: AnyRow & { readonly id: number } }) {
  const { t } = useWords()
  const [adding, setAdding] = useState(false)
  const { data } = useQueryOf(
    'record.list',
    {
      kind: 'contact',
      filter: { columns: { partnerId: { op: 'equals', value: recordText(partner) } } },
      sort: [],
      offset: 0,
      limit: contactsMost,
    },
    { keepPrevious: true },
  )
  return (
    <div className="partner-scroll">
      <div className="partner-contacts-tools">
        <Button onClick={() => setAdding(true)}>{t(addWord)}</Button>
      </div>
      {data?.rows.length === 0 && <p className="report-empty">{t(nobodyYet)}</p>}
      {data && data.rows.length > 0 && (
        <table className="panel-table partner-contacts-table">
          <thead>
            <tr>
              {shown.map((name) => (
                <th key={name}>{t(contact.fields[name].label)}</th>
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
                        className="partner-contact-name"
                        onClick={() => openTab({ path: `/record/contact/${row['id']}`, title: String(row['name']) })}
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
      {adding && <NewContact partnerId={partner.id} onClose={() => setAdding(false)} />}
    </div>
  )
}

const addWord = label('新联系人', 'New contact')
const nobodyYet = label(
  '还没有联系人。老板、会计、收货人各记一条。',
  'Nobody yet: the owner, the accountant, who takes the goods.',
)
