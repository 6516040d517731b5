// A record being edited: what is stored, what was typed over it. A change by someone else shows where nothing was typed;
// what was typed stays, and saving it over a newer version is refused by the server.

import { useEffect, useRef, useState } from 'react'
import { recordContractOf } from '../../../shared/catalog.ts'
import type { AnyRow, Fields, RecordKind, Value } from '../../../shared/contract/index.ts'
import { initialValues, settingOf } from '../../../shared/contract/index.ts'
import { useClient, useQueryOf } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { nextCode } from '../../../shared/partners/next-code.ts'
import { sentValues, shownValues } from './record-values.ts'

export type RecordInHand = {
  readonly ready: boolean
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
  const proposal = useProposedCode(kind, id === null)
  const saved = id === null ? null : (query.data ?? null)
  const dirty = Object.keys(typed).length > 0
  const version = typeof saved?.['version'] === 'number' ? saved['version'] : null
  const start: AnyRow = saved ?? {
    ...initialValues(fields),
    ...givenOf(fields, given),
    ...(proposal === null ? {} : { code: proposal }),
  }
  return {
    ready: id === null || saved !== null,
    missing: id !== null && query.data === null,
    saved,
    values: shownValues(fields, start, typed),
    latest: () => sentValues(fields, start, latest.current),
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

/** The next code of the series most codes follow, so that nobody has to think of one. */
function useProposedCode(kind: RecordKind, wanted: boolean): string | null {
  const client = useClient()
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    if (!wanted || kind === 'ledgerAccount') return
    const abort = new AbortController()
    const newest = { filter: {}, sort: [{ column: 'code', descending: true }], offset: 0, limit: 200 }
    client.query('record.list', { kind, includeInactive: true, ...newest }, abort.signal).then(
      ({ rows }) => {
        const codes = rows.map((row) => String(row['code'] ?? ''))
        setCode(codes.length === 0 ? recordContractOf(kind).firstCode : nextCode(codes))
      },
      (error: unknown) => abort.signal.aborted || reportFailure(error),
    )
    return () => abort.abort()
  }, [client, kind, wanted])
  return code
}
