// A record by its code, name, pinyin initials or phone. Shows code and name, and what tells namesakes apart:
// village and phone of a partner, spec of a product. A new partner is made without leaving.

import { useEffect, useRef, useState } from 'react'
import { useClient, useQueryOf } from '../../app/client.tsx'
import type { AnyRow, ReferenceField, Value } from '../../../shared/contract/index.ts'
import { label } from '../../../shared/contract/index.ts'
import { Combo } from './Combo.tsx'
import type { BoxProps, FieldContext, Picked } from './input-props.ts'
import { NewPartner } from './NewPartner.tsx'
import { recordDetail, recordText } from './record-words.ts'

type Props = BoxProps & {
  readonly field: ReferenceField
  readonly value: Value
  readonly text?: string | undefined
  readonly context?: FieldContext | undefined
  readonly onChange: (value: Value, picked?: Picked) => void
  /** Shows in the list what a form knows better: stock beside a product. */
  readonly detailOf?: ((row: AnyRow) => string) | undefined
}

export function RecordPicker({
  field,
  value,
  text,
  context,
  onChange,
  detailOf = (row) => recordDetail(field.to, row),
  ...box
}: Props) {
  const client = useClient()
  // What is no part of anything is looked up everywhere, whatever the row around it is about.
  const within = field.within === undefined ? undefined : (context?.withinId ?? undefined)
  const [making, setMaking] = useState<string | null>(null)
  const picked = useRef<{ readonly id: Value; readonly text: string } | null>(null)
  const known = text ?? (picked.current?.id === value ? picked.current.text : undefined)
  const asked = useQueryOf(
    'record.get',
    { kind: field.to, id: Number(value) },
    { enabled: known === undefined && typeof value === 'number' },
  )
  const place = useRef<HTMLSpanElement>(null)
  // Where typing goes on once the dialog is gone: as long as it stands, it keeps the cursor to itself.
  const after = useRef<'back' | 'next' | null>(null)
  useEffect(() => {
    const way = after.current
    if (making !== null || way === null) return
    after.current = null
    if (way === 'next' && box.onMove) box.onMove('next')
    else place.current?.querySelector('input')?.focus()
  })

  const pick = (row: AnyRow & { readonly id: number }) => {
    picked.current = { id: row.id, text: recordText(row) }
    onChange(row.id, { text: recordText(row), row })
  }
  const shown =
    typeof value === 'string' ? value : value === null ? '' : (known ?? (asked.data ? recordText(asked.data) : ''))
  return (
    <span ref={place} className="field-reference">
      <Combo
        {...box}
        text={shown}
        scope={`${field.to} ${field.role ?? ''} ${within ?? ''}`}
        find={(typed, signal) =>
          client.query(
            'record.find',
            {
              kind: field.to,
              text: typed.trim(),
              limit: 20,
              ...(field.role ? { role: field.role } : {}),
              ...(within === undefined ? {} : { within }),
            },
            signal,
          )
        }
        keyOf={(row) => row.id}
        current={value}
        render={(row) => (
          <>
            <span className="field-code">{String(row['code'] ?? '')}</span>
            <span className="field-name">{String(row['name'] ?? '')}</span>
            <span className="field-detail">{detailOf(row)}</span>
          </>
        )}
        minWidth={320}
        onPick={pick}
        onClear={() => onChange(null)}
        eager={value === null && field.required === true && fewOf.has(field.to)}
        onNew={field.to === 'partner' ? setMaking : undefined}
        newLabel={newPartner}
      />
      {making !== null && (
        <NewPartner
          typed={making}
          role={field.role}
          onMade={(row) => {
            pick(row)
            after.current = 'next'
            setMaking(null)
          }}
          onCancel={() => {
            after.current = 'back'
            setMaking(null)
          }}
        />
      )}
    </span>
  )
}

/** Kinds there are only a handful of: their list shows at once. */
const fewOf: ReadonlySet<string> = new Set(['warehouse', 'moneyAccount'])
const newPartner = label('新建往来单位', 'New partner')
