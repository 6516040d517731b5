// One input for any field a contract declares. Screens never ask of what kind a field is; they hand it here.

import type { FieldInputProps } from './input-props.ts'
import { isNumberKind } from '../format.ts'
import { ChoiceInput } from './ChoiceInput.tsx'
import { DayInput } from './DayInput.tsx'
import { ItemPicker } from './ItemPicker.tsx'
import { LotInput } from './LotInput.tsx'
import { NumberInput } from './NumberInput.tsx'
import { RecordPicker } from './RecordPicker.tsx'
import { SourceLinePicker } from './SourceLinePicker.tsx'
import { ParagraphInput } from './ParagraphInput.tsx'
import { FlagInput, TextInput } from './TextInput.tsx'
import { timeTyped } from './typing.ts'
import './fields.css'

const nothing = {}

export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange, text, context = nothing, ...box } = props
  switch (field.kind) {
    case 'text':
      if (field.multiline)
        return <ParagraphInput {...box} value={value} onChange={onChange} maxLength={field.maxLength} />
      return (
        <TextInput
          {...box}
          value={value}
          onChange={(next) => onChange(field.clock && typeof next === 'string' ? timeTyped(next) : next)}
          maxLength={field.maxLength}
        />
      )
    case 'choice':
      return <ChoiceInput {...box} field={field} value={value} onChange={onChange} />
    case 'flag':
      return <FlagInput {...box} value={value} onChange={onChange} />
    case 'day':
      return <DayInput {...box} value={value} onChange={onChange} />
    case 'reference':
      return <RecordPicker {...box} field={field} value={value} text={text} context={context} onChange={onChange} />
    case 'lot':
      return <LotInput {...box} field={field} value={value} context={context} onChange={onChange} />
    case 'sourceLine':
      return <SourceLinePicker {...box} field={field} value={value} text={text} context={context} onChange={onChange} />
    case 'item':
      return <ItemPicker {...box} field={field} value={value} text={text} context={context} onChange={onChange} />
    case 'document':
    case 'instant':
      // Set by the program, never typed.
      return <TextInput {...box} value={text ?? value} onChange={onChange} disabled />
    default:
      if (!isNumberKind(field.kind)) return null
      return <NumberInput {...box} kind={field.kind} value={value} onChange={onChange} />
  }
}
