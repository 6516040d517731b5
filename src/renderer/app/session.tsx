// The open book: who we are, what month it is, and the way to another book. Opening another book leaves nothing of the
// old one on screen: its tabs and answers go.

import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { BookInfo } from '../../shared/api.ts'
import { useClient } from './client.tsx'
import { reportFailure } from './failures.ts'
import { useTabs } from './tabs.ts'

/** The ways to a book, as the first screen offers them. */
export type WayIn = 'new' | 'import' | 'demo' | 'open'

export type Session = {
  /** `undefined` until it is known, null when no book is open. */
  readonly info: BookInfo | null | undefined
  /** The first screen stands over the open book, at this way to another one. */
  readonly choosing: WayIn | null
  chooseBook(way: WayIn | null): void
  /** A book was opened. */
  entered(info: BookInfo): void
}

const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession outside SessionProvider')
  return session
}

/** The open book; only inside the shell, where there is one. */
export function useBook(): BookInfo {
  const { info } = useSession()
  if (!info) throw new Error('no book is open')
  return info
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient()
  const queries = useQueryClient()
  const [info, setInfo] = useState<BookInfo | null | undefined>()
  const [choosing, chooseBook] = useState<WayIn | null>(null)
  const place = useRef<string | null>(null)
  const take = useCallback(
    (answer: BookInfo | null) => {
      const another = place.current !== null && place.current !== answer?.location
      place.current = answer?.location ?? null
      if (another) {
        useTabs.getState().resetTabs()
        queries.clear()
      }
      setInfo(answer)
    },
    [queries],
  )
  useEffect(() => {
    let gone = false
    const ask = () => {
      client.info().then((answer) => gone || take(answer), reportFailure)
    }
    ask()
    // The working month and what is closed may have changed with it, or the book itself.
    const stop = client.onChange(ask)
    return () => {
      gone = true
      stop()
    }
  }, [client, take])
  const entered = useCallback(
    (opened: BookInfo) => {
      take(opened)
      chooseBook(null)
    },
    [take],
  )
  const session = useMemo<Session>(() => ({ info, choosing, chooseBook, entered }), [info, choosing, entered])
  return <SessionContext value={session}>{children}</SessionContext>
}
