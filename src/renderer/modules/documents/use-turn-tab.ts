// The tab goes on as something else: a draft that was posted or submitted, a request that was decided. While a command
// runs the tab may have got another path than the one known here, so it is found by its key.

import { useCallback } from 'react'
import { useTab } from '../../app/tab-context.ts'
import { useTabs } from '../../app/tabs.ts'

export function useTurnTab(): (next: string) => void {
  const { key, path } = useTab()
  return useCallback(
    (next: string) => {
      const { tabs, replaceTab } = useTabs.getState()
      replaceTab(tabs.find((tab) => tab.key === key)?.path ?? path, next)
    },
    [key, path],
  )
}
