// How wide the navigation is and whether it is folded away; remembered on this computer. In a narrow window, or one that is
// magnified, it begins folded away and leaves the room to the page.

import { useCallback, useEffect, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { label } from '../../shared/contract/index.ts'
import { useWords } from './language.tsx'
import { remember, remembered } from './remembered.ts'

const [widthMin, widthUsual, widthMax] = [132, 188, 300]

type NavLayout = {
  readonly width: number
  readonly folded: boolean
  toggle(): void
  setWidth(width: number): void
}

type Kept = { readonly width: number; readonly folded: boolean }

export function useNavLayout(): NavLayout {
  const [kept, setKept] = useState<Kept>(() => keptIn(window.matchMedia(narrow).matches))
  useEffect(() => {
    const query = window.matchMedia(narrow)
    const follow = () => setKept(keptIn(query.matches))
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  const change = useCallback(
    (next: Partial<Kept>) =>
      setKept((now) => {
        const after = { ...now, ...next }
        remember('nav', after)
        return after
      }),
    [],
  )
  return useMemo(
    () => ({
      ...kept,
      toggle: () => change({ folded: !kept.folded }),
      setWidth: (width: number) => change({ width: Math.max(widthMin, Math.min(widthMax, Math.round(width))) }),
    }),
    [kept, change],
  )
}

const narrow = '(max-width: 900px)'

function keptIn(isNarrow: boolean): Kept {
  const kept = remembered('nav', isKept) ?? { width: widthUsual, folded: false }
  return isNarrow ? { ...kept, folded: true } : kept
}

/** The edge that is dragged, or moved with the arrow keys. */
export function NavHandle({ layout }: { readonly layout: NavLayout }) {
  const { t } = useWords()
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) layout.setWidth(event.clientX)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') layout.setWidth(layout.width - 8)
    if (event.key === 'ArrowRight') layout.setWidth(layout.width + 8)
  }
  return (
    <div
      className="nav-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t(label('导航宽度', 'Width of the navigation'))}
      aria-valuenow={layout.width}
      aria-valuemin={widthMin}
      aria-valuemax={widthMax}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => layout.setWidth(widthUsual)}
      onKeyDown={onKeyDown}
    />
  )
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('width' in value) || !('folded' in value)) return false
  return typeof value.width === 'number' && typeof value.folded === 'boolean'
}
