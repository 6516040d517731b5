// A picture of every page of the season's book at the smallest screen served, in Chinese and light, in English and dark;
// the pages people live in also the other way round. They are for people to look at (test-results/screens); the test
// itself asks that no page complains in the console, leaves anything untranslated, runs over the window's edge, or cuts
// the words of its own headers and buttons.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { documentKinds, records } from '../../src/shared/catalog.ts'
import { reportNames } from '../../src/shared/reports/index.ts'
import { fromRoot } from '../../tools/run.ts'
import { front } from './hands.ts'
import { bookWords, cutWords, overTheEdge, untranslated } from './looks.ts'
import { expect, test } from './office.ts'
import { openPage, settled } from './pages.ts'

const pictures = fromRoot('test-results', 'screens')
mkdirSync(pictures, { recursive: true })

test.describe.configure({ timeout: 180_000 })

const lists = Object.fromEntries(documentKinds.map((kind) => [`list-${kind}`, `/list/${kind}`]))
const drafts = Object.fromEntries(documentKinds.map((kind) => [`draft-${kind}`, `/draft/${kind}/new`]))
const recordLists = Object.fromEntries(Object.keys(records).map((kind) => [`records-${kind}`, `/records/${kind}`]))
const newRecords = Object.fromEntries(Object.keys(records).map((kind) => [`record-${kind}`, `/record/${kind}/new`]))
const reports = Object.fromEntries(reportNames.map((name) => [`report-${name}`, `/report/${name}`]))

/** Pages people live in: looked at both ways round. */
const everyDay = new Set(['workbench', 'stock', 'list-delivery', 'draft-delivery', 'document-delivery', 'partner'])

test('pictures of the lists, the records and the stock', async ({ seasonPage: page, seasonOffice }) => {
  const book = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const partner = book.prepare("select id from partner where code = 'C0002'").pluck().get() as number
  book.close()
  const places = { workbench: '/', stock: '/stock', months: '/months', reports: '/reports', partner: `/partner/${partner}` }
  await takeAll(page, seasonOffice.home, { ...places, ...lists, ...recordLists, ...newRecords })
})

test('pictures of the drafts, the documents and the reports', async ({ seasonPage: page, seasonOffice }) => {
  const book = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const firsts = book.prepare('select kind, max(id) as id from document group by kind').all() as { kind: string; id: number }[]
  book.close()
  const documents = Object.fromEntries(firsts.map(({ kind, id }) => [`document-${kind}`, `/document/${id}`]))
  await takeAll(page, seasonOffice.home, { ...drafts, ...documents, ...reports })
})

async function takeAll(page: Page, home: string, places: Readonly<Record<string, string>>): Promise<void> {
  const words = bookWords(join(home, 'season.hz'))
  const wrong: string[] = []
  const look = async (name: string, path: string): Promise<void> => {
    await openPage(page, path)
    await shoot(page, `${name}-zh-light`)
    await note(name)
    if (everyDay.has(name)) await inLight(page, 'dark', `${name}-zh-dark`)
    await page.locator('.top-bar').getByRole('button', { name: 'English' }).click()
    await settled(page)
    if (everyDay.has(name)) await inLight(page, 'light', `${name}-en-light`)
    await inLight(page, 'dark', `${name}-en-dark`)
    await note(`${name} in English`)
    wrong.push(...(await untranslated(page, words)).map((text) => `${name}: not translated: ${text}`))
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('.top-bar').getByRole('button', { name: '中文' }).click()
    await page.keyboard.press('Alt+w')
  }
  const note = async (name: string): Promise<void> => {
    wrong.push(...(await overTheEdge(page)).map((text) => `${name}: over the edge: ${text}`))
    wrong.push(...(await cutWords(page)).map((text) => `${name}: cut: ${text}`))
  }
  await expect(front(page).locator('.page-frame-title')).toBeVisible()
  for (const [name, path] of Object.entries(places)) await look(name, path)
  expect(wrong).toEqual([])
}

async function inLight(page: Page, colorScheme: 'light' | 'dark', name: string): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await shoot(page, name)
}

/** Transitions are taken to their end. */
const shoot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' })
