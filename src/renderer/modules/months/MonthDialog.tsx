// The question before a month is closed or opened again: it says in numbers what will happen, and takes the reason.

import { Button, Input } from 'antd'
import { useState } from 'react'
import { label, wordRefusal, type Refusal } from '../../../shared/contract/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { MonthState, ProfitFigures } from './checks.ts'
import { closing, reopening } from './month-words.ts'

type Props = { readonly shown: MonthState; readonly profit: ProfitFigures; onDone(): void }

export function MonthDialog({ shown: { month, closed }, profit, onDone }: Props) {
  const { t, language } = useWords()
  const close = useCommand('month.close')
  const reopen = useCommand('month.reopen')
  const [reason, setReason] = useState('')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const busy = close.busy || reopen.busy
  const waiting = closed && reason.trim() === ''
  const run = async () => {
    const answer = await (closed ? reopen : close).run({ month, reason: reason.trim() })
    if (answer.ok) onDone()
    else setRefusals(answer.error)
  }
  const title = closed ? label(`反结账 ${month}`, `Reopen ${month}`) : label(`结账 ${month}`, `Close ${month}`)
  return (
    <Dialog
      title={t(title)}
      width={480}
      onClose={onDone}
      footer={
        <>
          <Button onClick={onDone}>{t(label('取消', 'Cancel'))}</Button>
          <Button type="primary" danger={closed} disabled={busy || waiting} loading={busy} onClick={() => void run()}>
            {t(closed ? label('反结账', 'Reopen') : label('结账', 'Close the month'))}
          </Button>
        </>
      }
    >
      <ul className="months-happens">
        {(closed ? reopening(month, profit) : closing(month, profit)).map((line) => (
          <li key={line.en}>{t(line)}</li>
        ))}
      </ul>
      <label className="months-reason">
        <span>
          {t(
            closed ? label('原因（必填，记入日志）', 'Reason (required, kept in the trail)') : label('备注', 'Remark'),
          )}
        </span>
        <Input
          value={reason}
          maxLength={200}
          autoFocus
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => !busy && !waiting && void run()}
        />
      </label>
      {refusals.map((refusal) => (
        <p key={refusal.code + refusal.path} className="months-refusal" role="alert">
          {wordRefusal(refusal, language)}
        </p>
      ))}
    </Dialog>
  )
}
