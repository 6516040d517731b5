// A line of another document that still has something left: number, product, and how much is left of it.

import { useClient } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import type { SourceLine } from '../../../shared/api.ts'
import { label, type SourceLineField, type Value } from '../../../shared/contract/index.ts'
import { formatPriceE4, formatQuantity } from '../format.ts'
import { Combo } from './Combo.tsx'
import { leftOver } from './left-over.ts'
import type { BoxProps, FieldContext, Picked } from './input-props.ts'

type Props = BoxProps & {
  readonly field: SourceLineField
  readonly value: Value
  readonly text?: string | undefined
  readonly context: FieldContext
  readonly onChange: (value: Value, picked?: Picked) => void
}

export function SourceLinePicker({ field, value, text, context, onChange, ...box }: Props) {
  const { t } = useWords()
  const client = useClient()
  const { kind, name, partnerId = null, day = null, taken } = context
  return (
    <Combo
      {...box}
      className="field-source"
      text={typeof value === 'string' ? value : value === null ? '' : (text ?? `#${value}`)}
      scope={`${kind} ${name} ${partnerId} ${day}`}
      find={async (typed, signal) => {
        if (!kind || !name) return []
        const asked = { kind, field: name, partnerId, text: typed.trim(), day }
        return leftOver(await client.query('sourceLine.list', asked, signal), taken?.() ?? new Map())
      }}
      keyOf={(line) => line.lineId}
      minWidth={560}
      header={
        <div className="field-choice-head field-line-grid">
          <span>{t(field.label)}</span>
          <span>{t(product)}</span>
          <span>{t(lot)}</span>
          <span className="field-right">{t(left)}</span>
          <span className="field-right">{t(price)}</span>
        </div>
      }
      render={(line) => (
        <span className="field-line-grid">
          <span>{lineText(line)}</span>
          <span>{line.productText}</span>
          <span>{line.lot}</span>
          <span className="field-right">
            {formatQuantity(line.leftMilli)} {line.unit}
          </span>
          <span className="field-right">{linePrice(line)}</span>
        </span>
      )}
      onPick={(line) => onChange(line.lineId, { text: lineText(line), row: line })}
      onClear={() => onChange(null)}
      eager={value === null && field.required === true}
      none={nothingLeft}
    />
  )
}

/** `XS20250301-002/1`, as everywhere else. */
export const lineText = (line: Pick<SourceLine, 'no' | 'lineNo'>): string => `${line.no}/${line.lineNo}`

/** Where the line says one: a keeper's slip has no prices. */
export const linePrice = ({ priceE4 }: Pick<SourceLine, 'priceE4'>): string =>
  priceE4 === null ? '' : formatPriceE4(priceE4)

const product = label('商品', 'Product')
const lot = label('批号', 'Lot')
const left = label('剩余', 'Left')
const price = label('单价', 'Price')
const nothingLeft = label('没有剩余的行', 'No line has anything left')
