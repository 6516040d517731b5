// A panel hanging under (or over) an input, drawn at the end of the page so that no grid cuts it off.

import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { createPortal } from 'react-dom'

type Place = {
  readonly left: number
  readonly top: number | null
  readonly bottom: number | null
  readonly width: number
  readonly room: number
}

type PopoverProps = {
  readonly anchor: RefObject<HTMLElement | null>
  readonly children: ReactNode
  readonly className?: string
  readonly minWidth?: number
}

export function Popover({ anchor, children, className = '', minWidth = 0 }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    const measure = () => {
      const box = anchor.current?.getBoundingClientRect()
      if (box) setPlace(placeFor(box, panel.current?.offsetWidth ?? minWidth))
    }
    measure()
    window.addEventListener('scroll', measure, true)
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure, true)
      window.removeEventListener('resize', measure)
    }
  }, [anchor, minWidth, children])
  return createPortal(
    <div
      ref={panel}
      className={`field-popover ${className}`}
      style={{
        left: place?.left ?? 0,
        top: place?.top ?? undefined,
        bottom: place?.bottom ?? undefined,
        minWidth: Math.max(place?.width ?? 0, minWidth),
        maxHeight: place?.room,
        visibility: place ? 'visible' : 'hidden',
      }}
      // The input keeps the focus: a click in the panel is a choice, not a leaving.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>,
    document.body,
  )
}

const gap = 2
const edge = 8
const tallest = 360

function placeFor(box: DOMRect, width: number): Place {
  const below = window.innerHeight - box.bottom - edge
  const above = box.top - edge
  const up = below < 200 && above > below
  return {
    left: Math.max(edge, Math.min(box.left, window.innerWidth - width - edge)),
    top: up ? null : box.bottom + gap,
    bottom: up ? window.innerHeight - box.top + gap : null,
    width: box.width,
    room: Math.min(tallest, up ? above : below),
  }
}
