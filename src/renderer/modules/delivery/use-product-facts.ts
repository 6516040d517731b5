// Facts of the products on the slip: stock and lots in their warehouse, last and listed price of
// this customer on the slip's day. Asked once per
// product and kept fresh like every answer on screen.

import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useClient } from '../../app/client.tsx'
import { parseDay } from '../../../shared/kernel/index.ts'
import type { ProductFacts, Queries } from '../../../shared/api.ts'
import type { SlipLine } from './slip.ts'

type FactsInput = Queries['product.facts']['input']

export type SlipFacts = {
  of(line: SlipLine | undefined): ProductFacts | undefined
  /** Asks, or takes the answer that is there. */
  ask(productId: number, warehouseId: number | null): Promise<ProductFacts>
}

export function useProductFacts(lines: readonly SlipLine[], customerId: number | null, day: string | null): SlipFacts {
  const client = useClient()
  const queries = useQueryClient()
  const queryOf = useCallback(
    (input: FactsInput) => ({
      queryKey: ['product.facts', input],
      queryFn: ({ signal }: { signal: AbortSignal }) => client.query('product.facts', input, signal),
    }),
    [client],
  )
  const whose = useMemo(() => ({ customerId, ...(isDay(day) ? { day } : {}) }), [customerId, day])
  const inputs = useMemo(() => {
    const distinct = new Map<string, FactsInput>()
    for (const { shown } of lines) {
      const input = inputOf(shown['productId'], shown['warehouseId'], whose)
      if (input) distinct.set(keyOf(input), input)
    }
    return [...distinct.values()]
  }, [lines, whose])
  const facts = useQueries({
    queries: inputs.map(queryOf),
    combine: (answers) => new Map(answers.map((answer, index) => [keyOf(inputs[index]!), answer.data])),
  })
  return {
    of: (line) => {
      const input = line && inputOf(line.shown['productId'], line.shown['warehouseId'], whose)
      return input ? facts.get(keyOf(input)) : undefined
    },
    ask: (productId, warehouseId) => queries.fetchQuery(queryOf({ productId, warehouseId, ...whose })),
  }
}

type Whose = Pick<FactsInput, 'customerId' | 'day'>

const isDay = (day: string | null): day is string => day !== null && parseDay(day) !== null
const inputOf = (productId: unknown, warehouseId: unknown, whose: Whose): FactsInput | null =>
  typeof productId === 'number'
    ? { productId, warehouseId: typeof warehouseId === 'number' ? warehouseId : null, ...whose }
    : null
const keyOf = ({ productId, warehouseId, customerId, day }: FactsInput): string =>
  `${productId} ${warehouseId} ${customerId} ${day}`
