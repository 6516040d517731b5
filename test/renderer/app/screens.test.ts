// Every place the program leads to has a page, and an address that is wrong says so instead of breaking.

import { expect, test } from 'vitest'
import { documentKinds } from '../../../src/shared/catalog.ts'
import { fixedEntries } from '../../../src/renderer/app/palette-entries.ts'
import { placeGroups } from '../../../src/renderer/app/places.ts'
import { matchPath, screenOf } from '../../../src/renderer/app/screens.tsx'

test('every entry of the navigation and the palette leads to a page', () => {
  const paths = [...placeGroups.flatMap((group) => group.places), ...fixedEntries].map((place) => place.path)
  expect(paths.filter((path) => screenOf(path) === null)).toEqual([])
})

test('every document kind is in the navigation', () => {
  const placed = new Set(placeGroups.flatMap((group) => group.places.map((place) => place.path)))
  expect(documentKinds.filter((kind) => !placed.has(`/list/${kind}`))).toEqual([])
})

test('parameters come out of the address, and what stands behind the question mark', () => {
  const found = screenOf('/draft/delivery/new?from=12')
  expect(found?.params).toEqual({ kind: 'delivery', draftId: 'new' })
  expect(found?.query.get('from')).toBe('12')
  expect(matchPath('/report/:name', '/report/%E5%BA%93%E5%AD%98')).toEqual({ name: '库存' })
})

test('an unknown address has no page', () => {
  expect(screenOf('/nowhere')).toBeNull()
  expect(matchPath('/document/:id', '/document/')).toBeNull()
})
