// Positions made in rows and columns, aisles between them: the form of a dialog, with what it will make told beforehand.

import { Button } from 'antd'
import { useState } from 'react'
import { label, wordRefusal, type AnyRow, type Label, type Refusal } from '../../../shared/contract/index.ts'
import { layoutFields, positionRows, type PositionLayout } from '../../../shared/warehouse/position-rows.ts'
import { useCommand } from '../../app/client.tsx'
import { counted } from '../../app/plural.ts'
import { useWords } from '../../app/language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'

type Props = { readonly warehouseId: number; /** Below what stands already. */ readonly top: number; onClose(): void }

const names = Object.keys(layoutFields) as (keyof typeof layoutFields)[]

export function LayPositions({ warehouseId, top, onClose }: Props) {
  const { t, language } = useWords()
  const lay = useCommand('position.lay')
  const [layout, setLayout] = useState<AnyRow>({
    prefix: '',
    rows: 2,
    columns: 8,
    width: 4,
    height: 3,
    aisle: 1,
    left: 1,
    top,
  })
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const made = madeBy(layout)
  const run = async () => {
    const answer = await lay.run({ warehouseId, layout })
    if (!answer.ok) return setRefusals(answer.error)
    onClose()
  }
  const problemAt = (name: string) => {
    const [first] = refusals.filter(({ path }) => path === `layout.${name}`)
    return first && wordRefusal(first, language)
  }
  return (
    <Dialog
      title={t(label('成排添加垛位', 'Add rows of positions'))}
      width={560}
      onClose={onClose}
      keys={{ 'Ctrl+Enter': { label: label('添加', 'Add'), run: () => void run() } }}
      footer={
        <>
          <span className="map-made">{made && t(made)}</span>
          <Button onClick={onClose}>{t(label('取消', 'Cancel'))}</Button>
          <Button type="primary" disabled={lay.busy} loading={lay.busy} onClick={() => void run()} title="Ctrl+Enter">
            {t(label('添加', 'Add'))}
          </Button>
        </>
      }
    >
      <div className="map-lay-form">
        {names.map((name) => {
          const field = layoutFields[name]
          return (
            <label key={name} htmlFor={`lay-${name}`}>
              <span>{t(field.label)}</span>
              <FieldInput
                id={`lay-${name}`}
                field={field}
                value={layout[name] ?? null}
                problem={problemAt(name)}
                autoFocus={name === 'prefix'}
                onChange={(value) => setLayout((now) => ({ ...now, [name]: value }))}
              />
              {problemAt(name) && <em role="alert">{problemAt(name)}</em>}
            </label>
          )
        })}
      </div>
    </Dialog>
  )
}

/** `A01 – B08`, what would be made. */
function madeBy(layout: AnyRow): Label | null {
  if (!(['rows', 'columns', 'width', 'height'] as const).every((name) => Number(layout[name]) > 0)) return null
  if (Number(layout['columns']) > 99) return null
  const rows = positionRows(layout as unknown as PositionLayout)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return null
  const codes = `${first.code} – ${last.code}`
  return label(`${rows.length} 个垛位：${codes}`, `${counted(rows.length, 'position')}: ${codes}`)
}
