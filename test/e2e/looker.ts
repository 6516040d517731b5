// Takes the pictures of pages, both ways round, and notes what is wrong with them on the way.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { fromRoot } from '../../tools/run.ts'
import { front, handsOn } from './hands.ts'
import { bookWords, cutWords, overTheEdge, untranslated } from './looks.ts'
import { expect } from './office.ts'
import { openPage, settled, showPage } from './pages.ts'

const pictures = fromRoot('test-results', 'screens')
mkdirSync(pictures, { recursive: true })

/** `HEZHANG_PICTURES=both` takes every page both ways round, and what opens on one. */
const bothWays = process.env['HEZHANG_PICTURES'] === 'both'

/** Pages people live in: looked at both ways round. */
const everyDay = new Set([
  'workbench',
  'stock',
  'warehouse-map',
  'environment',
  'list-delivery',
  'draft-delivery',
  'document-delivery',
  'partner',
])

/** Types into the field where the cursor is, once there is one, and waits for what that looks up. */
export const typedInto =
  (page: Page) =>
  (...texts: string[]) =>
  async (): Promise<void> => {
    await expect(front(page).locator('input:focus')).toHaveCount(1)
    await handsOn(page).enter(...texts)
    await settled(page)
  }

type Look = {
  (name: string, path: string, act?: () => Promise<void>): Promise<void>
  /** One way round, in English: for pages that are drawn from their contract like many others. */
  once(name: string, path: string): Promise<void>
  /** Says all that was wrong on the way. */
  done(): void
}

/** Takes pictures of a page, both ways round, and notes what is wrong with them. */
export async function looker(page: Page, home: string): Promise<Look> {
  const file = readdirSync(home).find((name) => name.endsWith('.hz')) ?? ''
  let words = bookWords(join(home, file))
  const wrong: string[] = []
  await expect(front(page).locator('.page-frame-title')).toBeVisible()
  const ways = { zh: { button: '中文', scheme: 'light' }, en: { button: 'English', scheme: 'dark' } } as const
  let way: keyof typeof ways = 'zh'
  const turn = async (): Promise<void> => {
    way = way === 'zh' ? 'en' : 'zh'
    await page.emulateMedia({ colorScheme: ways[way].scheme })
    await page.locator('.top-bar').getByRole('button', { name: ways[way].button }).dispatchEvent('click')
    await settled(page)
  }
  const take = async (name: string, isToBeRead = true): Promise<void> => {
    const { scheme } = ways[way]
    await shoot(page, `${name}-${way}-${scheme}`)
    const told = way === 'zh' ? name : `${name} in English`
    wrong.push(...(await overTheEdge(page)).map((text) => `${told}: over the edge: ${text}`))
    wrong.push(...(await cutWords(page)).map((text) => `${told}: cut: ${text}`))
    if (way === 'en' && isToBeRead) {
      // What was written on the way is the book's too.
      if ((await untranslated(page, words)).length > 0) words = bookWords(join(home, file))
      wrong.push(...(await untranslated(page, words)).map((text) => `${told}: not translated: ${text}`))
    }
    if (!everyDay.has(name)) return
    const other = scheme === 'light' ? 'dark' : 'light'
    await page.emulateMedia({ colorScheme: other })
    await shoot(page, `${name}-${way}-${other}`)
    await page.emulateMedia({ colorScheme: scheme })
  }
  // Turning a page costs more than its picture: one is opened the way the last one was left. Acts are done in Chinese.
  const look = async (name: string, path: string, act?: () => Promise<void>): Promise<void> => {
    if (act && way === 'en') await turn()
    await (act ? openPage : showPage)(page, path)
    if (act) {
      await act()
      await settled(page)
    }
    await take(name)
    if (bothWays || !act || everyDay.has(name)) {
      await turn()
      // What an act brought to the page in Chinese, a file that was read for one, stays Chinese.
      await take(name, !act || everyDay.has(name))
    }
    await leave(page, act !== undefined)
  }
  const once = async (name: string, path: string): Promise<void> => {
    if (bothWays || everyDay.has(name)) return look(name, path)
    if (way === 'zh') await turn()
    await showPage(page, path)
    await take(name)
    await leave(page, false)
  }
  return Object.assign(look, { once, done: () => expect(wrong).toEqual([]) })
}

/** Closes what was opened on the page, then its tab, whatever was typed. */
async function leave(page: Page, hasActed: boolean): Promise<void> {
  const dialogs = page.locator('[role=dialog]:visible')
  for (let left = hasActed ? 3 : 0; left > 0 && (await dialogs.count()) > 0; left--) {
    await page.keyboard.press('Escape')
    await settled(page)
  }
  await page.keyboard.press('Alt+w')
}

/** A picture of the window, packed in haste rather than small: hundreds are taken. */
export async function shoot(page: Page, name: string): Promise<Buffer> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, known)
  const { data } = await (await known).send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  const picture = Buffer.from(data, 'base64')
  writeFileSync(join(pictures, `${name}.png`), picture)
  return picture
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()
