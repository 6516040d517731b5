// Plain text, and the yes-or-no of a flag.

import { useRef } from 'react'
import { boxClass, moveOf, type BoxProps } from './input-props.ts'
import { useArrival } from './use-arrival.ts'
import type { Value } from '../../../shared/contract/index.ts'

type Props = BoxProps & { readonly value: Value; readonly onChange: (value: Value) => void }

export function TextInput(props: Props & { readonly maxLength?: number }) {
  const input = useRef<HTMLInputElement>(null)
  const ownValue = useArrival(input, props.value)
  const change = (text: string) => {
    const value = text === '' ? null : text
    ownValue(value)
    props.onChange(value)
  }
  return (
    <span className={boxClass(props)}>
      <input
        ref={input}
        id={props.id}
        name={props.name}
        autoComplete="off"
        spellCheck={false}
        maxLength={props.maxLength}
        aria-invalid={props.problem !== undefined}
        title={props.problem}
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        placeholder={props.placeholder}
        value={String(props.value ?? '')}
        onFocus={(event) => event.target.select()}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          const move = moveOf(event)
          if (!move || !props.onMove) return
          event.preventDefault()
          event.stopPropagation()
          props.onMove(move)
        }}
      />
    </span>
  )
}

export function FlagInput(props: Props) {
  return (
    <span className={boxClass(props, 'field-flag')}>
      <input
        id={props.id}
        name={props.name}
        type="checkbox"
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        checked={props.value === true}
        onChange={(event) => props.onChange(event.target.checked)}
        onKeyDown={(event) => {
          const move = moveOf(event)
          if (!move || !props.onMove) return
          event.preventDefault()
          event.stopPropagation()
          props.onMove(move)
        }}
      />
    </span>
  )
}
