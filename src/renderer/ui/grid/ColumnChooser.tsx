// Which columns a grid shows: a short list of ticks beside the grid's other tools. Order and width are set on the headers.

import { Button, Checkbox, Popover } from 'antd'
import type { GridApi } from 'ag-grid-community'
import { useState } from 'react'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { forgetColumns } from './remembered-columns.ts'

export function ColumnChooser({ api, gridKey }: { readonly api: GridApi<AnyRow> | null; readonly gridKey: string }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={api && <ColumnTicks api={api} gridKey={gridKey} />}
    >
      <Button disabled={!api}>{t(label('选列', 'Columns'))}</Button>
    </Popover>
  )
}

function ColumnTicks({ api, gridKey }: { readonly api: GridApi<AnyRow>; readonly gridKey: string }) {
  const { t } = useWords()
  const [, setTurn] = useState(0)
  const columns = api.getAllGridColumns().filter((column) => column.getColDef().headerName)
  const visible = columns.filter((column) => column.isVisible())
  const again = () => setTurn((turn) => turn + 1)
  return (
    <div className="column-ticks">
      {columns.map((column) => (
        <Checkbox
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
