// The arrow keys on the map of a warehouse go where the eye expects, and a box stays on the map whatever is done to it.

import { expect, test } from 'vitest'
import { changed, extentOf, nextBox, type Direction } from '../../../src/renderer/modules/warehouse-map/steer.ts'

const box = (id: number, x: number, y: number) => ({ id, x, y, width: 4, height: 3 })
/** Two rows of three, the second shifted by half a box. */
const boxes = [box(1, 0, 0), box(2, 5, 0), box(3, 10, 0), box(4, 2, 4), box(5, 7, 4), box(6, 12, 4)] as const
const walk = (from: 1 | 2 | 3 | 4 | 5 | 6, ...keys: Direction[]) =>
  keys.reduce((at, key) => nextBox(boxes, at, key) ?? at, boxes[from - 1] ?? boxes[0]).id

test('along a row, straight ahead before what is nearer aside', () => {
  expect(walk(1, 'ArrowRight')).toBe(2)
  expect(walk(1, 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe(6)
  expect(walk(3, 'ArrowLeft', 'ArrowLeft')).toBe(1)
})

test('to the row below the nearest, and back; at the edge nowhere', () => {
  expect(walk(2, 'ArrowDown')).toBe(5)
  expect(walk(5, 'ArrowUp')).toBe(2)
  expect(nextBox(boxes, boxes[0], 'ArrowUp')).toBeNull()
})

test('a box of 4 × 3 dragged past the corner stays at 0, 0; made smaller it keeps 1 × 1', () => {
  expect(changed(box(1, 2, 1), { x: -5, y: -5 }, 'place')).toMatchObject({ x: 0, y: 0, width: 4, height: 3 })
  expect(changed(box(1, 2, 1), { x: -9, y: -9 }, 'size')).toMatchObject({ x: 2, y: 1, width: 1, height: 1 })
})

test('the map is as wide as its boxes and a margin, and never a mere strip', () => {
  expect(extentOf([box(1, 20, 10)], false)).toEqual({ columns: 25, rows: 14 })
  expect(extentOf([], false)).toEqual({ columns: 16, rows: 8 })
})
