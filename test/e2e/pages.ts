// The way to a page by its address, and how to know that it has come to rest.

import type { Page } from '@playwright/test'

/** Opens a page of the program in a tab, as a link would, ready to work on. */
export async function openPage(page: Page, path: string): Promise<void> {
  await showPage(page, path)
  await settled(page)
}

/** The same, once it is drawn. */
export async function showPage(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${path}`)
  await settled(page)
}

const stillMs = 100
const settleMsMax = 10_000

/** Waits until nothing has changed on the page for a moment, and nothing more of it is awaited. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    ([still, most]) =>
      new Promise<void>((resolve, reject) => {
        let timer = 0
        const isThere = (): boolean => {
          const shown = document.querySelector('.tab-pane:not(.tab-pane-hidden)')
          if (!shown) return document.querySelector('.first-screen') !== null
          if (shown.closest('[aria-busy="true"]')) return false
          return !shown.querySelector('.page-waiting') && !!shown.querySelector('.page-frame-title')?.textContent
        }
        const end = (isLate: boolean): void => {
          if (!isLate && !isThere()) return again()
          watcher.disconnect()
          if (isThere()) resolve()
          else reject(new Error('the page is still being fetched'))
        }
        const again = (): void => {
          clearTimeout(timer)
          timer = window.setTimeout(end, still, false)
        }
        const watcher = new MutationObserver(again)
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        setTimeout(end, most, true)
        again()
      }),
    [stillMs, settleMsMax] as const,
  )
