// A key has one name whatever the keyboard, so that the overlay, the button's hint and the act agree.

import { expect, test } from 'vitest'
import { keyName } from '../../../src/renderer/app/keys.ts'

const press = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => keyName({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('modifiers always stand in the same order', () => {
  expect(press('Enter', 'Enter', { ctrlKey: true })).toBe('Ctrl+Enter')
  expect(press('Enter', 'Enter', { shiftKey: true, ctrlKey: true, altKey: true })).toBe('Ctrl+Alt+Shift+Enter')
})

test('the command key of a Mac counts as Ctrl', () => {
  expect(press('k', 'KeyK', { metaKey: true })).toBe('Ctrl+K')
})

test('Alt and a letter is told by its place, whatever Alt makes it type', () => {
  expect(press('Ω', 'KeyW', { altKey: true })).toBe('Alt+W')
  expect(press('¡', 'Digit1', { altKey: true })).toBe('Alt+1')
  expect(press('‘', 'BracketRight', { altKey: true })).toBe('Alt+]')
})

test('a typed sign already says that Shift is down', () => {
  expect(press('?', 'Slash', { shiftKey: true })).toBe('?')
  expect(press('F2', 'F2')).toBe('F2')
})
