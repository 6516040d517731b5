// The arrow keys on a map: the nearest box in that direction, straight ahead before aside.

import type { Box } from '../../../shared/warehouse/box.ts'

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
type Placed = Box & { readonly id: number }

export const isDirection = (key: string): key is Direction => key in ways

const ways: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The box to go to from one; null at the edge. Aside counts three times as far as ahead. */
export function nextBox<P extends Placed>(boxes: readonly P[], from: P, direction: Direction): P | null {
  const [x, y] = ways[direction]
  const ahead = boxes.flatMap((box) => {
    const [right, down] = [middle(box).x - middle(from).x, middle(box).y - middle(from).y]
    const forward = right * x + down * y
    const aside = Math.abs(right * y) + Math.abs(down * x)
    return forward > 0 ? [{ box, far: forward + aside * 3 }] : []
  })
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.box ?? null
}

/** Twice the middle, so that it is a whole number. */
const middle = (box: Box) => ({ x: box.x * 2 + box.width, y: box.y * 2 + box.height })

/** The box moved or resized by the arrow keys or a drag; it never leaves the map or vanishes. */
export function changed(box: Box, by: { readonly x: number; readonly y: number }, what: 'place' | 'size'): Box {
  if (what === 'place') return { ...box, x: Math.max(0, box.x + by.x), y: Math.max(0, box.y + by.y) }
  return { ...box, width: Math.max(1, box.width + by.x), height: Math.max(1, box.height + by.y) }
}

export const stepOf = (direction: Direction) => ({ x: ways[direction][0], y: ways[direction][1] })

/** Units the map is wide and deep: all boxes and a margin, more of it while they are laid out. */
export function extentOf(boxes: readonly Box[], laying: boolean): { readonly columns: number; readonly rows: number } {
  const spare = laying ? 6 : 1
  return {
    columns: Math.max(16, ...boxes.map((box) => box.x + box.width + spare)),
    rows: Math.max(8, ...boxes.map((box) => box.y + box.height + spare)),
  }
}
