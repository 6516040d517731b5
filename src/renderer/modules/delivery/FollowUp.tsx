// What follows from goods signed for as short or torn: an after-sales ticket with the customer, the carrier's freight, each
// with its lots and quantities filled in. What is put off stands on the workbench.

import { Button } from 'antd'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import type { DocumentView } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { formatFen } from '../../ui/format.ts'

type Props = {
  readonly view: DocumentView
  /** In a dialog: the act closes it. */
  readonly onDone?: () => void
}

export function FollowUp({ view, onDone }: Props) {
  const { t } = useWords()
  const { followUp } = view
  if (!followUp) return null
  const { worthFen, chargedFen, mayCharge, waits } = followUp
  const make = (kind: 'serviceTicket' | 'freightSettlement') => {
    onDone?.()
    openTab({ path: `/draft/${kind}/new?from=${view.id}` })
  }
  const worth = formatFen(worthFen)
  const charged = formatFen(chargedFen)
  return (
    <div className="follow-up">
      <p className={waits ? 'follow-up-waits' : ''}>
        {t(followUp.words)} · {t(label(`按出厂价值 ${worth} 元`, `worth CNY ${worth} at the factory’s price`))}
        {chargedFen > 0 && <span> · {t(label(`已扣运费 ${charged} 元`, `CNY ${charged} taken off the freight`))}</span>}
        {!waits && <span> · {t(label('已跟进', 'Followed up'))}</span>}
      </p>
      <Button autoFocus={onDone !== undefined} onClick={() => make('serviceTicket')}>
        {t(ticketWord)}
      </Button>
      {mayCharge && <Button onClick={() => make('freightSettlement')}>{t(chargeWord)}</Button>}
    </div>
  )
}

/** Asked as soon as such a return is kept. */
export function FollowUpDialog({ view, onClose }: { readonly view: DocumentView; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog
      title={t(label(`${view.no} 签收有差异`, `${view.no} did not come whole`))}
      width={560}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t(label('以后再说', 'Later'))}</Button>}
    >
      <FollowUp view={view} onDone={onClose} />
      <p className="document-quiet">{t(view.followUp?.mayCharge ? laterOrCharged : later)}</p>
    </Dialog>
  )
}

const later = label('以后再说也不会忘：工作台一直提醒。', 'Put off, it stays on the workbench.')
const laterOrCharged = label(
  '以后再说也不会忘：工作台一直提醒；扣承运商的，结算运费时自动带出。',
  'Put off, it stays on the workbench; what the carrier bears comes with his next settlement.',
)
const ticketWord = label('开售后单', 'After-sales ticket')
const chargeWord = label('扣承运商运费', 'Take it off the freight')
