// What gives way when a page's head has no room for all of it: first the keys on the buttons (the overlay still tells
// them), then the states a document is not in. Words are never cut for either.

import { useLayoutEffect, useRef, type RefObject } from 'react'

const levels = [0, 1, 2] as const

/** Sets `data-tight` on the head as far as it must be. */
export function useTight(): RefObject<HTMLElement | null> {
  const head = useRef<HTMLElement | null>(null)
  const fit = useRef(() => {
    const box = head.current
    if (!box) return
    for (const level of levels) {
      if (box.dataset['tight'] !== String(level)) box.dataset['tight'] = String(level)
      const parts = [box, ...box.querySelectorAll('.page-frame-subtitle')]
      if (parts.every((part) => part.scrollWidth <= part.clientWidth + 1)) return
    }
  })
  useLayoutEffect(() => fit.current())
  useLayoutEffect(() => {
    if (!head.current) return undefined
    const watcher = new ResizeObserver(() => fit.current())
    watcher.observe(head.current)
    return () => watcher.disconnect()
  }, [])
  return head
}
