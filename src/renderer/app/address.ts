// The address line follows the tab in front, and the tab in front follows the address: back, forward, a plain
// `<a href="#/document/12">` and a link kept in a note all work. What was open survives a reload of the window.

import { useEffect } from 'react'
import { canonical, useTabs, workbenchPath, type Tab } from './tabs.ts'

/** Binds tabs and address while the shell stands. `book` names the book, so that another one starts clean. */
export function useAddress(book: string): void {
  useEffect(() => {
    restore(book)
    const onHash = () => {
      const path = addressPath()
      if (path !== activePath()) useTabs.getState().openTab({ path })
    }
    onHash()
    writeAddress(true)
    const stop = useTabs.subscribe((state, previous) => {
      const sameTab = state.activeKey === previous.activeKey
      writeAddress(sameTab)
      keep(book, state.tabs, activePath())
    })
    window.addEventListener('hashchange', onHash)
    return () => {
      stop()
      window.removeEventListener('hashchange', onHash)
    }
  }, [book])
}

function addressPath(): string {
  const hash = window.location.hash.replace(/^#/, '')
  return hash.startsWith('/') ? canonical(hash) : workbenchPath
}

function activePath(): string {
  const { tabs, activeKey } = useTabs.getState()
  return tabs.find((tab) => tab.key === activeKey)?.path ?? workbenchPath
}

/** A page that only changes its own address leaves no step behind for "back". */
function writeAddress(replace: boolean): void {
  const path = activePath()
  if (addressPath() === path && window.location.hash !== '') return
  const address = `${window.location.pathname}${window.location.search}#${path}`
  if (replace) window.history.replaceState(null, '', address)
  else window.history.pushState(null, '', address)
}

const memory = 'hezhang.tabs'
type Kept = { readonly book: string; readonly active: string; readonly tabs: readonly Pick<Tab, 'path' | 'title'>[] }

function keep(book: string, tabs: readonly Tab[], active: string): void {
  const kept: Kept = { book, active, tabs: tabs.slice(1).map(({ path, title }) => ({ path, title })) }
  try {
    sessionStorage.setItem(memory, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing starts with the workbench after a reload.
  }
}

function restore(book: string): void {
  if (useTabs.getState().tabs.length > 1) return
  try {
    const kept = JSON.parse(sessionStorage.getItem(memory) ?? 'null') as Kept | null
    if (kept?.book === book) useTabs.getState().restoreTabs(kept.tabs, kept.active)
  } catch {
    sessionStorage.removeItem(memory)
  }
}
