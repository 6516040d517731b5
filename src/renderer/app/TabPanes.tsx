// The pages of all open tabs. Only one is seen; the others keep their place, their scroll and what is half typed.
// They are hidden by visibility, not taken out of the layout, because a grid without a size forgets where it stood.

import { memo, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { label } from '../../shared/contract/index.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useWords } from './language.tsx'
import { screenOf, unknownPage } from './screens.tsx'
import { TabContext, type TabPlace } from './tab-context.ts'
import { useTabs } from './tabs.ts'
import { useWaiting } from './waiting.ts'

export function TabPanes() {
  const tabs = useTabs((state) => state.tabs)
  const activeKey = useTabs((state) => state.activeKey)
  const waiting = useWaiting()
  // In the order they were opened: moving a tab must not move a page in the document, it would lose its scroll.
  const mounted = useMemo(() => tabs.toSorted((a, b) => (a.key < b.key ? -1 : 1)), [tabs])
  return (
    <main className="tab-panes" aria-busy={waiting}>
      {mounted.map(({ key, path }) => (
        <TabPane key={key} tabKey={key} path={path} active={key === activeKey} />
      ))}
    </main>
  )
}

type TabPaneProps = { readonly tabKey: string; readonly path: string; readonly active: boolean }

const TabPane = memo(function TabPane({ tabKey, path, active }: TabPaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  const lastFocused = useRef<Element | null>(null)
  // A tab that comes back with a reload is opened when it is looked at: only then can its page take the cursor.
  const [seen, setSeen] = useState(active)
  if (active && !seen) setSeen(true)
  const place = useMemo<TabPlace>(() => ({ key: tabKey, path, active }), [tabKey, path, active])
  useEffect(() => {
    if (!active || !pane.current || pane.current.contains(document.activeElement)) return
    const last = lastFocused.current
    if (last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true })
    if (!pane.current.contains(document.activeElement)) pane.current.focus({ preventScroll: true })
  }, [active])
  return (
    <div
      ref={pane}
      id={`pane-${tabKey}`}
      className={active ? 'tab-pane' : 'tab-pane tab-pane-hidden'}
      role="tabpanel"
      aria-labelledby={`tab-${tabKey}`}
      inert={!active}
      tabIndex={-1}
      onFocus={(event) => {
        lastFocused.current = event.target
      }}
    >
      <TabContext value={place}>
        <ErrorBoundary>
          <Suspense fallback={<div className="page-waiting" />}>{seen && <Page path={path} />}</Suspense>
        </ErrorBoundary>
      </TabContext>
    </div>
  )
})

function Page({ path }: { readonly path: string }) {
  const { t } = useWords()
  const found = useMemo(() => screenOf(path), [path])
  const content = found?.screen.render(found.params, found.query)
  if (content) return content
  return (
    <div className="page-message">
      <h1>{t(unknownPage)}</h1>
      <p>{t(label('地址也许已经过时：', 'The address may be out of date: ')) + path}</p>
    </div>
  )
}
