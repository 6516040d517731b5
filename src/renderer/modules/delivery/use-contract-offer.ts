// How many contract lines this customer may still draw on.

import { useQueryOf } from '../../app/client.tsx'

export function useContractOffer(customerId: number | null): number {
  const asked = useQueryOf(
    'sourceLine.list',
    { kind: 'delivery', field: 'contractLineId', partnerId: customerId },
    { enabled: customerId !== null },
  )
  return customerId === null ? 0 : (asked.data?.length ?? 0)
}
