// From the form of a partner to the card: what stands between us, whom to call, what was agreed.

import { label } from '../../../shared/contract/index.ts'
import { openTab } from '../../app/tabs.ts'
import { ActButton } from '../../ui/ActButton.tsx'

export function PartnerRecordActs({ id }: { readonly id: number }) {
  return <ActButton act={toCard} keyName="Alt+J" run={() => openTab({ path: `/partner/${id}` })} />
}

const toCard = label('往来和合同', 'Their card')
