// Goods that lie on another position than the books say are neither found nor lost: what counts is the sum over the
// positions of a lot. This tells, for each line of a sheet, how much of its difference is its lot's; the rest only moved.

import type { AnyRow } from '../contract/index.ts'

/** Lines of one lot of one owner in one warehouse. */
export const lotKey = ({ warehouseId, productId, lot, ownerId }: AnyRow): string =>
  `${warehouseId}/${productId}/${lot ?? ''}/${ownerId ?? ''}`

/** Of each difference the part that is its lot's. The lines whose sign is that of the sum bear it, in their order. */
export function lotDifferences(lines: readonly { readonly key: string; readonly difference: number }[]): number[] {
  const left = new Map<string, number>()
  for (const { key, difference } of lines) left.set(key, (left.get(key) ?? 0) + difference)
  return lines.map(({ key, difference }) => {
    const wanted = left.get(key) ?? 0
    if (Math.sign(wanted) !== Math.sign(difference)) return 0
    const borne = Math.sign(wanted) * Math.min(Math.abs(wanted), Math.abs(difference))
    left.set(key, wanted - borne)
    return borne
  })
}
