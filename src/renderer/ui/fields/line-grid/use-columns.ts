// The columns that are shown and how wide each is: as its figures need, and without those that follow from others where
// the window is too narrow.

import { useMemo } from 'react'
import type { Language } from '../../../../shared/contract/index.ts'
import { decimalsOf, fittedWidths } from './column-figures.ts'
import type { LineGridProps } from './LineGrid.tsx'

export const noWidth = 40
export const edgeWidth = 10

export function useColumns({ columns: all, rows, valueOf, totals }: LineGridProps, room: number, language: Language) {
  const decimals = useMemo(() => decimalsOf(all, rows, valueOf), [all, rows, valueOf])
  const widths = useMemo(
    () => fittedWidths(all, rows, valueOf, totals, decimals, language),
    [all, rows, valueOf, totals, decimals, language],
  )
  return useMemo(() => {
    const isTight = widths.reduce((sum, width) => sum + width, noWidth + edgeWidth) > room
    const columns = isTight ? all.filter((column) => !column.spare) : all
    return { columns, widths: isTight ? widths.filter((_, at) => !all[at]!.spare) : widths, decimals }
  }, [all, widths, decimals, room])
}
