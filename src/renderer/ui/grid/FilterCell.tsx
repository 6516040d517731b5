// One cell of the filter row: a plain input that takes the small language of `filter-text.ts`, or a choice.
// What cannot be understood yet is marked, and filters nothing.

import type { CustomFloatingFilterProps } from 'ag-grid-react'
import { useEffect, useRef, useState } from 'react'
import { label, type Field, type Label } from '../../../shared/contract/index.ts'
import type { Words } from '../../app/language.tsx'
import { isNumberKind } from '../format.ts'
import { parseFilterText } from './filter-text.ts'

type TextModel = { readonly filterType: 'text'; readonly type: 'contains'; readonly filter: string }
type FilterCellProps = CustomFloatingFilterProps<never, unknown, unknown, TextModel> & {
  readonly field: Field
  readonly words: Words
}

const typingPauseMs = 220

export function FilterCell({ field, words, model, onModelChange }: FilterCellProps) {
  const set = (text: string) =>
    onModelChange(text.trim() === '' ? null : { filterType: 'text', type: 'contains', filter: text.trim() })
  const given = model?.filter ?? ''
  if (field.kind === 'choice')
    return (
      <ChoiceFilter choices={field.choices} given={given} name={words.t(field.label)} words={words} onChange={set} />
    )
  if (field.kind === 'flag')
    return <ChoiceFilter choices={yesNo} given={given} name={words.t(field.label)} words={words} onChange={set} />
  return <TextFilter field={field} given={given} words={words} onChange={set} />
}

type TextFilterProps = {
  readonly field: Field
  readonly given: string
  readonly words: Words
  onChange(text: string): void
}

function TextFilter({ field, given, words, onChange }: TextFilterProps) {
  const [typed, setTyped] = useState(given)
  const timer = useRef(0)
  // Cleared from outside ("show all").
  useEffect(() => setTyped(given), [given])
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = (text: string, afterMs: number) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => onChange(text), afterMs)
  }
  const understood = typed.trim() === '' || parseFilterText(field, typed) !== null
  return (
    <input
      className={understood ? 'filter-cell' : 'filter-cell filter-cell-open'}
      aria-label={`${words.t(filterWord)} ${words.t(field.label)}`}
      title={words.t(hintOf(field))}
      value={typed}
      spellCheck={false}
      onChange={(event) => change(event.target.value, typingPauseMs)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') change(typed, 0)
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation()
          change('', 0)
        }
      }}
    />
  )
}

type ChoiceFilterProps = {
  readonly choices: Readonly<Record<string, Label>>
  readonly given: string
  readonly name: string
  readonly words: Words
  onChange(text: string): void
}

function ChoiceFilter({ choices, given, name, words, onChange }: ChoiceFilterProps) {
  return (
    <select
      className="filter-cell"
      aria-label={`${words.t(filterWord)} ${name}`}
      value={given}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="" />
      {Object.entries(choices).map(([value, text]) => (
        <option key={value} value={value}>
          {words.t(text)}
        </option>
      ))}
    </select>
  )
}

const filterWord = label('筛选', 'Filter')
const yesNo = { true: label('是', 'Yes'), false: label('否', 'No') }

function hintOf(field: Field): Label {
  if (isNumberKind(field.kind)) return label('例如 100、>100、<=100、100..200', 'Such as 100, >100, <=100, 100..200')
  if (field.kind === 'day')
    return label(
      '例如 2025-03、3-5、>2025-03-01、2025-03-01..2025-03-15',
      'Such as 2025-03, 3-5, >2025-03-01, 2025-03-01..2025-03-15',
    )
  return label('含有；=等于，!不是，^开头，= 空白，* 非空', 'Contains; =exactly, !not, ^begins with, = empty, * filled')
}
