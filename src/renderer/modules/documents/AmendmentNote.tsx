// A change of the contract that waits for approval, or came back from it: who asked when, and the way on.

import { Button } from 'antd'
import { actorName } from '../../app/actor.ts'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import type { ApprovalView, DocumentView } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { formatInstant } from '../../ui/format.ts'

type Props = { readonly view: DocumentView; readonly onGoOn: (returned: ApprovalView) => void }

export function AmendmentNote({ view: { amendment }, onGoOn }: Props) {
  const { t } = useWords()
  const client = useClient()
  if (!amendment) return null
  const goOn = () =>
    client.query('approval.get', { id: amendment.id }).then((found) => found && onGoOn(found), reportFailure)
  const isReturned = amendment.state === 'returned'
  return (
    <p className="document-returned" role="status">
      <strong>{t(isReturned ? label('变更已退回', 'Change returned') : label('变更待审', 'Change waiting'))}</strong>
      {t(actorName(amendment.by))} {formatInstant(amendment.at)}
      {amendment.words && <q>{amendment.words}</q>}
      {isReturned ? (
        <Button size="small" onClick={() => void goOn()}>
          {t(label('接着改', 'Go on with it'))}
        </Button>
      ) : (
        <Button size="small" onClick={() => openTab({ path: `/approval/${amendment.id}` })}>
          {t(label('看送审', 'Open the request'))}
        </Button>
      )}
    </p>
  )
}
