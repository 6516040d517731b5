// The question before a month is closed or opened again: it says in numbers what will happen, and takes the reason.

import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { label, wordRefusal, type Label, type Refusal } from '../../../shared/contract/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { formatFen } from '../../ui/format.ts'
import type { MonthState, ProfitFigures } from './checks.ts'

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
    <Modal
      open
      title={t(title)}
      width={480}
      onCancel={onDone}
      footer={
        <>
          <Button onClick={onDone}>{t(label('取消', 'Cancel'))}</Button>
          <Button danger={closed} disabled={busy || waiting} loading={busy} onClick={() => void run()}>
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
        <span>{t(closed ? label('原因（必填，记入日志）', 'Reason (required, kept in the trail)') : label('备注', 'Remark'))}</span>
        <Input value={reason} maxLength={200} autoFocus onChange={(event) => setReason(event.target.value)} onPressEnter={() => !busy && !waiting && void run()} />
      </label>
      {refusals.map((refusal) => (
        <p key={refusal.code + refusal.path} className="months-refusal" role="alert">
          {wordRefusal(refusal, language)}
        </p>
      ))}
    </Modal>
  )
}

export function closing(month: string, { incomeFen, spentFen, profitFen, yearFen }: ProfitFigures): readonly Label[] {
  const [income, spent, left, year] = [incomeFen, spentFen, profitFen, yearFen].map(formatFen)
  return [
    label(
      `生成一张结转凭证：收入 ${income}、成本和费用 ${spent} 转入 3103 本年利润，净额 ${left}。`,
      `One voucher carries income ${income} and cost and expense ${spent} to 3103, net ${left}.`,
    ),
    ...(month.endsWith('-12')
      ? [label(`年末：本年利润 ${year} 转入 3104 利润分配。`, `Year end: the profit of the year, ${year}, goes to 3104.`)]
      : []),
    label(
      `${month} 及以前不能再过账、红冲或修改；之后的错要记在以后的月份。`,
      `Nothing can be posted, reversed or changed in ${month} or before; later corrections go into later months.`,
    ),
  ]
}

export function reopening(month: string, { profitFen }: ProfitFigures): readonly Label[] {
  return [
    label(`红冲 ${month} 的结转凭证，利润 ${formatFen(profitFen)} 从 3103 转回。`, `The closing voucher of ${month} is reversed; profit ${formatFen(profitFen)} comes back from 3103.`),
    label(`${month} 又可以过账；已经报出去的报表会跟着变。`, `${month} takes entries again; figures already reported may change.`),
  ]
}
