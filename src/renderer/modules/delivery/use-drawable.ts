// What of a customer's documents a slip of a day may still be drawn on: fields of the slip's lines with how many lines are left.

import { useQueryOf } from '../../app/client.tsx'
import { drawnFrom, type DrawnFrom } from './draw.ts'

export function useDrawable(
  customerId: number | null,
  day: string | null,
): readonly { readonly name: DrawnFrom; readonly lines: number }[] {
  const left: Record<DrawnFrom, number> = {
    loadingLineId: useLeft(customerId, day, 'loadingLineId'),
    pickLineId: useLeft(customerId, day, 'pickLineId'),
    contractLineId: useLeft(customerId, day, 'contractLineId'),
    quotationLineId: useLeft(customerId, day, 'quotationLineId'),
  }
  return drawnFrom.flatMap((name) => (left[name] > 0 ? [{ name, lines: left[name] }] : []))
}

function useLeft(customerId: number | null, day: string | null, field: DrawnFrom): number {
  const asked = useQueryOf(
    'sourceLine.list',
    { kind: 'delivery', field, partnerId: customerId, day },
    { enabled: customerId !== null },
  )
  return customerId === null ? 0 : (asked.data?.length ?? 0)
}
