// What a report is about, in a word: the code of the account, product or partner it was asked for.

import type { AnyRow, Fields } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../app/client.tsx'

/** Empty while unknown, and for reports about everything. */
export function useSubject(fields: Fields, params: AnyRow): string {
  const found = Object.entries(fields).find(
    ([name, field]) => field.kind === 'reference' && typeof params[name] === 'number',
  )
  const field = found?.[1]
  const kind = field?.kind === 'reference' ? field.to : 'product'
  const record = useQueryOf(
    'record.get',
    { kind, id: Number(found ? params[found[0]] : 0) },
    { enabled: found !== undefined },
  )
  return found ? String(record.data?.['code'] ?? '') : ''
}
