// Closing a tab. What is not yet saved anywhere is asked about; a saved draft closes without a word.

import { useCallback } from 'react'
import { label } from '../../shared/contract/index.ts'
import { useAsk } from '../ui/Dialog.tsx'
import { useTabs } from './tabs.ts'

export function useCloseTab(): (key: string) => void {
  const ask = useAsk()
  return useCallback(
    (key: string) => {
      const { tabs, closeTab, activate } = useTabs.getState()
      const tab = tabs.find((one) => one.key === key)
      if (!tab?.dirty) {
        closeTab(key)
        return
      }
      activate(key)
      void ask({
        title: label('这一页有没保存的内容', 'This page holds what is not saved'),
        text: label('关闭后，刚才输入的内容就没有了。', 'Closing it loses what was just typed.'),
        act: label('关闭', 'Close'),
        danger: true,
      }).then((yes) => yes && closeTab(key))
    },
    [ask],
  )
}
