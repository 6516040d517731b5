// Closing a contract or one of its lines, and opening it again; with a reason, and what stays undelivered said in numbers.
// A kind may ask how it ended: what is said is a version of the document first, which is then closed.

import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import type { DocumentView } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import {
  label,
  wordRefusal,
  type AnyRow,
  type Field,
  type Label,
  type Refusal,
  type Value,
} from '../../../shared/contract/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { moveWithin } from '../../ui/fields/move-within.ts'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { formatQuantity, formatValue } from '../../ui/format.ts'
import { Labelled, reasonLabel } from './ReverseDialog.tsx'
import { typingOf } from './typing-of.ts'
import { toSend } from './typing.ts'

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
  const form = useRef<HTMLDivElement>(null)
  const ending = useEnding(view, closing)
  // How it ended is reason enough.
  const why = reason?.trim() || ending.words
  const go = async () => {
    if (command.busy) return
    const said = await ending.say(why)
    const answer = said.ok ? await command.run({ id: view.id, lineId: closing.lineId, reason: why }) : said
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
      <div className="field-form" ref={form}>
        {ending.fields.map(([name, field], index) => (
          <Labelled key={name} text={field.label}>
            <FieldInput
              field={field}
              name={name}
              value={ending.head[name] ?? null}
              autoFocus={index === 0}
              onChange={(value) => ending.set(name, value)}
              onMove={(move) => move !== 'stay' && moveWithin(form.current, move === 'next' ? 1 : -1, () => undefined)}
            />
          </Labelled>
        ))}
        <Labelled text={reasonLabel} problem={problem && wordRefusal(problem, language)}>
          <TextInput
            autoFocus={ending.fields.length === 0}
            value={reason}
            onChange={(value) => setReason(value === null ? null : String(value))}
            onMove={(move) => move === 'next' && why !== '' && void go()}
            placeholder={reason ? undefined : ending.words}
          />
        </Labelled>
      </div>
    </Dialog>
  )
}

/** How the document ended, where its kind asks; nothing is said where nothing is new. */
function useEnding(view: DocumentView, { act, lineId }: Closing) {
  const { language } = useWords()
  const contract = contractOf(view.kind)
  const amend = useCommand('contract.amend')
  const [head, setHead] = useState<AnyRow>(view.head)
  const names = act === 'contract.close' && lineId === null ? (contract.closesWith ?? []) : []
  const say = async (reason: string) => {
    const isNew = names.some((name) => (head[name] ?? null) !== (view.head[name] ?? null))
    if (!isNew) return { ok: true } as const
    const { draft } = typingOf(view)
    const ended = {
      ...draft,
      head: { ...draft.head, ...Object.fromEntries(names.map((name) => [name, head[name] ?? null])) },
    }
    return amend.run({ id: view.id, version: view.version, reason, draft: toSend(ended).draft })
  }
  const fields = names.map((name): [string, Field] => [name, contract.head[name]!])
  return {
    fields,
    words: fields
      .map(([name, field]) => formatValue(field, head[name], language))
      .filter((text) => text !== '')
      .join(' '),
    head,
    set: (name: string, value: Value) => setHead((now) => ({ ...now, [name]: value })),
    say,
  }
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
