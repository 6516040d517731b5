// The same sheet on the screen of the office host, as it is built (`npm run build` first): until it can be typed into, a
// count by keyboard, until it is saved, and until the posted check is shown.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../tools/chromium.ts'
import { draft, newBook, value } from '../books.ts'
import { startOffice } from '../e2e/office.ts'
import { medianOf, timed, type Row } from './measure.ts'
import { counted, limit, lots, stock } from './stock-checks.ts'

export async function benchStockCheckScreen(): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'hezhang-bench-'))
  const location = join(home, 'bench.hz')
  const book = await newBook({ location, today: '2025-12-31' })
  const { lines } = await book.query('stockCheck.lines', {
    warehouseId: await stock(book),
    storageClass: null,
    place: null,
  })
  const sheet = { kind: 'stockCheck', draft: draft('2025-06-01', {}, { lines: counted(lines) }) } as const
  const { id } = value(await book.command('draft.save', { id: null, ...sheet }))
  await book.close()
  const office = await startOffice(['--book', location], home)
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    await page.goto(office.address)
    await page.waitForSelector('.page-frame-title')
    return await measured(page, id)
  } finally {
    await browser.close()
    await office.stop()
  }
}

async function measured(page: Page, id: number): Promise<Row[]> {
  const shown = '.tab-pane:not(.tab-pane-hidden)'
  const open = await timed(async () => {
    await page.evaluate((hash) => void (location.hash = hash), `#/draft/stockCheck/${id}`)
    await page.waitForSelector(`${shown} .lines-active input`)
    // Until what posting would do is worked out, too.
    await page.waitForFunction(
      (at) => document.querySelector(`${at} .check-figure:last-child`)?.textContent?.includes('-'),
      shown,
    )
  })
  const count = await medianOf(15, async () => {
    const before = await activeRow(page, shown)
    await page.keyboard.type('10')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(
      ([at, was]) => document.querySelector(`${at} .lines-active`)?.closest('[aria-rowindex]')?.textContent !== was,
      [shown, before] as const,
    )
  })
  const status = `${shown} .document-status`
  const save = await timed(() =>
    page.waitForFunction((at) => document.querySelector(at)?.textContent?.includes('草稿已保存'), status),
  )
  const posting = await timed(async () => {
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(
      (at) => document.querySelector(`${at} .page-frame-subtitle`)?.textContent?.startsWith('PD'),
      shown,
    )
  })
  return [
    { what: `a draft of ${lots} lots, until it can be typed into`, figure: open, unit: 'ms', limit },
    {
      what: 'a count typed, until the cursor is on the next line',
      figure: count,
      unit: 'ms',
      limit: { at: 200, is: 'most' },
    },
    { what: 'saved, with the pause after the last key', figure: save, unit: 'ms', limit: { at: 3_500, is: 'most' } },
    { what: 'posted, until the document is shown', figure: posting, unit: 'ms', limit },
  ]
}

const activeRow = (page: Page, shown: string): Promise<string> =>
  page.evaluate(
    (at) => document.querySelector(`${at} .lines-active`)?.closest('[aria-rowindex]')?.textContent ?? '',
    shown,
  )
