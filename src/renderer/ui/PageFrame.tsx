// The frame of every page: title left, its actions right and the primary one last; one main thing; a bar at the bottom
// that holds totals and state, always in the same place. Pages fill it, so that all of them read alike.

import { useEffect, type ReactNode } from 'react'
import { useTight } from './use-tight.ts'
import './page-frame.css'

type PageFrameProps = {
  readonly title: ReactNode
  /** Beside the title, quieter: a number, a name. */
  readonly subtitle?: ReactNode
  /** After the title: the state, the chain of states. */
  readonly state?: ReactNode
  /** Right; the primary one last. */
  readonly actions?: ReactNode
  /** The bar at the bottom: left part, and with `footerEnd` its right part. */
  readonly footer?: ReactNode
  readonly footerEnd?: ReactNode
  /** The page scrolls as a whole with a margin around it; a grid that fills the page scrolls by itself. */
  readonly scroll?: boolean
  readonly children: ReactNode
}

export function PageFrame({ title, subtitle, state, actions, footer, footerEnd, scroll, children }: PageFrameProps) {
  const head = useTight()
  // A draft that became a document took its fields with it: keys go on from the page, not from nowhere.
  useEffect(() => {
    if (document.activeElement !== document.body) return
    head.current?.closest<HTMLElement>('.tab-pane:not(.tab-pane-hidden)')?.focus({ preventScroll: true })
  }, [head])
  return (
    <section className="page-frame">
      <header ref={head} className="page-frame-head">
        <h1 className="page-frame-title">{title}</h1>
        {subtitle !== undefined && subtitle !== null && <span className="page-frame-subtitle">{subtitle}</span>}
        {state !== undefined && state !== null && <span className="page-frame-state">{state}</span>}
        <div className="page-frame-actions">{actions}</div>
      </header>
      <div className={scroll ? 'page-frame-body page-frame-scroll' : 'page-frame-body'}>{children}</div>
      {(footer !== undefined || footerEnd !== undefined) && (
        <footer className="page-frame-foot">
          <div className="page-frame-foot-start">{footer}</div>
          <div className="page-frame-foot-end">{footerEnd}</div>
        </footer>
      )}
    </section>
  )
}
