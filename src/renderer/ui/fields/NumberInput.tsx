// Money, prices, quantities, weights, percents: typed as decimals, held as exact integers of their unit.
// What cannot be read stays as it was typed, in the draft too, and is refused in words.

import { useLayoutEffect, useRef, useState } from 'react'
import { formatNumber, type NumberKind } from '../format.ts'
import { boxClass, moveOf, type BoxProps } from './input-props.ts'
import { numberForTyping, parseNumber } from './typing.ts'
import { useArrival } from './use-arrival.ts'
import type { Value } from '../../../shared/contract/index.ts'

type NumberInputProps = BoxProps & {
  readonly kind: NumberKind
  readonly value: Value
  readonly onChange: (value: Value) => void
}

export function NumberInput(props: NumberInputProps) {
  const { kind, value } = props
  const [typed, setTyped] = useState<string | null>(null)
  const told = useRef<Value>(value)
  const input = useRef<HTMLInputElement>(null)
  const ownValue = useArrival(input, value)
  const arriving = useRef(false)
  const typedInto = useRef(false)
  // On arrival the number loses its separators, and with them its selection. A box that is born with the cursor in it
  // is drawn once more before that.
  useLayoutEffect(() => {
    if (!arriving.current || typed === null) return
    arriving.current = false
    input.current?.select()
  })
  // Someone else set the value (an offered price, a paste): what was typed before no longer stands.
  if (typed !== null && value !== told.current) setTyped(null)
  const shown = typed ?? (typeof value === 'number' ? formatNumber(kind, value) : String(value ?? ''))

  const change = (text: string) => {
    const read = text.trim() === '' ? null : (parseNumber(kind, text) ?? text.trim())
    told.current = read
    ownValue(read)
    typedInto.current = true
    arriving.current = false
    setTyped(text)
    if (read !== value) props.onChange(read)
  }
  return (
    <span className={boxClass(props, 'field-number')}>
      <input
        ref={input}
        id={props.id}
        name={props.name}
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={props.problem !== undefined}
        title={props.problem}
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        placeholder={props.placeholder}
        value={shown}
        onFocus={(event) => {
          const box = event.target
          told.current = value
          typedInto.current = false
          arriving.current = typeof value === 'number'
          if (typeof value === 'number') setTyped(numberForTyping(kind, value))
          box.select()
          // The mouse that brought us here sets its caret after this. Who types faster than the screen is drawn must not
          // have the first digit selected again, and replaced by the second.
          requestAnimationFrame(() => {
            const isCaret = box.selectionStart === box.selectionEnd
            if (isCaret && !typedInto.current && document.activeElement === box) box.select()
          })
        }}
        onBlur={() => setTyped(null)}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          const move = moveOf(event)
          if (move && props.onMove) {
            event.preventDefault()
            event.stopPropagation()
            setTyped(null)
            props.onMove(move)
          }
        }}
      />
    </span>
  )
}
