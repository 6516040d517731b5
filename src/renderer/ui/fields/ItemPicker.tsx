// An open item of the document's partner: what it is of, when it falls due, how much is open. Oldest due first.

import { useClient } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { label, type ItemField, type Value } from '../../../shared/contract/index.ts'
import { formatFen } from '../format.ts'
import { Combo } from './Combo.tsx'
import type { BoxProps, FieldContext, Picked } from './input-props.ts'
import { useToday } from './use-today.ts'

type Props = BoxProps & {
  readonly field: ItemField
  readonly value: Value
  readonly text?: string | undefined
  readonly context: FieldContext
  readonly onChange: (value: Value, picked?: Picked) => void
}

export function ItemPicker({ field, value, text, context, onChange, ...box }: Props) {
  const { t } = useWords()
  const client = useClient()
  const today = useToday()
  const { partnerId = null } = context
  return (
    <Combo
      {...box}
      className="field-item"
      text={typeof value === 'string' ? value : value === null ? '' : (text ?? `#${value}`)}
      scope={`${partnerId} ${field.sides.join()}`}
      find={async (typed, signal) => {
        if (partnerId === null) return []
        const wanted = typed.trim().toLowerCase()
        const items = await client.query('item.list', { partnerId, sides: field.sides }, signal)
        return items.filter((item) => item.no.toLowerCase().includes(wanted))
      }}
      keyOf={(item) => item.itemId}
      minWidth={480}
      header={
        <div className="field-choice-head field-item-grid">
          <span>{t(field.label)}</span>
          <span>{t(day)}</span>
          <span>{t(due)}</span>
          <span className="field-right">{t(open)}</span>
        </div>
      }
      render={(item) => (
        <span className="field-item-grid">
          <span>{item.no}</span>
          <span>{item.day}</span>
          <span className={item.dueDay !== null && item.dueDay < today ? 'field-late' : ''}>{item.dueDay}</span>
          <span className="field-right">{formatFen(item.openFen)}</span>
        </span>
      )}
      onPick={(item) => onChange(item.itemId, { text: item.no, row: item })}
      onClear={() => onChange(null)}
      eager={value === null && field.required === true}
      none={partnerId === null ? choosePartner : nothingOpen}
    />
  )
}

const day = label('日期', 'Day')
const due = label('到期日', 'Due')
const open = label('未结', 'Open')
const choosePartner = label('先选往来单位', 'Choose the partner first')
const nothingOpen = label('没有未结的单据', 'Nothing is open')
