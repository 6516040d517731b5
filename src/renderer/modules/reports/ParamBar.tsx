// The parameters of a report in one row above it, from their declaration. Days come with the stretches of time people
// name; what is wrong with a parameter stands at it, and the report waits.

import type { ReactNode } from 'react'
import type { AnyRow, Field, Fields, Value } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { MonthStepper } from './MonthStepper.tsx'
import { isMonthParam } from './params.ts'
import { PeriodChips } from './PeriodChips.tsx'
import type { BookSpan } from './periods.ts'

type Props = {
  readonly fields: Fields
  readonly params: AnyRow
  readonly problems: Readonly<Record<string, string>>
  readonly book: BookSpan
  onChange(params: AnyRow): void
  /** Where typing begins: what the reader must choose. */
  readonly focus?: string | undefined
  /** Stands first, always in the same place: the search. */
  readonly children?: ReactNode
}

export function ParamBar({ fields, params, problems, book, focus, onChange, children }: Props) {
  const { t } = useWords()
  const set = (name: string, value: Value) => onChange({ ...params, [name]: value })
  const input = ([name, field]: readonly [string, Field]) => (
    <label key={name} className="report-param" htmlFor={`report-${name}`}>
      <span>{t(field.label)}</span>
      <span className={`report-param-input report-param-${isMonthParam(name, field) ? 'month' : field.kind}`}>
        <ParamInput
          name={name}
          field={field}
          params={params}
          problem={problems[name]}
          autoFocus={name === focus}
          onChange={set}
        />
      </span>
    </label>
  )
  const all = Object.entries(fields)
  const hasPeriod = 'from' in fields && 'to' in fields
  const isDay = ([name]: readonly [string, Field]) => hasPeriod && (name === 'from' || name === 'to')
  return (
    <div className="report-params">
      {children}
      {all.filter((one) => !isDay(one)).map(input)}
      {hasPeriod && (
        <div className="report-period">
          {all.filter(isDay).map(input)}
          <PeriodChips
            from={String(params['from'] ?? '')}
            to={String(params['to'] ?? '')}
            book={book}
            onChange={(period) => onChange({ ...params, ...period })}
          />
        </div>
      )}
    </div>
  )
}

type InputProps = {
  readonly name: string
  readonly field: Field
  readonly params: AnyRow
  readonly problem: string | undefined
  readonly autoFocus: boolean
  onChange(name: string, value: Value): void
}

function ParamInput({ name, field, params, problem, autoFocus, onChange }: InputProps) {
  const { t } = useWords()
  const value = params[name] ?? null
  if (isMonthParam(name, field))
    return (
      <MonthStepper id={`report-${name}`} value={String(value ?? '')} onChange={(month) => onChange(name, month)} />
    )
  return (
    <FieldInput
      id={`report-${name}`}
      field={field}
      value={value}
      problem={problem}
      placeholder={field.help && t(field.help)}
      autoFocus={autoFocus}
      context={{
        productId: Number(params['productId'] ?? 0) || null,
        warehouseId: Number(params['warehouseId'] ?? 0) || null,
      }}
      onChange={(next) => onChange(name, next)}
    />
  )
}
