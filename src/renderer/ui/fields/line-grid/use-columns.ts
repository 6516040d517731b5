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
    const spareAt = (at: number): number => all[at]?.spare ?? 0
    const taken = (most: number): number =>
      widths.reduce((sum, width, at) => (spareAt(at) > most ? sum : sum + width), noWidth + edgeWidth)
    let most = Math.max(0, ...all.map((_, at) => spareAt(at)))
    while (most > 0 && taken(most) > room) most -= 1
    const isShown = (_: unknown, at: number): boolean => spareAt(at) <= most
    return { columns: all.filter(isShown), widths: widths.filter(isShown), decimals }
  }, [all, widths, decimals, room])
}
