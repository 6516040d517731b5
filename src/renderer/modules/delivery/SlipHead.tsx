// The head of the slip: customer, warehouse, day, due day, remarks. The warehouse is chosen once and stays.

import { useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react'
import { useWords } from '../../app/language.tsx'
import { field as f, label, type Field, type Value } from '../../../shared/contract/index.ts'
import { delivery } from '../../../shared/sales/delivery.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import type { Picked } from '../../ui/fields/input-props.ts'
import {
  type Draft,
  type HeadHandle,
  rememberUsual,
  rowsOf,
  type Typing,
  withHead,
  wordsOf,
} from '../documents/index.ts'

type Props = {
  readonly draft: Draft
  readonly handle: Ref<HeadHandle>
  readonly dueDay: string | undefined
  /** The warehouse new lines leave from. */
  readonly warehouseId: number | null
  readonly onWarehouse: (id: number | null) => void
  readonly onOut: () => void
}

const lineFields = delivery.sections.lines.fields
const fields: Readonly<Record<string, Field>> = {
  customerId: delivery.head.customerId,
  warehouseId: lineFields.warehouseId,
  day: f.dayField(label('日期', 'Day'), { required: true }),
  dueDay: delivery.head.dueDay,
  remarks: f.text(label('备注', 'Remarks')),
}
const order = Object.keys(fields)
const chooseWarehouse = label('仓库：请选择', 'Warehouse: please choose')

export function SlipHead({ draft, handle, dueDay, warehouseId, onWarehouse, onOut }: Props) {
  const { language, t } = useWords()
  const form = useRef<HTMLDivElement>(null)
  const [warehouseText, setWarehouseText] = useState('')
  const { typing, texts } = draft
  const valueOf = (name: string): Value =>
    name === 'warehouseId'
      ? warehouseId
      : name === 'day'
        ? typing.draft.day
        : name === 'remarks'
          ? typing.draft.remarks
          : (typing.draft.head[name] ?? null)
  const set = (name: string, value: Value, picked?: Picked) => {
    if (name === 'warehouseId') {
      const id = typeof value === 'number' ? value : null
      setWarehouseText(picked?.text ?? '')
      rememberUsual(lineFields, 'warehouseId', id)
      onWarehouse(id)
      if (id !== null && picked) draft.change((now) => movedTo(now, id, picked.text))
      return
    }
    draft.change((now) => {
      if (name === 'day') return { ...now, draft: { ...now.draft, day: value === null ? null : String(value) } }
      if (name === 'remarks') return { ...now, draft: { ...now.draft, remarks: value === null ? null : String(value) } }
      return withHead(draft.contract, now, name, value, picked)
    })
  }
  const go = (name: string) => form.current?.querySelector<HTMLInputElement>(`[data-field="${name}"] input`)?.focus()
  useImperativeHandle(handle, () => ({
    go: (name) => go(name === 'first' ? 'customerId' : name === 'last' ? 'remarks' : name),
  }))
  return (
    <div ref={form} className="document-head slip-head">
      {order.map((name, index) => {
        const field = fields[name]!
        const value = valueOf(name)
        const problem =
          name === 'warehouseId'
            ? draft.tried && warehouseId === null
              ? t(chooseWarehouse)
              : undefined
            : draft.headProblem(name)
        const text = name === 'warehouseId' && warehouseText ? warehouseText : wordsOf(field, value, texts, language)
        return (
          <SlipField key={name} name={name} field={field} problem={problem}>
            <FieldInput
              field={field}
              name={name}
              value={value}
              text={text || undefined}
              problem={problem}
              placeholder={name === 'dueDay' ? dueDay : undefined}
              autoFocus={name === 'customerId' && value === null}
              onChange={(next, picked) => set(name, next, picked)}
              onMove={(move) => {
                if (move === 'previous') return go(order[Math.max(0, index - 1)]!)
                // From the customer straight to the goods, once the warehouse is known.
                if (name === 'customerId' && warehouseId === null) return go('warehouseId')
                if (move === 'next') onOut()
              }}
            />
          </SlipField>
        )
      })}
    </div>
  )
}

function SlipField({
  name,
  field,
  problem,
  children,
}: {
  name: string
  field: Field
  problem: string | undefined
  children: ReactNode
}) {
  const { t } = useWords()
  return (
    <div className={`document-field slip-${name}`} data-field={name}>
      <span
        className={problem ? 'document-label document-label-wrong' : 'document-label'}
        title={problem ?? (field.help && t(field.help))}
      >
        {problem ?? t(field.label)}
        {!problem && field.required && <i className="lines-must">*</i>}
      </span>
      {children}
    </div>
  )
}

/** All lines leave from this warehouse; lots chosen elsewhere no longer stand. */
function movedTo(now: Typing, warehouseId: number, text: string): Typing {
  const rows = rowsOf(now, 'lines').map((row) =>
    row['warehouseId'] === warehouseId ? row : { ...row, warehouseId, lot: null, positionId: null },
  )
  return {
    draft: { ...now.draft, sections: { ...now.draft.sections, lines: rows } },
    texts: { ...now.texts, [`warehouse:${warehouseId}`]: text },
  }
}
