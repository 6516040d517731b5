// What of a customer's documents a slip may still be drawn on: fields of the slip's lines with how many lines are left.

import { useQueryOf } from '../../app/client.tsx'
import { drawnFrom, type DrawnFrom } from './draw.ts'

export function useDrawable(
  customerId: number | null,
): readonly { readonly name: DrawnFrom; readonly lines: number }[] {
  const left: Record<DrawnFrom, number> = {
    loadingLineId: useLeft(customerId, 'loadingLineId'),
    pickLineId: useLeft(customerId, 'pickLineId'),
    contractLineId: useLeft(customerId, 'contractLineId'),
    quotationLineId: useLeft(customerId, 'quotationLineId'),
  }
  return drawnFrom.flatMap((name) => (left[name] > 0 ? [{ name, lines: left[name] }] : []))
}

function useLeft(customerId: number | null, field: DrawnFrom): number {
  const asked = useQueryOf(
    'sourceLine.list',
    { kind: 'delivery', field, partnerId: customerId },
    { enabled: customerId !== null },
  )
  return customerId === null ? 0 : (asked.data?.length ?? 0)
}
