// What is done with a lead: a visit is noted, and one day it becomes a customer.

import { Button } from 'antd'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useBook } from '../../app/session.tsx'
import { openTab } from '../../app/tabs.ts'
import { useAsk } from '../../ui/Dialog.tsx'

export function LeadActs({ id, record }: { readonly id: number; readonly record: AnyRow }) {
  const { t } = useWords()
  const { today } = useBook()
  const ask = useAsk()
  const notices = useNotices()
  const draft = useCommand('draft.save')
  const makeCustomer = useCommand('lead.makeCustomer')
  const partnerId = typeof record['partnerId'] === 'number' ? record['partnerId'] : null

  const noteVisit = async () => {
    const head = { leadId: partnerId === null ? id : null, customerId: partnerId }
    const answer = await draft.run({
      id: null,
      kind: 'visit',
      draft: { day: today, remarks: null, head, sections: {} },
    })
    if (answer.ok) openTab({ path: `/draft/visit/${answer.value.id}` })
    else notices.refused(answer.error)
  }
  const win = async () => {
    const sure = await ask({
      title: label('转为客户？', 'Make it a customer?'),
      text: label(
        '用线索的名称、电话、地区、作物建立客户资料，线索记为成交。',
        'A customer is made with its name, phone, area and crops; the lead is won.',
      ),
      act: becomeCustomer,
    })
    if (!sure) return
    const answer = await makeCustomer.run({ id })
    if (answer.ok) openTab({ path: `/partner/${answer.value.partnerId}` })
    else notices.refused(answer.error)
  }
  return (
    <>
      <Button onClick={() => void noteVisit()} loading={draft.busy}>
        {t(label('记一次拜访', 'Note a visit'))}
      </Button>
      {partnerId === null ? (
        <Button onClick={() => void win()} loading={makeCustomer.busy}>
          {t(becomeCustomer)}
        </Button>
      ) : (
        <Button onClick={() => openTab({ path: `/partner/${partnerId}` })}>{t(label('看客户', 'The customer'))}</Button>
      )}
    </>
  )
}

const becomeCustomer = label('转为客户', 'Make a customer')
