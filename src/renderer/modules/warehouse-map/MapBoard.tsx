// The map itself: a box for every position, to scale. One of them is chosen, by a click or the arrow keys; while the map is
// laid out, boxes are dragged by their body and resized by their corner, or the same with the arrow keys.

import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import type { MapPosition } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import type { Box } from '../../../shared/warehouse/box.ts'
import { useWords } from '../../app/language.tsx'
import { MapBox } from './MapBox.tsx'
import { changed, extentOf, isDirection, nextBox, stepOf } from './steer.ts'

type Props = {
  readonly positions: readonly MapPosition[]
  readonly chosenId: number | null
  readonly laying: boolean
  onChoose(id: number): void
  /** A click takes the position as the aim of a move. */
  readonly onPick: ((id: number) => void) | null
  /** Enter, or a second click. */
  onOpen(id: number): void
  onLay(position: MapPosition, box: Box): void
}
type Drag = {
  readonly id: number
  readonly what: 'place' | 'size'
  readonly from: { readonly x: number; readonly y: number }
  readonly box: Box
}

export function MapBoard({ positions, chosenId, laying, onChoose, onPick, onOpen, onLay }: Props) {
  const { t } = useWords()
  const board = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const { columns, rows } = extentOf(positions, laying)
  const inFocus = positions.find(({ id }) => id === chosenId) ?? positions[0]
  useEffect(() => {
    const focused = document.activeElement
    if (focused instanceof HTMLElement && focused.closest('.map-board') === board.current)
      board.current?.querySelector<HTMLElement>(`[data-position="${chosenId}"]`)?.focus()
  }, [chosenId])

  const aiming = onPick !== null
  useEffect(() => {
    if (aiming) board.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [aiming])

  const byKey = (event: KeyboardEvent, position: MapPosition) => {
    if (event.key === 'Enter') onOpen(position.id)
    else if (!isDirection(event.key) || event.ctrlKey || event.metaKey) return
    else if (laying && (event.altKey || event.shiftKey))
      onLay(position, changed(position, stepOf(event.key), event.shiftKey ? 'size' : 'place'))
    else {
      const next = nextBox(positions, position, event.key)
      if (next) onChoose(next.id)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const begin = (event: PointerEvent, position: MapPosition, what: Drag['what']) => {
    onChoose(position.id)
    if (onPick) return onPick(position.id)
    if (!laying || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ id: position.id, what, from: { x: event.clientX, y: event.clientY }, box: position })
  }
  const boxAt = (event: PointerEvent, held: Drag, position: Box): Box => {
    const { width, height } = board.current!.getBoundingClientRect()
    const by = {
      x: Math.round(((event.clientX - held.from.x) * columns) / width),
      y: Math.round(((event.clientY - held.from.y) * rows) / height),
    }
    return changed(position, by, held.what)
  }
  return (
    <div className="map-room">
      <div
        ref={board}
        className={laying ? 'map-board map-laying' : 'map-board'}
        style={{ '--columns': columns, '--rows': rows } as CSSProperties}
        role="listbox"
        aria-label={t(label('垛位图', 'Map of positions'))}
      >
        {positions.map((position) => (
          <MapBox
            key={position.id}
            position={position}
            box={drag?.id === position.id ? drag.box : position}
            chosen={position.id === chosenId}
            laying={laying}
            tabIndex={position.id === inFocus?.id ? 0 : -1}
            onFocus={() => onChoose(position.id)}
            onKeyDown={(event) => byKey(event, position)}
            onDoubleClick={() => !onPick && onOpen(position.id)}
            onGrab={(event, what) => begin(event, position, what)}
            onPointerMove={(event) =>
              drag?.id === position.id && setDrag({ ...drag, box: boxAt(event, drag, position) })
            }
            onPointerUp={(event) => {
              if (drag?.id !== position.id) return
              const box = boxAt(event, drag, position)
              setDrag(null)
              if (!isSame(box, position)) onLay(position, box)
            }}
          />
        ))}
      </div>
    </div>
  )
}

const isSame = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
