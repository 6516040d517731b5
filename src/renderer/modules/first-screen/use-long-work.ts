// One piece of long work in a panel: its progress, and a way to stop it. Leaving the panel stops it too.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../shared/api.ts'
import type { TaskOptions } from '../../../shared/client.ts'
import { reportFailure } from '../../app/failures.ts'

type LongWork = {
  readonly running: boolean
  readonly progress: Progress | null
  /** The answer; null when it was cancelled or failed, which is said already. */
  start<T>(work: (options: TaskOptions) => Promise<T>): Promise<T | null>
  cancel(): void
}

export function useLongWork(): LongWork {
  const abort = useRef<AbortController | null>(null)
  const [running, setRunning] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  const start = useCallback(async <T>(work: (options: TaskOptions) => Promise<T>): Promise<T | null> => {
    const own = new AbortController()
    abort.current = own
    setRunning(true)
    setProgress(null)
    try {
      return await work({ signal: own.signal, onProgress: setProgress })
    } catch (error) {
      if (!own.signal.aborted) reportFailure(error)
      return null
    } finally {
      setRunning(false)
    }
  }, [])
  const cancel = useCallback(() => abort.current?.abort(), [])
  return { running, progress, start, cancel }
}
