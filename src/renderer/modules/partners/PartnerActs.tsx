// What is usually done with a partner, as drafts with the partner already filled in.

import { Button } from 'antd'
import { contractOf, type DocumentKind } from '../../../shared/catalog.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useBook } from '../../app/session.tsx'
import { openTab } from '../../app/tabs.ts'
import { actsOf } from './partner-acts.ts'

export function PartnerActs({ partner }: { readonly partner: AnyRow & { readonly id: number } }) {
  const { t } = useWords()
  const { today } = useBook()
  const notices = useNotices()
  const save = useCommand('draft.save')
  if (partner['active'] === false) return null
  const begin = async (kind: DocumentKind) => {
    const field = contractOf(kind).partner
    const head = field === null ? {} : { [field]: partner.id }
    const answer = await save.run({ id: null, kind, draft: { day: today, remarks: null, head, sections: {} } })
    if (answer.ok) openTab({ path: `/draft/${kind}/${answer.value.id}` })
    else notices.refused(answer.error)
  }
  return actsOf(partner).map((kind) => (
    <Button key={kind} disabled={save.busy} onClick={() => void begin(kind)}>
      {t(contractOf(kind).label)}
    </Button>
  ))
}
