// A browser asks before a page with something unsaved is closed or reloaded. The desktop's window asks nobody: there the
// question would silently keep the window from closing, and drafts are saved on the way out anyway.

import { useEffect } from 'react'
import { useClient } from './client.tsx'
import { useTabs } from './tabs.ts'

export function useLeavingGuard(): void {
  const { host } = useClient()
  useEffect(() => {
    if (host !== 'office') return
    const ask = (event: BeforeUnloadEvent) => {
      if (useTabs.getState().tabs.some((tab) => tab.dirty)) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [host])
}
