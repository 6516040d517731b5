// Facts of the products on the slip: stock and lots in their warehouse, last price of this customer. Asked once per
// product and kept fresh like every answer on screen.

import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useClient } from '../../app/client.tsx'
import type { ProductFacts } from '../../../shared/api.ts'
import { numberOf, type SlipLine } from './slip.ts'

type FactsInput = {
  readonly productId: number
  readonly warehouseId: number | null
  readonly customerId: number | null
}

export type SlipFacts = {
  of(line: SlipLine | undefined): ProductFacts | undefined
  /** Asks, or takes the answer that is there. */
  ask(input: FactsInput): Promise<ProductFacts>
}

export function useProductFacts(lines: readonly SlipLine[], customerId: number | null): SlipFacts {
  const client = useClient()
  const queries = useQueryClient()
  const queryOf = useCallback(
    (input: FactsInput) => ({
      queryKey: ['product.facts', input],
      queryFn: ({ signal }: { signal: AbortSignal }) => client.query('product.facts', input, signal),
    }),
    [client],
  )
  const inputs = useMemo(() => {
    const distinct = new Map<string, FactsInput>()
    for (const { shown } of lines) {
      const input = inputOf(shown['productId'], shown['warehouseId'], customerId)
      if (input) distinct.set(keyOf(input), input)
    }
    return [...distinct.values()]
  }, [lines, customerId])
  const facts = useQueries({
    queries: inputs.map(queryOf),
    combine: (answers) => new Map(answers.map((answer, index) => [keyOf(inputs[index]!), answer.data])),
  })
  return {
    of: (line) => {
      const input = line && inputOf(line.shown['productId'], line.shown['warehouseId'], customerId)
      return input ? facts.get(keyOf(input)) : undefined
    },
    ask: (input) => queries.fetchQuery(queryOf(input)),
  }
}

const inputOf = (productId: unknown, warehouseId: unknown, customerId: number | null): FactsInput | null =>
  typeof productId === 'number'
    ? { productId, warehouseId: typeof warehouseId === 'number' ? numberOf(warehouseId) : null, customerId }
    : null
const keyOf = ({ productId, warehouseId, customerId }: FactsInput): string =>
  `${productId} ${warehouseId} ${customerId}`
