// The signed return comes back with the driver: who signed, on what day, and line by line how many came and how many of
// those were torn. All came whole unless somebody types otherwise, so most returns take a name and Ctrl+Enter.

import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import type { DocumentView } from '../../../shared/api.ts'
import { label, wordRefusal, type AnyRow, type Refusal, type Value } from '../../../shared/contract/index.ts'
import { differs } from '../../../shared/sales/signed-return.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DayInput } from '../../ui/fields/DayInput.tsx'
import { NumberInput } from '../../ui/fields/NumberInput.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useToday } from '../../ui/fields/use-today.ts'
import { formatQuantity } from '../../ui/format.ts'
import { Labelled } from '../documents/ReverseDialog.tsx'
import './delivery.css'

type Props = {
  readonly view: DocumentView
  readonly onClose: () => void
  /** Kept, and some goods came short or torn. */
  readonly onDiffers: () => void
}
type Came = { readonly receivedMilli: Value; readonly damagedMilli: Value }

export const signWord = label('登记回单', 'Signed return')

export function SignDialog({ view, onClose, onDiffers }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const notices = useNotices()
  const command = useCommand('delivery.sign')
  const box = useRef<HTMLDivElement>(null)
  const rows = view.sections['lines'] ?? []
  const { signed, head } = view
  const [day, setDay] = useState<Value>(signed?.day ?? (today < view.day ? view.day : today))
  const [signedBy, setSignedBy] = useState<Value>(signed?.signedBy ?? head['receiver'] ?? null)
  const [remarks, setRemarks] = useState<Value>(signed?.remarks ?? null)
  const [came, setCame] = useState<readonly Came[]>(() => rows.map((row) => cameOf(view, row)))
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const wordsAt = (path: string) => {
    const one = refusals.find((refusal) => refusal.path === path)
    return one && wordRefusal(one, language)
  }
  const go = async () => {
    if (command.busy) return
    const lines = rows.map((row, index) => ({
      lineId: Number(row['id']),
      receivedMilli: countOf(came[index]?.receivedMilli),
      damagedMilli: countOf(came[index]?.damagedMilli),
    }))
    const answer = await command.run({
      id: view.id,
      day: String(day ?? ''),
      signedBy: String(signedBy ?? ''),
      remarks: typeof remarks === 'string' ? remarks : null,
      lines,
    })
    if (!answer.ok) return setRefusals(answer.error)
    notices.done(label(`${view.no} 已登记回单`, `The signed return of ${view.no} is kept`))
    const isShort = lines.some((line, index) => differs(Number(rows[index]?.['qtyMilli']), line))
    if (isShort) onDiffers()
    else onClose()
  }
  const set = (index: number, more: Partial<Came>) =>
    setCame((now) => now.map((one, at) => (at === index ? { ...one, ...more } : one)))
  const move = (from: number, step: number) => {
    const inputs = box.current?.querySelectorAll('input')
    const next = inputs?.[from + step]
    if (next) next.focus()
    else if (step > 0) void go()
  }
  const whole = refusals.filter(({ path }) => path === '')
  return (
    <Dialog
      title={`${t(signWord)} ${view.no}`}
      width={640}
      onClose={onClose}
      keys={{ 'Ctrl+Enter': { label: signWord, run: () => void go() } }}
      footer={
        <>
          <Button onClick={onClose}>{t(label('取消', 'Cancel'))}</Button>
          <Button type="primary" loading={command.busy} onClick={() => void go()}>
            {t(signWord)}
          </Button>
        </>
      }
    >
      <div ref={box}>
        {whole.map((one) => (
          <p key={one.code} className="field-refusal">
            {wordRefusal(one, language)}
          </p>
        ))}
        <div className="field-form sign-head">
          <Labelled text={label('签收人', 'Signed by')} problem={wordsAt('signedBy')}>
            <TextInput
              autoFocus
              value={signedBy}
              onChange={setSignedBy}
              onMove={(to) => move(0, to === 'next' ? 1 : 0)}
            />
          </Labelled>
          <Labelled text={label('签收日期', 'Signed on')} problem={wordsAt('day')}>
            <DayInput value={day} onChange={setDay} onMove={(to) => move(1, to === 'next' ? 1 : -1)} />
          </Labelled>
          <Labelled text={label('备注', 'Remarks')}>
            <TextInput value={remarks} onChange={setRemarks} onMove={(to) => move(2, to === 'next' ? 1 : -1)} />
          </Labelled>
        </div>
        <div className="sign-lines">
          <div className="sign-line sign-line-head">
            <span>{t(label('商品', 'Product'))}</span>
            <span>{t(label('批号', 'Lot'))}</span>
            <span className="field-right">{t(label('出库', 'Delivered'))}</span>
            <span className="field-right">{t(label('实收', 'Received'))}</span>
            <span className="field-right">{t(label('其中破损', 'Of them torn'))}</span>
          </div>
          {rows.map((row, index) => (
            <div key={String(row['id'])} className="sign-line">
              <span title={String(row['productName'])}>{row['productName']}</span>
              <span title={String(row['lot'])}>{row['lot']}</span>
              <span className="field-right">
                {formatQuantity(Number(row['qtyMilli']))} {row['unit']}
              </span>
              {(['receivedMilli', 'damagedMilli'] as const).map((name, column) => (
                <NumberInput
                  key={name}
                  kind="quantity"
                  value={came[index]?.[name] ?? null}
                  problem={wordsAt(`lines.${index}.${name}`)}
                  onChange={(value) => set(index, { [name]: value })}
                  onMove={(to) => move(3 + index * 2 + column, to === 'next' ? 1 : -1)}
                />
              ))}
            </div>
          ))}
        </div>
        {refusals
          .filter(({ path }) => path.startsWith('lines.'))
          .map((one) => (
            <p key={one.path} className="field-refusal">
              {wordRefusal(one, language)}
            </p>
          ))}
      </div>
    </Dialog>
  )
}

/** What was said before, or all of it whole. */
function cameOf({ signed }: DocumentView, row: AnyRow): Came {
  const said = signed?.lines.find(({ lineId }) => lineId === row['id'])
  return { receivedMilli: said?.receivedMilli ?? row['qtyMilli'] ?? null, damagedMilli: said?.damagedMilli || null }
}

const countOf = (value: Value | undefined): number => (typeof value === 'number' ? value : 0)
