// One of a few declared choices: the first letters or a number select, Enter takes.

import { useWords } from '../../app/language.tsx'
import type { ChoiceField, Value } from '../../../shared/contract/index.ts'
import { Combo } from './Combo.tsx'
import type { BoxProps } from './input-props.ts'

type Props = BoxProps & {
  readonly field: ChoiceField
  readonly value: Value
  readonly onChange: (value: Value) => void
}

export function ChoiceInput({ field, value, onChange, ...box }: Props) {
  const { t } = useWords()
  const words = (choice: string) => t(field.choices[choice] ?? { zh: choice, en: choice })
  const all = Object.keys(field.choices)
  return (
    <Combo
      {...box}
      className="field-choose"
      text={value === null ? '' : words(String(value))}
      scope={all.join()}
      find={(text) => Promise.resolve(all.filter((choice, index) => matches(choice, words(choice), index, text)))}
      keyOf={(choice) => choice}
      current={value}
      render={(choice) => (
        <>
          <span className="field-code">{all.indexOf(choice) + 1}</span>
          {words(choice)}
        </>
      )}
      onPick={onChange}
      onClear={() => onChange(null)}
      eager={value === null && field.required === true}
    />
  )
}

function matches(choice: string, words: string, index: number, typed: string): boolean {
  const text = typed.trim().toLowerCase()
  if (/^\d$/.test(text)) return index + 1 === Number(text)
  return words.toLowerCase().includes(text) || choice.toLowerCase().startsWith(text)
}
