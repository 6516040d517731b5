// A row of head fields of the receipt: label above field. The time is noted when a weight is typed.

import { useWords } from '../../app/language.tsx'
import { field as f, label, type Field, type Value } from '../../../shared/contract/index.ts'
import { goodsReceipt } from '../../../shared/purchasing/goods-receipt.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import type { Move, Picked } from '../../ui/fields/input-props.ts'
import { HeadCell, withHead, wordsOf, type Draft, type Typing } from '../documents/index.ts'

type Props = {
  readonly draft: Draft
  readonly names: readonly string[]
  readonly className: string
  /** Where typing begins. */
  readonly first: string
  readonly onMove: (name: string, move: Move) => void
}

const fields: Readonly<Record<string, Field>> = {
  ...goodsReceipt.head,
  day: f.dayField(label('日期', 'Day'), { required: true }),
  remarks: f.text(label('备注', 'Remarks')),
}

export function ReceiptFields({ draft, names, className, first, onMove }: Props) {
  const { language } = useWords()
  const { typing, texts } = draft
  return (
    <div className={`document-head ${className}`}>
      {names.map((name) => {
        const field = fields[name]!
        const value = valueOf(typing, name)
        const problem = draft.headProblem(name)
        return (
          <HeadCell key={name} name={name} field={field} problem={problem}>
            <FieldInput
              field={field}
              name={name}
              value={value}
              text={wordsOf(field, value, texts, language) || undefined}
              problem={problem}
              autoFocus={name === first}
              context={{ kind: draft.kind, name }}
              onChange={(next, picked) => draft.change((now) => changed(draft, now, name, next, picked))}
              onMove={(move) => onMove(name, move)}
            />
          </HeadCell>
        )
      })}
    </div>
  )
}

const valueOf = ({ draft }: Typing, name: string): Value =>
  name === 'day' ? draft.day : name === 'remarks' ? draft.remarks : (draft.head[name] ?? null)

const noted: Readonly<Record<string, string>> = { grossKg: 'grossTime', tareKg: 'tareTime' }

function changed({ contract }: Draft, now: Typing, name: string, value: Value, picked?: Picked): Typing {
  if (name === 'day' || name === 'remarks')
    return { ...now, draft: { ...now.draft, [name]: value === null ? null : String(value) } }
  const next = withHead(contract, now, name, value, picked)
  const time = noted[name]
  return time === undefined ? next : withHead(contract, next, time, value === null ? null : timeNow())
}

/** `08:30`. */
const timeNow = (): string =>
  new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })
