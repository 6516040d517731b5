// Before a document is reversed: what will happen, in numbers; a day and a reason; and if something stands on it, what,
// as links. Putting right is the same with one step more: a copy opens as a draft.

import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { openTab } from '../../app/tabs.ts'
import type { DocumentView } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { label, word, wordRefusal, type Label, type Refusal } from '../../../shared/contract/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DayInput } from '../../ui/fields/DayInput.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useToday } from '../../ui/fields/use-today.ts'
import { LinkTo } from './Chain.tsx'
import { consequences, ofMoneyTaken } from './consequences.ts'

type Props = { readonly view: DocumentView; readonly act: 'reverse' | 'putRight'; readonly onClose: () => void }

export function ReverseDialog({ view, act, onClose }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const notices = useNotices()
  const reverse = useCommand('document.reverse')
  const putRight = useCommand('document.putRight')
  const [day, setDay] = useState<string | null>(today < view.day ? view.day : today)
  const [reason, setReason] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const busy = reverse.busy || putRight.busy
  const name = word(contractOf(view.kind).label, language)

  const go = async () => {
    if (busy) return
    const input = { id: view.id, day: day ?? '', reason: reason?.trim() ?? '' }
    if (act === 'reverse') {
      const answer = await reverse.run(input)
      if (!answer.ok) return setRefusals(answer.error)
      notices.done(label(`${view.no} 已红冲`, `${view.no} is reversed`))
    } else {
      const answer = await putRight.run(input)
      if (!answer.ok) return setRefusals(answer.error)
      openTab({ path: `/draft/${answer.value.kind}/${answer.value.draftId}` })
    }
    onClose()
  }
  const problem = (path: string) => {
    const one = refusals.find(
      (refusal) => refusal.path === path || (path === 'reason' && refusal.code === 'reason.needed'),
    )
    return one && wordRefusal(one, language)
  }
  const others = refusals.filter((one) => one.path !== 'day' && one.path !== 'reason' && one.code !== 'reason.needed')
  const moneyTaken = ofMoneyTaken(view)
  const standing = view.after.filter((link) => link.state !== 'reversed')
  return (
    <Dialog
      title={`${t(act === 'reverse' ? reverseTitle : putRightTitle)} ${name} ${view.no}`}
      width={560}
      onClose={onClose}
      keys={{ 'Ctrl+Enter': { label: actLabels[act], run: () => void go() } }}
      footer={
        <>
          <Button onClick={onClose}>{t(label('取消', 'Cancel'))}</Button>
          <Button danger type="primary" loading={busy} onClick={() => void go()}>
            {t(actLabels[act])}
          </Button>
        </>
      }
    >
      <ul className="document-happens">
        {consequences(view, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {act === 'putRight' && moneyTaken && <li>{t(moneyTaken)}</li>}
        {act === 'putRight' && (
          <li>
            {t(label('同样内容开一张草稿，改好再过账', 'The same contents open as a draft, to be mended and posted'))}
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <div className="document-refusals document-refusals-inside" role="alert">
          {others.map((one) => (
            <p key={one.code}>{wordRefusal(one, language)}</p>
          ))}
          {standing.length > 0 && (
            <div className="document-chain-list" onClick={onClose}>
              {standing.map((link) => (
                <LinkTo key={link.id} link={link} />
              ))}
            </div>
          )}
        </div>
      )}
      <div className="field-form document-reason">
        <Labelled text={dayLabel} problem={problem('day')}>
          <DayInput
            value={day}
            problem={problem('day')}
            onChange={(value) => setDay(value === null ? null : String(value))}
          />
        </Labelled>
        <Labelled text={reasonLabel} problem={problem('reason')}>
          <TextInput
            autoFocus
            value={reason}
            problem={problem('reason')}
            onChange={(value) => setReason(value === null ? null : String(value))}
            onMove={(move) => move === 'next' && reason?.trim() && void go()}
          />
        </Labelled>
      </div>
    </Dialog>
  )
}

export function Labelled({
  text,
  problem,
  children,
}: {
  text: Label
  problem?: string | undefined
  children: ReactNode
}) {
  const { t } = useWords()
  return (
    <label className={problem ? 'field-labelled field-labelled-wrong' : 'field-labelled'}>
      <span>{problem ?? t(text)}</span>
      {children}
    </label>
  )
}

const reverseTitle = label('红冲', 'Reverse')
const putRightTitle = label('改错', 'Put right')
const actLabels = {
  reverse: label('红冲', 'Reverse'),
  putRight: label('红冲并开草稿', 'Reverse and open a draft'),
} as const
const dayLabel = label('红冲日期', 'Day of the reversal')
export const reasonLabel = label('原因', 'Reason')
