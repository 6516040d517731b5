// What is usually done with a partner, as drafts with the partner already filled in.

import { contractOf } from '../../../shared/catalog.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useBook } from '../../app/session.tsx'
import { openTab } from '../../app/tabs.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { actKeys, actsOf, type PartnerAct } from './partner-acts.ts'

export function PartnerActs({ partner }: { readonly partner: AnyRow & { readonly id: number } }) {
  const { today } = useBook()
  const notices = useNotices()
  const save = useCommand('draft.save')
  if (partner['active'] === false) return null
  const begin = async (kind: PartnerAct) => {
    const field = contractOf(kind).partner
    const head = field === null ? {} : { [field]: partner.id }
    const answer = await save.run({ id: null, kind, draft: { day: today, remarks: null, head, sections: {} } })
    if (answer.ok) openTab({ path: `/draft/${kind}/${answer.value.id}` })
    else notices.refused(answer.error)
  }
  return actsOf(partner).map((kind) => (
    <ActButton
      key={kind}
      act={contractOf(kind).label}
      keyName={actKeys[kind]}
      disabled={save.busy}
      run={() => void begin(kind)}
    />
  ))
}
