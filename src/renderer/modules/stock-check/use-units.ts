// The stock unit of every product, asked once: lines that are not counted yet have nothing worked out to take it from.

import { useEffect, useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'

const productsMost = 2000

export function useUnits(): ReadonlyMap<number, string> {
  const client = useClient()
  const [units, setUnits] = useState<ReadonlyMap<number, string>>(() => new Map())
  useEffect(() => {
    const abort = new AbortController()
    client
      .query(
        'record.list',
        { kind: 'product', includeInactive: true, filter: {}, sort: [], offset: 0, limit: productsMost },
        abort.signal,
      )
      .then(
        ({ rows }) => setUnits(new Map(rows.map((row) => [Number(row['id']), String(row['unit'] ?? '')]))),
        (error: unknown) => !abort.signal.aborted && reportFailure(error),
      )
    return () => abort.abort()
  }, [client])
  return units
}
