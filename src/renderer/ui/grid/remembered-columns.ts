// Which columns, in what order and width, sorted by what: remembered per grid on this computer.

import type { ColumnState, GridApi } from 'ag-grid-community'
import { useCallback, useRef } from 'react'
import { forget, remember, remembered } from '../../app/remembered.ts'

const isState = (value: unknown): value is ColumnState[] =>
  Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && 'colId' in one)

const savePauseMs = 300

type RememberedColumns = {
  restore(api: GridApi): void
  save(api: GridApi): void
}

export function useRememberedColumns(gridKey: string): RememberedColumns {
  const timer = useRef(0)
  const name = `grid.${gridKey}`
  const restore = useCallback(
    (api: GridApi) => {
      const state = remembered(name, isState)
      if (state) api.applyColumnState({ state, applyOrder: true })
    },
    [name],
  )
  const save = useCallback(
    (api: GridApi) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        if (!api.isDestroyed()) remember(name, api.getColumnState())
      }, savePauseMs)
    },
    [name],
  )
  return { restore, save }
}

export function forgetColumns(gridKey: string, api: GridApi): void {
  forget(`grid.${gridKey}`)
  api.resetColumnState()
}
