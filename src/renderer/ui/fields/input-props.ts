// What every input for a contract field takes and tells. A form uses them as they are; the line grid puts
// the same inputs `bare` into its active cell and listens to `onMove` to know where to go next.

import type { KeyboardEvent } from 'react'
import type { DocumentKind } from '../../../shared/catalog.ts'
import type { AnyRow, Field, Value } from '../../../shared/contract/index.ts'
import type { Taken } from './left-over.ts'

/** What else came with a choice: its words, and the record, line or item that was chosen. */
export type Picked = { readonly text: string; readonly row: AnyRow }

/** Where to go after a value is taken. */
export type Move = 'next' | 'previous' | 'stay'

/** What an input may need to know about its surroundings to offer the right choices. */
export type FieldContext = {
  /** The document that is being typed, and the field's name in it. */
  readonly kind?: DocumentKind | undefined
  readonly name?: string | undefined
  readonly partnerId?: number | null | undefined
  /** The document's, for what holds only until a day. */
  readonly day?: string | null | undefined
  readonly productId?: number | null | undefined
  readonly warehouseId?: number | null | undefined
  /** The record that the field's choices are of: the warehouse of a position. */
  readonly withinId?: number | null | undefined
  /** What the other rows take of the lines to choose from. */
  readonly taken?: (() => Taken) | undefined
  /** Choices do not say what lies there: it is being counted blind. */
  readonly blind?: boolean | undefined
}

export type FieldInputProps = {
  readonly field: Field
  readonly value: Value
  readonly onChange: (value: Value, picked?: Picked) => void
  /** The words of an id; without them they are looked up. */
  readonly text?: string | undefined
  /** A refusal in words: the input turns red and says it. */
  readonly problem?: string | undefined
  readonly context?: FieldContext | undefined
  /** Enter, Tab: the value is taken. Without it the keys do what they do anywhere. */
  readonly onMove?: ((move: Move) => void) | undefined
  readonly autoFocus?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly placeholder?: string | undefined
  /** Without a border of its own: inside a grid cell. */
  readonly bare?: boolean | undefined
  readonly id?: string | undefined
  readonly name?: string | undefined
}

/** What the parts that draw an input share. */
export type BoxProps = Pick<
  FieldInputProps,
  'problem' | 'autoFocus' | 'disabled' | 'placeholder' | 'bare' | 'id' | 'name' | 'onMove'
>

/** Enter and Tab go on, with Shift back; a half-composed Chinese word keeps its Enter. */
export function moveOf(event: KeyboardEvent): Move | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return null
  if (event.key === 'Enter' || event.key === 'Tab') return event.shiftKey ? 'previous' : 'next'
  return null
}

export function boxClass(props: BoxProps, more = ''): string {
  return ['field-box', props.bare && 'field-bare', props.problem && 'field-wrong', more].filter(Boolean).join(' ')
}
