// Whole sentences in a box that is as high as they need. Enter goes on as everywhere; Alt Enter begins a new line, as in
// a sheet.

import type { KeyboardEvent } from 'react'
import { label, type Value } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { boxClass, moveOf, type BoxProps } from './input-props.ts'

type Props = BoxProps & {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly maxLength?: number
  readonly onBlur?: () => void
}

export function ParagraphInput(props: Props) {
  const { t } = useWords()
  const set = (text: string) => props.onChange(text === '' ? null : text)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const box = event.currentTarget
    if (event.altKey && event.key === 'Enter') {
      event.preventDefault()
      box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end')
      return set(box.value)
    }
    const move = moveOf(event)
    if (!move || !props.onMove) return
    event.preventDefault()
    event.stopPropagation()
    props.onMove(move)
  }
  return (
    <span className={boxClass(props, 'field-paragraph')} data-hint={t(newLine)}>
      <textarea
        id={props.id}
        name={props.name}
        rows={1}
        autoComplete="off"
        spellCheck={false}
        maxLength={props.maxLength}
        aria-invalid={props.problem !== undefined}
        title={props.problem}
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        placeholder={props.placeholder}
        value={String(props.value ?? '')}
        onChange={(event) => set(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={props.onBlur}
      />
    </span>
  )
}

const newLine = label('Alt ⏎ 换行', 'Alt ⏎ new line')
