// Which rows of a long grid are in sight. All rows are equally high, so it is arithmetic, not measuring.

import { useLayoutEffect, useState, type RefObject } from 'react'

export const rowHeight = 30
const headHeight = 28
const spare = 8

type RowWindow = {
  readonly first: number
  readonly last: number
  /** The width there is for the columns. */
  readonly width: number
  /** Rows that fit: what a page key moves by. */
  readonly page: number
  /** Scrolls just far enough that the row is seen between header and totals. */
  reveal(row: number): void
}

export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [view, setView] = useState({ top: 0, height: 600, width: Number.POSITIVE_INFINITY })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    // Rounded to rows: scrolling within a row redraws nothing.
    const look = () => {
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight
      const { clientHeight: height, clientWidth: width } = element
      setView((before) =>
        before.top === top && before.height === height && before.width === width ? before : { top, height, width },
      )
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [scroller])
  const page = Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1)
  const first = Math.max(0, Math.min(Math.floor(view.top / rowHeight) - spare, count))
  return {
    first,
    last: Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare),
    width: view.width,
    page,
    reveal(row) {
      const element = scroller.current
      if (!element) return
      const top = row * rowHeight
      const room = element.clientHeight - headHeight - 2 * rowHeight
      if (top < element.scrollTop) element.scrollTo({ top })
      else if (top > element.scrollTop + room) element.scrollTo({ top: top - room })
    },
  }
}
