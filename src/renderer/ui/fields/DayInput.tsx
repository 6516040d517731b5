// A day: typed with few keys (`5`, `0305`, `2025-3-5`, `+7`), or picked from a month (Alt+↓).

import { useRef, useState, type KeyboardEvent } from 'react'
import { useWords } from '../../app/language.tsx'
import { label, type Value } from '../../../shared/contract/index.ts'
import { parseDay } from '../../../shared/kernel/index.ts'
import { boxClass, moveOf, type BoxProps } from './input-props.ts'
import { MonthPanel } from './MonthPanel.tsx'
import { Popover } from './Popover.tsx'
import { parseTypedDay } from './typing.ts'
import { useToday } from './use-today.ts'

type Props = BoxProps & { readonly value: Value; readonly onChange: (value: Value) => void }

export function DayInput(props: Props) {
  const { t } = useWords()
  const today = useToday()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [picking, setPicking] = useState<string | null>(null)
  const value = props.value === null ? '' : String(props.value)
  const meant = typed === null || typed.trim() === '' ? null : parseTypedDay(typed, today)

  const settle = () => {
    if (typed !== null) {
      const text = typed.trim()
      const read = text === '' ? null : (parseTypedDay(text, today) ?? text)
      if (read !== props.value) props.onChange(read)
    }
    setTyped(null)
    setPicking(null)
  }
  const pick = (day: string) => {
    props.onChange(day)
    setTyped(null)
    setPicking(null)
    input.current?.select()
  }
  return (
    <span className={boxClass(props, 'field-day')}>
      <input
        ref={input}
        id={props.id}
        name={props.name}
        autoComplete="off"
        aria-invalid={props.problem !== undefined}
        title={props.problem}
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        placeholder={props.placeholder}
        value={typed ?? value}
        onFocus={(event) => event.target.select()}
        onBlur={settle}
        onChange={(event) => {
          setTyped(event.target.value)
          setPicking(null)
        }}
        onKeyDown={(event) => {
          const move = moveOf(event)
          if (acts(event)) settle()
          if (picking !== null && steps[event.key] !== undefined) setPicking(shift(picking, steps[event.key]!))
          else if (picking !== null && event.key === 'Enter') pick(picking)
          else if (picking !== null && event.key === 'Escape') setPicking(null)
          else if (event.altKey && event.key === 'ArrowDown') setPicking(parseDay(value) ?? today)
          else if (move && props.onMove) {
            settle()
            props.onMove(move)
          } else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <button
        type="button"
        tabIndex={-1}
        className="field-mark"
        aria-label={t(choose)}
        title={t(choose)}
        disabled={props.disabled}
        onMouseDown={(event) => {
          event.preventDefault()
          input.current?.focus()
          setPicking(picking === null ? (parseDay(value) ?? today) : null)
        }}
      />
      {meant !== null && meant !== typed && (
        <Popover anchor={input} className="field-hint">
          {meant}
        </Popover>
      )}
      {picking !== null && (
        <Popover anchor={input}>
          <MonthPanel at={picking} value={value} today={today} onLook={setPicking} onPick={pick} />
        </Popover>
      )}
    </span>
  )
}

/** Saving, posting, proposing: what is typed counts, though nobody has left the box. */
const acts = ({ ctrlKey, metaKey, altKey, key, code }: KeyboardEvent): boolean =>
  ((ctrlKey || metaKey) && (key === 'Enter' || key === 's')) || (altKey && code.startsWith('Key'))

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
}
const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const choose = label('选日期（Alt+↓）', 'Choose a day (Alt+↓)')
