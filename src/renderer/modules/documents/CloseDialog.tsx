// Closing a contract or one of its lines, and opening it again; with a reason, and what stays undelivered said in numbers.

import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import type { DocumentView } from '../../../shared/api.ts'
import { label, wordRefusal, type AnyRow, type Label, type Refusal } from '../../../shared/contract/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { formatQuantity } from '../../ui/format.ts'
import { Labelled, reasonLabel } from './ReverseDialog.tsx'

export type Closing = {
  readonly act: 'contract.close' | 'contract.reopen'
  readonly lineId: number | null
  readonly label: Label
}

type Props = { readonly view: DocumentView; readonly closing: Closing; readonly onClose: () => void }

export function CloseDialog({ view, closing, onClose }: Props) {
  const { t, language } = useWords()
  const command = useCommand(closing.act)
  const [reason, setReason] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const go = async () => {
    if (command.busy) return
    const answer = await command.run({ id: view.id, lineId: closing.lineId, reason: reason?.trim() ?? '' })
    if (answer.ok) onClose()
    else setRefusals(answer.error)
  }
  const rows = Object.values(view.sections)
    .flat()
    .filter((row) => (closing.lineId === null || row['id'] === closing.lineId) && row['closed'] !== true)
  const problem = refusals.find((one) => one.code === 'reason.needed')
  return (
    <Dialog
      title={`${t(closing.label)} ${view.no}`}
      onClose={onClose}
      keys={{ 'Ctrl+Enter': { label: closing.label, run: () => void go() } }}
      footer={
        <>
          <Button onClick={onClose}>{t(label('取消', 'Cancel'))}</Button>
          <Button type="primary" loading={command.busy} onClick={() => void go()}>
            {t(closing.label)}
          </Button>
        </>
      }
    >
      {closing.act === 'contract.close' && (
        <ul className="document-happens">
          {rows
            .filter((row) => openOf(row) > 0)
            .map((row) => (
              <li key={String(row['id'])}>{t(stays(view, row))}</li>
            ))}
        </ul>
      )}
      {refusals
        .filter((one) => one.code !== 'reason.needed')
        .map((one) => (
          <p key={one.code} className="field-refusal">
            {wordRefusal(one, language)}
          </p>
        ))}
      <div className="field-form">
        <Labelled text={reasonLabel} problem={problem && wordRefusal(problem, language)}>
          <TextInput
            autoFocus
            value={reason}
            onChange={(value) => setReason(value === null ? null : String(value))}
            onMove={(move) => move === 'next' && reason?.trim() && void go()}
          />
        </Labelled>
      </div>
    </Dialog>
  )
}

const openOf = (row: AnyRow): number => Number(row['qtyMilli'] ?? 0) - Number(row['fulfilledMilli'] ?? 0)

function stays(view: DocumentView, row: AnyRow): Label {
  const name = view.texts[`product:${row['productId']}`] ?? String(row['productName'] ?? '')
  const left = `${formatQuantity(openOf(row))} ${row['unit'] ?? ''}`
  return label(
    `第 ${row['lineNo']} 行 ${name}：剩下的 ${left} 不再执行`,
    `Line ${row['lineNo']} ${name}: the ${left} left will not be fulfilled`,
  )
}
