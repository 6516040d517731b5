// Which columns a grid shows: a short list of ticks beside the grid's other tools. Order and width are set on the headers.

import { Button, Checkbox, Popover } from 'antd'
import type { GridApi } from 'ag-grid-community'
import { useRef, useState, type KeyboardEvent } from 'react'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { ActButton } from '../ActButton.tsx'
import { forgetColumns } from './remembered-columns.ts'

export function ColumnChooser({ api, gridKey }: { readonly api: GridApi<AnyRow> | null; readonly gridKey: string }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLSpanElement>(null)
  const turn = (to: boolean) => {
    setOpen(to)
    if (!to) button.current?.querySelector('button')?.focus()
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={turn}
      destroyOnHidden
      content={api && <ColumnTicks api={api} gridKey={gridKey} onLeave={() => turn(false)} />}
    >
      <span ref={button}>
        <ActButton act={label('选列', 'Columns')} keyName="Alt+T" disabled={!api} run={() => setOpen((now) => !now)} />
      </span>
    </Popover>
  )
}

type TicksProps = { readonly api: GridApi<AnyRow>; readonly gridKey: string; onLeave(): void }

function ColumnTicks({ api, gridKey, onLeave }: TicksProps) {
  const { t } = useWords()
  const [, setTurn] = useState(0)
  const columns = api.getAllGridColumns().filter((column) => column.getColDef().headerName)
  const visible = columns.filter((column) => column.isVisible())
  const again = () => setTurn((turn) => turn + 1)
  // Arrows go up and down, space ticks, Escape leaves.
  const steer = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') onLeave()
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
    stops[stops.findIndex((stop) => stop === document.activeElement) + step]?.focus()
  }
  return (
    <div className="column-ticks" onKeyDown={steer}>
      {columns.map((column, at) => (
        <Checkbox
          autoFocus={at === 0}
          key={column.getColId()}
          checked={column.isVisible()}
          // The last column stays: a grid of nothing cannot be found again.
          disabled={visible.length === 1 && column.isVisible()}
          onChange={(event) => {
            api.setColumnsVisible([column], event.target.checked)
            again()
          }}
        >
          {column.getColDef().headerName}
        </Checkbox>
      ))}
      <Button
        size="small"
        type="text"
        onClick={() => {
          forgetColumns(gridKey, api)
          again()
        }}
      >
        {t(label('恢复默认', 'As it was'))}
      </Button>
    </div>
  )
}
