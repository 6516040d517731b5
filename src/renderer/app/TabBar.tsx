// The open tabs: click to bring one to the front, drag to order, middle click or × to close. A dot marks what is not saved.

import { useEffect, useRef, type KeyboardEvent } from 'react'
import { label } from '../../shared/contract/index.ts'
import { useCloseTab } from './close-tab.ts'
import { useWords } from './language.tsx'
import { screenOf, unknownPage } from './screens.tsx'
import { useTabs, workbenchPath, type Tab } from './tabs.ts'

export function TabBar() {
  const { t } = useWords()
  const { tabs, activeKey, activate } = useTabs()
  const bar = useRef<HTMLDivElement>(null)
  const active = tabs.find((tab) => tab.key === activeKey)
  // Its name and its dot make a tab wider after it came to the front.
  useEffect(() => {
    const handle = bar.current?.querySelector('[aria-selected="true"]')?.parentElement
    handle?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeKey, tabs.length, active?.title, active?.dirty])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = by === 0 ? undefined : tabs[tabs.findIndex((tab) => tab.key === activeKey) + by]
    if (!next) return
    activate(next.key)
    document.getElementById(`tab-${next.key}`)?.focus()
  }
  return (
    <div
      ref={bar}
      className="tab-bar"
      role="tablist"
      tabIndex={-1}
      aria-label={t(label('打开的页面', 'Open pages'))}
      onKeyDown={onKeyDown}
      onWheel={(event) => {
        event.currentTarget.scrollLeft += event.deltaY
      }}
    >
      {tabs.map((tab) => (
        <TabHandle key={tab.key} tab={tab} active={tab.key === activeKey} />
      ))}
    </div>
  )
}

function TabHandle({ tab, active }: { readonly tab: Tab; readonly active: boolean }) {
  const { t } = useWords()
  const { activate, reorderTab } = useTabs()
  const close = useCloseTab()
  const found = screenOf(tab.path)
  const title = tab.title ?? found?.screen.title(found.params) ?? unknownPage
  const text = typeof title === 'string' ? title : t(title)
  const closable = tab.path !== workbenchPath
  return (
    <div
      className={active ? 'tab tab-active' : 'tab'}
      draggable={closable}
      onDragStart={(event) => event.dataTransfer.setData(dragType, tab.key)}
      onDragOver={(event) => event.dataTransfer.types.includes(dragType) && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        reorderTab(event.dataTransfer.getData(dragType), tab.key)
      }}
      onAuxClick={(event) => event.button === 1 && closable && close(tab.key)}
    >
      <button
        type="button"
        id={`tab-${tab.key}`}
        className="tab-title"
        role="tab"
        aria-selected={active}
        aria-controls={`pane-${tab.key}`}
        tabIndex={active ? 0 : -1}
        title={text}
        onClick={() => activate(tab.key)}
      >
        <span className="tab-text">{text}</span>
        {tab.dirty && <span className="tab-dirty" title={t(label('未保存', 'Not saved'))} />}
      </button>
      {closable && (
        <button
          type="button"
          className="tab-close"
          tabIndex={-1}
          title={`${t(label('关闭', 'Close'))} Alt+W`}
          aria-label={`${t(label('关闭', 'Close'))} ${text}`}
          onClick={() => close(tab.key)}
        >
          ×
        </button>
      )}
    </div>
  )
}

const dragType = 'application/x-hezhang-tab'
