// The open tabs. The phone rings in the middle of a delivery, so several documents stay open at once and nothing typed
// or scrolled is lost: a tab stays mounted until it is closed. The path of the tab in front is the address (`#/list/delivery`),
// so that back, forward and a kept link work. The workbench is always the first tab and never closes.

import { create } from 'zustand'
import type { Label } from '../../shared/contract/index.ts'

type TabTitle = Label | string
export type Tab = {
  readonly key: string
  readonly path: string
  /** Until the page names itself, the route's own name stands here. */
  readonly title: TabTitle | null
  readonly dirty: boolean
  /** The tab it was opened from: closing it leads back there. */
  readonly from?: string
}

export const workbenchPath = '/'
/** More open pages than anyone can tell apart; the oldest clean one makes room. */
export const tabsMax = 24

type TabsState = {
  readonly tabs: readonly Tab[]
  readonly activeKey: string
  openTab(tab: { readonly path: string; readonly title?: TabTitle }): void
  activate(key: string): void
  /** Closes without asking; ask first when it is dirty (`useCloseTab`). */
  closeTab(key: string): void
  /** Moves a tab before another one, or to the end. */
  reorderTab(key: string, before: string | null): void
  /** The tab goes on under another path, its page stays as it is: a new draft that was saved. */
  replaceTab(path: string, next: string): void
  setTabTitle(path: string, title: TabTitle): void
  setTabDirty(path: string, dirty: boolean): void
  /** The pages that were open before the window was reloaded. */
  restoreTabs(tabs: readonly Pick<Tab, 'path' | 'title'>[], activePath: string): void
  /** Another book was opened: nothing of the old one stays. */
  resetTabs(): void
}

const workbenchTab: Tab = { key: 'workbench', path: workbenchPath, title: null, dirty: false }
let counter = 0

export const useTabs = create<TabsState>()((set) => ({
  tabs: [workbenchTab],
  activeKey: workbenchTab.key,

  openTab: ({ path: asked, title }) =>
    set((state) => {
      const path = canonical(asked)
      const open = state.tabs.find((tab) => samePage(tab.path, path))
      if (open && !(isNewPage(path) && open.dirty)) {
        // A list that is open takes the view it is asked for.
        const tabs = changed(state.tabs, open.path, (tab) => (path.includes('?') ? { ...tab, path } : tab))
        return { tabs, activeKey: open.key }
      }
      counter += 1
      const key = `tab-${counter}`
      // A second new document beside one that is being typed gets an address of its own.
      const ownPath = open ? numbered(path, counter) : path
      const tab: Tab = { key, path: ownPath, title: title ?? null, dirty: false, from: state.activeKey }
      return { tabs: [...withRoom(state.tabs, state.activeKey), tab], activeKey: key }
    }),

  activate: (key) => set((state) => (state.tabs.some((tab) => tab.key === key) ? { activeKey: key } : state)),

  closeTab: (key) =>
    set((state) => {
      const at = state.tabs.findIndex((tab) => tab.key === key)
      if (at <= 0) return state
      const tabs = state.tabs.filter((tab) => tab.key !== key)
      if (state.activeKey !== key) return { tabs }
      // Back to where it was opened from, if that is still there; else to its neighbour.
      const next =
        tabs.find((tab) => tab.key === state.tabs[at]?.from) ?? tabs[Math.min(at, tabs.length - 1)] ?? workbenchTab
      return { tabs, activeKey: next.key }
    }),

  reorderTab: (key, before) =>
    set((state) => {
      const moved = state.tabs.find((tab) => tab.key === key)
      if (!moved || key === workbenchTab.key || before === workbenchTab.key || before === key) return state
      const rest = state.tabs.filter((tab) => tab.key !== key)
      const at = before === null ? rest.length : rest.findIndex((tab) => tab.key === before)
      return at < 0 ? state : { tabs: [...rest.slice(0, at), moved, ...rest.slice(at)] }
    }),

  replaceTab: (path, next) =>
    set((state) => {
      const [from, to] = [canonical(path), canonical(next)]
      const other = state.tabs.find((tab) => tab.path === to && tab.path !== from)
      // Two tabs never share an address: a second new page gets its own, a page that was open already gives way.
      const own = other && isNewPage(to) ? numbered(to, (counter += 1)) : to
      const tabs = other && own === to ? state.tabs.filter((tab) => tab !== other) : state.tabs
      return {
        tabs: changed(tabs, from, (tab) => ({ ...tab, path: own })),
        activeKey: tabs.some((tab) => tab.key === state.activeKey) ? state.activeKey : workbenchTab.key,
      }
    }),

  setTabTitle: (path, title) =>
    set((state) => ({
      tabs: changed(state.tabs, path, (tab) => (sameTitle(tab.title, title) ? tab : { ...tab, title })),
    })),

  setTabDirty: (path, dirty) =>
    set((state) => ({ tabs: changed(state.tabs, path, (tab) => (tab.dirty === dirty ? tab : { ...tab, dirty })) })),

  restoreTabs: (paths, activePath) =>
    set(() => {
      const tabs = [workbenchTab, ...paths.map((tab) => ({ ...tab, key: `tab-${(counter += 1)}`, dirty: false }))]
      return { tabs, activeKey: tabs.find((tab) => tab.path === activePath)?.key ?? workbenchTab.key }
    }),

  resetTabs: () => set({ tabs: [workbenchTab], activeKey: workbenchTab.key }),
}))

/** For code outside components. */
export const openTab = (tab: { readonly path: string; readonly title?: TabTitle }): void =>
  useTabs.getState().openTab(tab)
export const setTabTitle = (path: string, title: TabTitle): void => useTabs.getState().setTabTitle(path, title)
export const setTabDirty = (path: string, dirty: boolean): void => useTabs.getState().setTabDirty(path, dirty)

/** One spelling per address: Chinese in a query is escaped the same everywhere. */
export function canonical(path: string): string {
  const { pathname, search } = new URL(path, 'http://page')
  return pathname + search
}

const numbered = (path: string, number: number): string => `${path}${path.includes('?') ? '&' : '?'}tab=${number}`

/** A list is one page whatever view is asked of it; everything else is told apart by its whole address. */
function samePage(open: string, path: string): boolean {
  return open === path || (isList(path) && open.split('?')[0] === path.split('?')[0])
}

const isList = (path: string): boolean => /^\/(list\/|records\/|approvals(\?|$))/.test(path)
const isNewPage = (path: string): boolean => /\/new(\?|$)/.test(path)

function withRoom(tabs: readonly Tab[], activeKey: string): readonly Tab[] {
  if (tabs.length < tabsMax) return tabs
  const oldest = tabs.find((tab, index) => index > 0 && !tab.dirty && tab.key !== activeKey)
  return oldest ? tabs.filter((tab) => tab !== oldest) : tabs
}

function changed(tabs: readonly Tab[], path: string, change: (tab: Tab) => Tab): readonly Tab[] {
  const named = canonical(path)
  const next = tabs.map((tab) => (tab.path === named ? change(tab) : tab))
  return next.every((tab, index) => tab === tabs[index]) ? tabs : next
}

function sameTitle(a: TabTitle | null, b: TabTitle): boolean {
  if (a === null || typeof a === 'string' || typeof b === 'string') return a === b
  return a.zh === b.zh && a.en === b.en
}
