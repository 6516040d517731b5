// Shortcuts. A page names its keys and what they do; they work while its tab is in front, and `?` lists them.
// `Ctrl` also answers to the Mac's command key. Keys without a modifier are left to the field someone is typing in.

import { useEffect, useRef } from 'react'
import type { Label } from '../../shared/contract/index.ts'
import { useTab } from './tab-context.ts'

type KeyAct = {
  readonly label: Label
  run(event: KeyboardEvent): void
  /** Off for now; the overlay leaves it out. */
  readonly off?: boolean
  /** Works, but another line of the overlay already says so. */
  readonly unlisted?: boolean
}
/** By key: `Ctrl+Enter`, `F2`, `Alt+N`, `Escape`, `/`, `Shift+F2`. */
export type KeyMap = Readonly<Record<string, KeyAct>>

type KeyScope = 'tab' | 'everywhere' | 'dialog'
type Entry = { readonly scope: KeyScope; readonly tabKey: string; active: boolean; map: KeyMap }
const entries: Entry[] = []

/** Registers the keys of this page (or of the whole shell, or of an open dialog) as long as it is mounted. */
export function useKeys(map: KeyMap, scope: KeyScope = 'tab'): void {
  const { key, active } = useTab()
  const entry = useRef<Entry | null>(null)
  useEffect(() => {
    const mine: Entry = { scope, tabKey: key, active: true, map: {} }
    entry.current = mine
    entries.push(mine)
    return () => {
      entries.splice(entries.indexOf(mine), 1)
      entry.current = null
    }
  }, [scope, key])
  useEffect(() => {
    if (!entry.current) return
    entry.current.map = map
    entry.current.active = active
  })
}

/** The keys that work now, the page's before the shell's; for the overlay. */
export function keysNow(): { readonly scope: KeyScope; readonly keys: readonly (readonly [string, Label])[] }[] {
  return (['tab', 'everywhere'] as const).map((scope) => ({
    scope,
    // A key that two parts of a page know is told once.
    keys: [
      ...new Map(
        entries
          .filter((entry) => entry.scope === scope && (scope === 'everywhere' || entry.active))
          .flatMap((entry) => Object.entries(entry.map))
          .filter(([, act]) => !act.off && !act.unlisted)
          .map(([name, act]) => [name, act.label] as const),
      ),
    ],
  }))
}

/** Runs what the key stands for. The newest page part wins; inside a dialog only the dialog's keys count. */
export function dispatchKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const name = keyName(event)
  // What had the cursor may have gone: then the key is for what has it now.
  const at = event.target === document.body ? document.activeElement : event.target
  const target = at instanceof Element ? at : null
  if (isPlain(event) && target && isTyping(target)) return
  const inDialog = (target?.closest('[role="dialog"]') ?? null) !== null
  // What the page in front does with a key comes before what the shell does.
  const newestFirst = entries.toReversed()
  const inOrder = [
    ...newestFirst.filter(({ scope }) => scope !== 'everywhere'),
    ...newestFirst.filter(({ scope }) => scope === 'everywhere'),
  ]
  for (const entry of inOrder) {
    if (inDialog ? entry.scope !== 'dialog' : entry.scope === 'tab' && !entry.active) continue
    const act = entry.map[name]
    if (!act || act.off) continue
    event.preventDefault()
    act.run(event)
    return
  }
}

/** `Ctrl+Shift+Enter`, always in this order. Letters and digits by their place, since Alt changes what they type on a Mac. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const withModifier = event.ctrlKey || event.metaKey || event.altKey
  const placed = withModifier ? /^(?:Key([A-Z])|Digit(\d)|Bracket(Left|Right))$/.exec(event.code) : null
  const key = placed
    ? (placed[1] ?? placed[2] ?? (placed[3] === 'Left' ? '[' : ']'))
    : event.key.length === 1
      ? event.key.toUpperCase()
      : event.key
  // What Shift types (`?`) already says that Shift is down.
  const shift = event.shiftKey && (event.key.length > 1 || withModifier)
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !/^(F\d+|Escape)$/.test(event.key)

const isTyping = (target: Element): boolean =>
  target.closest('input, textarea, select, [contenteditable="true"], .ag-cell-inline-editing') !== null
