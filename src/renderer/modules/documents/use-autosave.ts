// Nothing typed is lost: a draft is saved shortly after typing stops, when its tab is left or closed and when the
// window goes away. Saves go one after another, because the first one gives the draft its id.

import { useCallback, useEffect, useRef, useState } from 'react'
import { useCommand } from '../../app/client.tsx'
import type { DocumentKind } from '../../../shared/catalog.ts'
import { toSend, type Typing } from './typing.ts'

type SaveState = 'untouched' | 'waiting' | 'saving' | 'saved' | 'failed'

export type Autosave = {
  readonly state: SaveState
  /** The draft's, once it is kept. */
  readonly id: number | null
  /** Off where there is no draft to keep. */
  readonly enabled: boolean
  /** When it was last saved, on this machine's clock. */
  readonly savedAt: number | null
  /** Saves what is not saved yet and tells the draft's id; null when there is none. */
  settle(): Promise<number | null>
  /** From now on nothing is saved: it was posted or thrown away. */
  stop(): void
}

export function useAutosave(options: {
  kind: DocumentKind
  typing: Typing
  /** Someone typed; before that there is nothing worth keeping. */
  touched: boolean
  draftId: number | null
  enabled: boolean
  waitMs: number
  onId: (id: number) => void
}): Autosave {
  const { run } = useCommand('draft.save')
  const latest = useRef(options)
  latest.current = options
  const id = useRef(options.draftId)
  const saved = useRef(options.typing)
  const running = useRef<Promise<void> | null>(null)
  const stopped = useRef(false)
  /** The tab is gone; its address may be another's by now. */
  const left = useRef(false)
  const [savedId, setSavedId] = useState(options.draftId)
  const [state, setState] = useState<SaveState>('untouched')
  const [savedAt, setSavedAt] = useState<number | null>(null)

  const isBehind = () => {
    const { enabled, touched, typing } = latest.current
    return enabled && touched && !stopped.current && saved.current !== typing
  }
  const save = useCallback(async () => {
    while (running.current) await running.current
    if (!isBehind()) return
    const { kind, typing } = latest.current
    const work = async () => {
      setState('saving')
      const answer = await run({ id: id.current, kind, draft: toSend(typing.draft).draft })
      if (!answer.ok) return setState('failed')
      saved.current = typing
      const isNew = id.current === null
      id.current = answer.value.id
      setSavedId(answer.value.id)
      setSavedAt(Date.now())
      setState(isBehind() ? 'waiting' : 'saved')
      if (isNew && !stopped.current && !left.current) latest.current.onId(answer.value.id)
    }
    running.current = work().finally(() => {
      running.current = null
    })
    await running.current
  }, [run])

  const { typing, touched, enabled, waitMs } = options
  useEffect(() => {
    if (!enabled || !touched || stopped.current || saved.current === typing) return
    setState('waiting')
    const timer = setTimeout(() => void save(), waitMs)
    return () => clearTimeout(timer)
  }, [typing, touched, enabled, waitMs, save])
  useEffect(() => {
    const now = () => void save()
    left.current = false
    document.addEventListener('visibilitychange', now)
    window.addEventListener('pagehide', now)
    return () => {
      document.removeEventListener('visibilitychange', now)
      window.removeEventListener('pagehide', now)
      left.current = true
      void save()
    }
  }, [save])

  return {
    state,
    id: savedId,
    enabled,
    savedAt,
    settle: useCallback(async () => {
      await save()
      while (running.current) await running.current
      return id.current
    }, [save]),
    stop: useCallback(() => {
      stopped.current = true
    }, []),
  }
}
