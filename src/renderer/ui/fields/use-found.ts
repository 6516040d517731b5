// The choices for what is typed: the last question's answer wins, and it is known whether the answer shown is
// the answer to what stands in the input now (Enter must not take the first of an older answer).

import { useEffect, useRef, useState } from 'react'

export type Find<T> = (text: string, signal: AbortSignal) => Promise<readonly T[]>
export type Found<T> = { readonly options: readonly T[]; readonly settled: boolean; readonly failed: boolean }

type Answer<T> = { readonly text: string | null; readonly options: readonly T[]; readonly failed: boolean }

/** `text` null asks nothing. `scope` names what else the answer depends on. */
export function useFound<T>(text: string | null, scope: string, find: Find<T>): Found<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ text: null, options: [], failed: false })
  const latest = useRef(find)
  latest.current = find
  const asked = text === null ? null : `${scope}\n${text}`
  useEffect(() => {
    if (text === null || asked === null) return
    const abort = new AbortController()
    latest.current(text, abort.signal).then(
      (options) => !abort.signal.aborted && setAnswer({ text: asked, options, failed: false }),
      () => !abort.signal.aborted && setAnswer({ text: asked, options: [], failed: true }),
    )
    return () => abort.abort()
  }, [asked, text])
  return {
    options: text === null ? [] : answer.options,
    settled: asked !== null && answer.text === asked,
    failed: answer.failed && answer.text === asked,
  }
}
