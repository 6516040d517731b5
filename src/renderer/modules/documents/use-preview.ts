// What posting would do, asked while people type: shortly after the last key, and the last answer wins.
// Worked-out cells stay at their rows while a newer answer is on its way, so that nothing flickers.

import { useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from '../../app/client.tsx'
import type { Preview } from '../../../shared/api.ts'
import type { DocumentKind } from '../../../shared/catalog.ts'
import type { AnyDraft, AnyRow } from '../../../shared/contract/index.ts'
import { alignRows } from './align-rows.ts'
import { toSend, type Places } from './typing.ts'

export type Previewed = {
  readonly answer: Preview | null
  readonly places: Places
  /** The draft the answer speaks of, as it was sent. */
  readonly sent: AnyDraft
  /** What posting adds to a typed row. */
  computedOf(section: string, row: AnyRow, index: number): AnyRow | undefined
  /** The same where one typed row becomes several: a delivery's lots. */
  partsOf(section: string, row: AnyRow, index: number): readonly AnyRow[]
  /** The last question could not be answered at all. */
  readonly failed: boolean
}

type Answered = {
  readonly preview: Preview
  readonly places: Places
  readonly draft: AnyDraft
  readonly sent: AnyDraft
}

/** `amends` is the document the draft is a new version of. */
export function usePreview(kind: DocumentKind, draft: AnyDraft, waitMs: number, amends?: number): Previewed {
  const client = useClient()
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [failed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  const first = useRef(true)
  // Others post too: what was free a minute ago may be gone.
  useEffect(() => client.onChange(() => setRound((count) => count + 1)), [client])
  useEffect(() => {
    const abort = new AbortController()
    const timer = setTimeout(
      () => {
        const { draft: sent, places } = toSend(draft)
        client
          .query('document.preview', { kind, draft: sent, ...(amends === undefined ? {} : { amends }) }, abort.signal)
          .then(
            (preview) => {
              if (abort.signal.aborted) return
              setAnswered({ preview, places, draft, sent })
              setFailed(false)
            },
            () => !abort.signal.aborted && setFailed(true),
          )
      },
      first.current ? 0 : waitMs,
    )
    first.current = false
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [client, kind, draft, waitMs, amends, round])

  return useMemo(() => {
    const computed = answered ? computedRows(answered) : null
    const partsOf = (section: string, row: AnyRow, index: number) =>
      computed?.byRow.get(row) ?? computed?.byPlace[section]?.get(index) ?? []
    return {
      answer: answered?.preview ?? null,
      places: answered?.places ?? {},
      sent: answered?.sent ?? nothing,
      computedOf: (section, row, index) => partsOf(section, row, index)[0],
      partsOf,
      failed,
    }
  }, [answered, failed])
}

const nothing: AnyDraft = { day: null, remarks: null, head: {}, sections: {} }

/** By the row itself, which stays the same object until it is typed into, and by place for the one that changes. */
function computedRows({ preview, places, draft }: Answered) {
  const byRow = new WeakMap<AnyRow, readonly AnyRow[]>()
  const byPlace: Record<string, Map<number, readonly AnyRow[]>> = {}
  for (const [section, at] of Object.entries(places)) {
    const typed = draft.sections[section] ?? []
    const made = alignRows(
      at.map((place) => typed[place]!),
      preview.sections[section] ?? [],
    )
    byPlace[section] = new Map(made.map((rows, index) => [at[index]!, rows]))
    made.forEach((rows, index) => byRow.set(typed[at[index]!]!, rows))
  }
  return { byRow, byPlace }
}
