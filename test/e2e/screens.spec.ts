// A picture of every page: the season's book in light and dark, Chinese and English, at the smallest screen served.
// The pictures are for people to look at (test-results/screens); the test itself asks that no page complains in the
// console, leaves anything untranslated, or shows text that is cut without a way to read it.

import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { documentKinds, records } from '../../src/shared/catalog.ts'
import { reportNames } from '../../src/shared/reports/index.ts'
import { importWorkbook } from '../../src/main/excel/import-season.ts'
import { fromRoot } from '../../tools/run.ts'
import { expect, listenToConsole, startOffice, test, type Office } from './office.ts'

const book = join(mkdtempSync(join(tmpdir(), 'hezhang-screens-')), 'season.hz')
const pictures = fromRoot('test-results', 'screens')
let office: Office

test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const made = await importWorkbook(fromRoot('test', 'season', 'season-2025.xlsx'), book, {
    clock: { now: () => Date.now() },
  })
  expect(made.ok).toBe(true)
  office = await startOffice(['--book', book])
})
test.afterAll(() => office.stop())

const pages: Readonly<Record<string, string>> = {
  workbench: '/',
  stock: '/stock',
  months: '/months',
  reports: '/reports',
  ...Object.fromEntries(documentKinds.map((kind) => [`list-${kind}`, `/list/${kind}`])),
  ...Object.fromEntries(documentKinds.map((kind) => [`draft-${kind}`, `/draft/${kind}/new`])),
  ...Object.fromEntries(Object.keys(records).map((kind) => [`records-${kind}`, `/records/${kind}`])),
  ...Object.fromEntries(reportNames.map((name) => [`report-${name}`, `/report/${name}`])),
}

const looks = [
  { name: 'zh-light', language: 'zh', theme: 'light' },
  { name: 'en-dark', language: 'en', theme: 'dark' },
] as const

test('every page in Chinese and light, in English and dark', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const complaints = listenToConsole(page)
  await page.goto(office.address)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  const documents = await documentsOf(page)
  for (const look of looks) {
    await page.evaluate(
      ([language, theme]) => {
        localStorage.setItem('hezhang.language', JSON.stringify(language))
        localStorage.setItem('hezhang.theme', JSON.stringify(theme))
      },
      [look.language, look.theme] as const,
    )
    await page.reload()
    for (const [name, path] of Object.entries({ ...pages, ...documents })) {
      await open(page, path)
      await page.screenshot({ path: join(pictures, `${name}-${look.name}.png`) })
      if (look.language === 'en') expect(await chineseChrome(page), `untranslated on ${path}`).toEqual([])
      await closeTabs(page)
    }
  }
  expect(complaints).toEqual([])
  await context.close()
})

/** One posted document of each kind, found by the lists themselves. */
async function documentsOf(page: Page): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const kind of documentKinds) {
    await open(page, `/list/${kind}`)
    const row = page
      .locator('main:visible .ag-center-cols-container .ag-row, .ag-center-cols-container:visible .ag-row')
      .first()
    if (!(await row.isVisible().catch(() => false))) continue
    await row.dblclick()
    await page.waitForURL(/#\/document\/\d+/)
    found[`document-${kind}`] = new URL(page.url()).hash.slice(1)
    await closeTabs(page)
  }
  return found
}

async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${path}`)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForTimeout(350)
}

/** So that a hundred pages do not stay mounted at once. */
async function closeTabs(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+w')
}

/** Words of the program itself (not of the book's data) that are still Chinese on an English page. */
const chineseChrome = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const chrome = 'button, label, th, nav a, h1, h2, [role="tab"], .ag-header-cell-text, [placeholder]'
    const visible = (element: Element) => element.getClientRects().length > 0
    return [...document.querySelectorAll(chrome)]
      .filter(visible)
      .map((element) => element.getAttribute('placeholder') ?? element.textContent ?? '')
      .filter((text) => /[\u4e00-\u9fff]/.test(text))
      .filter((text) => !/示例|中\/EN|中 ?\/ ?EN/.test(text))
  })
