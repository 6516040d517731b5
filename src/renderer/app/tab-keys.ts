// Moving between tabs without the mouse, on keys no browser keeps for itself. Where the browser does not take Ctrl+Tab
// (the desktop window), that works too.

import { label } from '../../shared/contract/index.ts'
import { useKeys, type KeyMap } from './keys.ts'
import { useTabs } from './tabs.ts'
import { useCloseTab } from './close-tab.ts'
import { useTab } from './tab-context.ts'

/** Pages nobody types into: Escape leaves them. */
const onlyRead = /^\/(document|partner|report|print)\//

/** Escape leaves this page though it is typed into: closing asks about what is not saved. Off while words would be lost. */
export function useLeaveKey(off = false): void {
  const close = useCloseTab()
  const { key } = useTab()
  useKeys({ Escape: { label: label('回到来处', 'Back'), run: () => close(key), off } })
}

export function useTabKeys(): void {
  const close = useCloseTab()
  const step = (by: number) => () => {
    const { tabs, activeKey, activate } = useTabs.getState()
    const at = tabs.findIndex((tab) => tab.key === activeKey)
    const next = tabs[(at + by + tabs.length) % tabs.length]
    if (next) activate(next.key)
  }
  const numbered: KeyMap = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => [
      `Alt+${place}`,
      {
        label: label(`第 ${place} 个标签`, `Tab ${place}`),
        // Nine lines would drown the overlay; the first says it for all.
        unlisted: true,
        run: () => {
          const { tabs, activate } = useTabs.getState()
          const tab = tabs[place - 1]
          if (tab) activate(tab.key)
        },
      },
    ]),
  )
  useKeys(
    {
      ...numbered,
      'Alt+1…9': { label: label('第几个标签', 'Tab by its place'), run: () => undefined },
      'Alt+]': { label: label('下一个标签', 'Next tab'), run: step(1) },
      'Alt+[': { label: label('上一个标签', 'Previous tab'), run: step(-1) },
      'Ctrl+Tab': { label: label('下一个标签', 'Next tab'), run: step(1), unlisted: true },
      'Ctrl+Shift+Tab': { label: label('上一个标签', 'Previous tab'), run: step(-1), unlisted: true },
      Escape: {
        label: label('回到来处（单据、往来单位、报表、打印）', 'Back (documents, partners, reports, prints)'),
        run: ({ target }) => {
          const { tabs, activeKey } = useTabs.getState()
          const tab = tabs.find(({ key }) => key === activeKey)
          const typing = target instanceof Element && target.matches('input, textarea, [contenteditable="true"]')
          if (tab && !typing && onlyRead.test(tab.path)) close(tab.key)
        },
      },
      'Alt+W': { label: label('关闭标签', 'Close the tab'), run: () => close(useTabs.getState().activeKey) },
    },
    'everywhere',
  )
}
