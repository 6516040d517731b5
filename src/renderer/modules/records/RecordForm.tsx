// The fields of a record in reading order, four to a row, label above field; flags stand together.

import { useRef, type KeyboardEvent } from 'react'
import {
  isMeant,
  wordRefusal,
  type AnyRow,
  type Field,
  type RecordContract,
  type Refusal,
} from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { moveWithin } from '../../ui/fields/move-within.ts'
import type { RecordInHand } from './use-record.ts'

type RecordFormProps = {
  readonly contract: RecordContract
  readonly record: RecordInHand
  readonly refusals: readonly Refusal[]
  /** Enter in the last field. */
  onDone(): void
}

export function RecordForm({ contract, record, refusals, onDone }: RecordFormProps) {
  const { t, language } = useWords()
  const form = useRef<HTMLDivElement>(null)
  const groups = groupsOf(contract, record.values)
  const problemAt = (name: string) => {
    const found = refusals.filter((one) => one.path.split('.').at(-1) === name)
    return found.length > 0 ? found.map((one) => wordRefusal(one, language)).join(' ') : undefined
  }
  const move = (by: 1 | -1) => moveWithin(form.current, by, onDone)
  const inputOf = (name: string, field: Field, autoFocus: boolean) => (
    <FieldInput
      id={`${contract.kind}-${name}`}
      name={name}
      field={field}
      value={record.values[name] ?? null}
      text={referenceWords(record, name)}
      problem={problemAt(name)}
      autoFocus={autoFocus}
      placeholder={name === 'initials' ? t({ zh: '留空自动生成', en: 'Empty: made from the name' }) : undefined}
      onChange={(value) => record.set(name, value)}
      onMove={(to) => to !== 'stay' && move(to === 'next' ? 1 : -1)}
    />
  )
  const isNew = record.saved === null
  return (
    <div className="record-form" ref={form}>
      {groups.map((group) =>
        group.flags ? (
          <div key={group.fields[0]?.[0]} className="record-flags" onKeyDown={submitOnEnter}>
            {group.fields.map(([name, field]) => (
              <label key={name} className="record-flag">
                {inputOf(name, field, false)}
                <span>{t(field.label)}</span>
                {field.help && <span className="record-note">{t(field.help)}</span>}
              </label>
            ))}
          </div>
        ) : (
          group.fields.map(([name, field]) => (
            <div key={name} className={isWide(name, field) ? 'record-field record-wide' : 'record-field'}>
              <label htmlFor={`${contract.kind}-${name}`}>
                {t(field.label)}
                {field.required === true && <span className="record-required" aria-hidden="true" />}
              </label>
              {inputOf(name, field, isNew && name === 'name')}
              <FieldNote problem={problemAt(name)} help={field.help && t(field.help)} />
            </div>
          ))
        ),
      )}
    </div>
  )

  function submitOnEnter(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.ctrlKey && !event.defaultPrevented) move(event.shiftKey ? -1 : 1)
  }
}

/** Always as high as one line, so that a problem pushes nothing down. */
function FieldNote({ problem, help }: { readonly problem: string | undefined; readonly help: string | undefined }) {
  return <p className={problem ? 'record-note record-wrong' : 'record-note'}>{problem ?? help}</p>
}

type Group = { readonly flags: boolean; readonly fields: (readonly [string, Field])[] }

/** The fields that mean anything here, in their order; flags that follow each other share a line. */
function groupsOf(contract: RecordContract, values: AnyRow): readonly Group[] {
  const groups: Group[] = []
  for (const [name, field] of Object.entries(contract.fields)) {
    if (field.hidden || !isMeant(field, name, values)) continue
    const flags = field.kind === 'flag'
    const last = groups.at(-1)
    if (last?.flags === flags) last.fields.push([name, field])
    else groups.push({ flags, fields: [[name, field]] })
  }
  return groups
}

const isWide = (name: string, field: Field): boolean =>
  name === 'address' || (field.kind === 'text' && field.multiline === true)

function referenceWords(record: RecordInHand, name: string): string | undefined {
  const words = record.saved?.[`${name}Text`]
  const same = record.saved?.[name] === record.values[name]
  return same && typeof words === 'string' ? words : undefined
}
