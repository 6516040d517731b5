// The text of one clause. While nobody types in it, it reads as on paper; with the cursor in it, it shows the names of
// its fields in braces, and below it all that could be named: pressed, a name goes in where the cursor is.

import { useRef, useState, type FocusEvent } from 'react'
import { clauseNames, type Value } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { ParagraphInput } from '../../ui/fields/ParagraphInput.tsx'
import type { Move } from '../../ui/fields/input-props.ts'
import type { Draft } from '../documents/use-draft.ts'
import { ClauseWords } from './ClauseWords.tsx'

type Props = {
  readonly draft: Draft
  readonly value: Value
  readonly maxLength: number
  readonly problem: string | undefined
  readonly onChange: (value: Value) => void
  readonly onMove: (move: Move) => void
}

export function ClauseText({ draft, value, maxLength, problem, onChange, onMove }: Props) {
  const { language } = useWords()
  const [typing, setTyping] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const text = String(value ?? '')
  if (!typing)
    return (
      <div
        role="textbox"
        tabIndex={0}
        aria-invalid={problem !== undefined}
        title={problem}
        className={problem ? 'clause-text clause-wrong' : 'clause-text'}
        onFocus={() => setTyping(true)}
      >
        {text === '' ? (
          <span className="clause-empty">…</span>
        ) : (
          <ClauseWords text={text} contract={draft.contract} agreed={draft.typing.draft} />
        )}
      </div>
    )
  const insert = (name: string) => {
    const area = box.current?.querySelector('textarea')
    if (!area) return
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end')
    onChange(area.value)
  }
  const leave = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget)) setTyping(false)
  }
  return (
    <div ref={box} className="clause-typing" onBlur={leave}>
      <ParagraphInput
        autoFocus
        value={value}
        maxLength={maxLength}
        problem={problem}
        onChange={onChange}
        onMove={onMove}
      />
      <div className="clause-names">
        {clauseNames(draft.contract, language).map((name) => (
          <button
            key={name}
            type="button"
            tabIndex={-1}
            // The cursor stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(name)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  )
}
