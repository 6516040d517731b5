// The head of a document: label above field, in reading order, no more than two rows. The partner comes first, then the
// day; what posting will add stands among them, to be read only. A refusal takes the place of the label, so that
// nothing moves when it comes.

import { useImperativeHandle, useRef, type CSSProperties, type ReactNode, type Ref } from 'react'
import { useWords } from '../../app/language.tsx'
import {
  field as f,
  label,
  remarksField,
  type DocumentContract,
  type Field,
  type Value,
} from '../../../shared/contract/index.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import type { Move, Picked } from '../../ui/fields/input-props.ts'
import { formatValue } from '../../ui/format.ts'
import { wordsOf } from './draft-words.ts'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'
import { partnerField, withHead, withinOf } from './typing.ts'
import type { Draft } from './use-draft.ts'

/** By name, or `first` and `last`. */
export type HeadHandle = { go(name: string): void }

const dayOf = f.dayField(label('日期', 'Day'), { required: true })

/** The head's fields in the order they are read; day and remarks belong to every kind. */
export function headFields(contract: DocumentContract): readonly (readonly [string, Field])[] {
  const fields = Object.entries(contract.head).filter(([, field]) => !field.hidden && !field.besideSection)
  const partner = fields.filter(([name]) => name === contract.partner)
  const others = fields.filter(([name]) => name !== contract.partner)
  return [...partner, ['day', dayOf], ...others, ['remarks', remarksField]]
}

type Props = {
  readonly draft: Draft
  /** Enter past the last field. */
  readonly onOut: () => void
  readonly handle?: Ref<HeadHandle>
  readonly autoFocus?: boolean
  readonly onPicked?: (name: string, value: Value) => void
}

export function HeadForm({ draft, onOut, handle, autoFocus = false }: Props) {
  const { language, t } = useWords()
  const form = useRef<HTMLDivElement>(null)
  const { contract, typing, texts } = draft
  // What it was made from and when is set by the program, never typed: with nothing to say it takes no place.
  const fields = headFields(contract).filter(
    ([name, field]) =>
      field.kind !== 'instant' && (field.kind !== 'document' || field.required || isFilled(typing.draft.head[name])),
  )
  const set = headFields(contract).filter(
    ([name, field]) => field.kind === 'instant' && isFilled(typing.draft.head[name]),
  )
  const posted = Object.entries(contract.headPosted).filter(([, field]) => !field.hidden)
  const valueOf = (name: string): Value =>
    name === 'day' ? typing.draft.day : name === 'remarks' ? typing.draft.remarks : (typing.draft.head[name] ?? null)
  const change = (name: string, value: Value, picked?: Picked) =>
    draft.change((now) => {
      if (name === 'day') return { ...now, draft: { ...now.draft, day: value === null ? null : String(value) } }
      if (name === 'remarks') return { ...now, draft: { ...now.draft, remarks: value === null ? null : String(value) } }
      return withHead(contract, now, name, value, picked)
    })
  const inputOf = (name: string) =>
    form.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)
  const go = (from: number, move: Move) => {
    if (move === 'stay') return
    const step = move === 'next' ? 1 : -1
    const now = draft.latest().draft.head
    for (let at = from + step; at >= 0 && at < fields.length; at += step) {
      const [name, field] = fields[at]!
      // Enter goes on to what is still to be filled in; day, remarks and what is seldom typed are right as they are, mostly.
      const isRight = name === 'day' || name === 'remarks' || field.passedBy === true
      if (move === 'next' && (isRight || (isFilled(now[name]) && field.kind !== 'money'))) continue
      return inputOf(name)?.focus()
    }
    if (move === 'next') onOut()
  }
  useImperativeHandle(handle, () => ({
    go: (name) => inputOf(name === 'first' ? fields[0]![0] : name === 'last' ? fields.at(-1)![0] : name)?.focus(),
  }))
  const hasLines = Object.keys(contract.sections).length > 0
  const firstEmpty = fields.find(([name]) => !isFilled(valueOf(name)))?.[0]
  const cell = (name: string, field: Field, index: number) => {
    const problem = draft.headProblem(name)
    return (
      <HeadCell key={name} name={name} field={field} problem={problem}>
        <FieldInput
          field={field}
          name={name}
          value={valueOf(name)}
          text={wordsOf(field, valueOf(name), texts, language) || undefined}
          problem={problem}
          placeholder={field.help && t(field.help)}
          autoFocus={autoFocus && name === firstEmpty}
          context={{
            kind: draft.kind,
            name,
            partnerId: partnerOf(draft, field),
            day: typing.draft.day,
            withinId: withinOf(field, typing.draft.head, typing.draft.head),
          }}
          onChange={(value, picked) => change(name, value, picked)}
          onMove={(move) => go(index, move)}
        />
      </HeadCell>
    )
  }
  return (
    <div ref={form} className={hasLines ? 'document-head' : 'document-head document-head-alone'}>
      {fields.slice(0, -1).map(([name, field], index) => cell(name, field, index))}
      {[...set, ...posted].map(([name, field]) => (
        <HeadCell key={name} name={name} field={{ ...field, required: false }}>
          <span className={isNumber(field) ? 'document-said document-number' : 'document-said'}>
            {formatValue(field, typing.draft.head[name] ?? draft.preview.answer?.head[name], language) || '–'}
          </span>
        </HeadCell>
      ))}
      {cell('remarks', remarksField, fields.length - 1)}
    </div>
  )
}

type CellProps = {
  readonly name: string
  readonly field: Field
  readonly problem?: string | undefined
  readonly children: ReactNode
}

export function HeadCell({ name, field, problem, children }: CellProps) {
  const { t } = useWords()
  return (
    <label className={`document-field document-${shapeOf(name, field)}`} style={sizeOf(field)} data-field={name}>
      <span
        className={problem ? 'document-label document-label-wrong' : 'document-label'}
        title={problem ?? (field.help && t(field.help))}
      >
        {problem ?? t(field.label)}
        {!problem && field.required && <i className="lines-must">*</i>}
      </span>
      {children}
    </label>
  )
}

/** What people tell at length gets the room for it. */
const shapeOf = (name: string, field: Field): string => {
  if (name === 'remarks' || field.kind !== 'text') return name === 'remarks' ? name : field.kind
  return field.multiline ? 'paragraph' : field.maxLength > 200 ? 'long' : 'text'
}

/** A plate or a time needs less than a name; where the contract says how much, that is what it gets. */
const sizeOf = (field: Field): CSSProperties | undefined =>
  field.kind === 'text' && field.width !== undefined && field.width <= shortSigns
    ? { flexBasis: field.width * 8 + 26, maxWidth: field.width * 8 + 82 }
    : undefined
const shortSigns = 16

export const partnerOf = ({ contract, typing }: Pick<Draft, 'contract' | 'typing'>, field?: Field): number | null => {
  const name = partnerField(contract, field)
  const id = name === null ? null : typing.draft.head[name]
  return typeof id === 'number' ? id : null
}

const isNumber = (field: Field): boolean =>
  ['money', 'price', 'quantity', 'weight', 'percent', 'permille', 'temperature', 'integer'].includes(field.kind)
