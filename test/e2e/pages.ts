// The way to a page by its address, and how to know that it has come to rest.

import type { Page } from '@playwright/test'
import { expect } from './office.ts'
import { front } from './hands.ts'

/** Opens a page of the program in a tab, as a link would. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${path}`)
  await settled(page)
  // A page, or its editor, that is still being fetched.
  await expect(front(page).locator('.page-waiting')).toHaveCount(0)
  await expect(front(page).locator('.page-frame-title')).toHaveText(/./)
  await settled(page)
}

const stillMs = 100
const settleMsMax = 4000

/** Waits until nothing has changed on the page for a moment: all answers are there and drawn. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    ([still, most]) =>
      new Promise<void>((resolve) => {
        let timer = 0
        const done = (): void => {
          watcher.disconnect()
          resolve()
        }
        const again = (): void => {
          clearTimeout(timer)
          timer = window.setTimeout(done, still)
        }
        const watcher = new MutationObserver(again)
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        setTimeout(done, most)
        again()
      }),
    [stillMs, settleMsMax] as const,
  )
