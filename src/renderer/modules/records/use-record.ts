// A record being edited: what is stored, what was typed over it. A change by someone else shows where nothing was typed;
// what was typed stays, and saving it over a newer version is refused by the server. A new one begins with what nobody
// should have to type: the next code, what is usual, what the one before it said.

import { useEffect, useRef, useState } from 'react'
import { recordContractOf } from '../../../shared/catalog.ts'
import type { AnyRow, Fields, RecordKind, Value } from '../../../shared/contract/index.ts'
import { initialFlags, settingOf } from '../../../shared/contract/index.ts'
import { useClient, useQueryOf } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { beginning } from './beginning.ts'
import { sentValues, shownValues } from './record-values.ts'

export type RecordInHand = {
  readonly ready: boolean
  /** What a new one begins with is known, or cannot be: it can be saved. */
  readonly begun: boolean
  readonly missing: boolean
  readonly saved: AnyRow | null
  /** All fields: what was typed over what is stored. */
  readonly values: AnyRow
  readonly version: number | null
  readonly active: boolean
  readonly dirty: boolean
  set(name: string, value: Value): void
  /** All fields as they are now: what a key took over a moment ago is among them, though not on the screen yet. */
  latest(): AnyRow
  /** What was typed is stored now. */
  stored(): void
}

export function useRecord(kind: RecordKind, id: number | null, given: Readonly<Record<string, string>>): RecordInHand {
  const { fields } = recordContractOf(kind)
  const query = useQueryOf('record.get', { kind, id: id ?? 0 }, { enabled: id !== null })
  const [typed, setTyped] = useState<AnyRow>({})
  const latest = useRef(typed)
  const type = (next: AnyRow) => {
    latest.current = next
    setTyped(next)
  }
  // The version that was read when typing began: what saving says it was made from.
  const begunAt = useRef<number | null>(null)
  const { newest, known } = useNewest(kind, id === null)
  const saved = id === null ? null : (query.data ?? null)
  const dirty = Object.keys(typed).length > 0
  const version = typeof saved?.['version'] === 'number' ? saved['version'] : null
  const start = (row: AnyRow): AnyRow =>
    saved ?? { ...initialFlags(fields), ...beginning(kind, newest, row), ...givenOf(fields, given) }
  return {
    ready: id === null || saved !== null,
    begun: id !== null || known,
    missing: id !== null && query.data === null,
    saved,
    values: shownValues(fields, start(typed), typed),
    latest: () => sentValues(fields, start(latest.current), latest.current),
    version: dirty ? (begunAt.current ?? version) : version,
    active: saved?.['active'] !== false,
    dirty,
    set: (name, value) => {
      if (!dirty) begunAt.current = version
      type({ ...latest.current, ...settingOf(fields, name, value) })
    },
    stored: () => {
      begunAt.current = null
      type({})
    },
  }
}

/** References the address names by their ids. */
const givenOf = (fields: Fields, given: Readonly<Record<string, string>>): AnyRow =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, id]) => (fields[name]?.kind === 'reference' ? [[name, Number(id)]] : [])),
  )

type Newest = { readonly newest: readonly AnyRow[] | null; readonly known: boolean }

/** The records of the kind with the highest codes; null until they are known, and when they cannot be. */
function useNewest(kind: RecordKind, wanted: boolean): Newest {
  const client = useClient()
  const isNumbered = kind !== 'ledgerAccount'
  const [found, setFound] = useState<Newest>({ newest: null, known: !isNumbered })
  useEffect(() => {
    if (!wanted || !isNumbered) return
    const abort = new AbortController()
    const byCode = { filter: {}, sort: [{ column: 'code', descending: true }], offset: 0, limit: 200 }
    client.query('record.list', { kind, includeInactive: true, ...byCode }, abort.signal).then(
      ({ rows }) => setFound({ newest: rows, known: true }),
      (error: unknown) => {
        if (abort.signal.aborted) return
        setFound({ newest: null, known: true })
        reportFailure(error)
      },
    )
    return () => abort.abort()
  }, [client, kind, wanted, isNumbered])
  return found
}
