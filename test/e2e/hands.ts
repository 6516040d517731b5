// Hands on a keyboard. Whatever a person does in these tests goes through keys, one after another and counted;
// nothing is clicked. Pages are found the way people find them: Ctrl K, a few letters, Enter.

import type { Locator, Page } from '@playwright/test'
import { expect } from './office.ts'

export type Hands = {
  readonly page: Page
  /** Keys by name; a chord like `Control+Enter` counts each key of it. */
  press(...keys: readonly string[]): Promise<void>
  /** Text, one key a character. */
  type(text: string): Promise<void>
  /** Types into the field where the cursor is, and goes on with Enter. */
  enter(...texts: readonly string[]): Promise<void>
  /** Ctrl K, the words, Enter; waits for the page of that title. */
  goTo(words: string, title: string | RegExp): Promise<void>
  /** Keys pressed so far. */
  pressed(): number
}

export function handsOn(page: Page): Hands {
  let count = 0
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      count += key.split('+').length
      await page.keyboard.press(key)
    }
  }
  const type = async (text: string): Promise<void> => {
    count += text.length
    await page.keyboard.type(text)
  }
  return {
    page,
    press,
    type,
    async enter(...texts) {
      for (const text of texts) {
        if (text !== '') await type(text)
        await press('Enter')
      }
    },
    async goTo(words, title) {
      await expect(page.locator('.top-search')).toBeVisible()
      await press('Control+k')
      await expect(page.locator('.palette-input')).toBeFocused()
      await type(words)
      await expect(page.locator('.palette-chosen .palette-title')).toHaveText(title)
      await press('Enter')
      await expect(page.locator('.palette')).toBeHidden()
    },
    pressed: () => count,
  }
}

/** The page in front; all others stay mounted behind it. */
export const front = (page: Page): Locator => page.locator('.tab-pane:not(.tab-pane-hidden)')
export const titleOf = (page: Page): Locator => front(page).locator('.page-frame-title')

/** The month of today where the book is kept. */
export const thisMonth = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format().slice(0, 7)
