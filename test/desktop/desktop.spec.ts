// The desktop program as it is built: a new book is made in its window, the program quits, starts again on the same data,
// and the book is there.

import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { fromRoot } from '../../tools/run.ts'
import { readPdf, unified } from '../e2e/pdf.ts'
import { connectInPage } from './client-in-page.ts'
import { findDesktop, type DesktopApp } from './desktop-app.ts'

const { runsOn, start } = await findDesktop()
let home: string
let running: DesktopApp | null = null

const startDesktop = async (...args: string[]): Promise<DesktopApp> => {
  running = await start(home, args, home)
  await connectInPage(running.page)
  return running
}

test.beforeAll(() => console.log(`The desktop runs on ${runsOn}.`))
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'hezhang-desktop-'))
})
test.afterEach(async () => {
  await running?.quit().catch(() => undefined)
  running = null
})

async function quit(desktop: DesktopApp): Promise<void> {
  expect((await desktop.said()).consoleErrors).toEqual([])
  await desktop.quit()
  running = null
}

test('a book made in the window is there when the program starts again', async () => {
  const first = await startDesktop()
  const made = await first.page.evaluate(async () => {
    const client = await window.client
    return {
      host: client.host,
      before: await client.info(),
      book: await client.newBook({ company: '禾丰农资', startMonth: '2025-03' }),
    }
  })
  expect(made).toMatchObject({
    host: 'desktop',
    before: null,
    book: { ok: true, value: { company: '禾丰农资', startDay: '2025-03-01' } },
  })
  await quit(first)
  expect(existsSync(join(home, '禾丰农资.hz'))).toBe(true)

  const second = await startDesktop()
  const [recent] = await second.page.evaluate(async () => (await window.client).recentBooks())
  expect(recent).toMatchObject({ company: '禾丰农资', location: join(home, '禾丰农资.hz') })
  const opened = await second.page.evaluate(
    async (location) => (await window.client).openBook(location),
    recent?.location ?? '',
  )
  expect(opened).toMatchObject({ ok: true, value: { company: '禾丰农资' } })
  await quit(second)
})

test('a book is opened by a dialog, and thinking better of it opens nothing', async () => {
  const desktop = await startDesktop()
  const { page } = desktop
  await page.evaluate(async () => (await window.client).newBook({ company: '甲', startMonth: '2025-03' }))
  await page.evaluate(async () => (await window.client).newBook({ company: '乙', startMonth: '2025-03' }))
  const ask = () => page.evaluate(async () => (await window.client).openBook(null))
  await desktop.answerDialog('showOpenDialog', { canceled: true, filePaths: [] })
  expect(await ask()).toEqual({ ok: false, error: [] })
  await desktop.answerDialog('showOpenDialog', { canceled: false, filePaths: [join(home, '甲.hz')] })
  expect(await ask()).toMatchObject({ ok: true, value: { company: '甲' } })
  await quit(desktop)
})

test('the program opens the book it is started with', async () => {
  const first = await startDesktop()
  await first.page.evaluate(async () => (await window.client).newBook({ company: '甲', startMonth: '2025-03' }))
  await quit(first)
  const second = await startDesktop('--book', join(home, '甲.hz'))
  expect(await second.page.evaluate(async () => (await window.client).info())).toMatchObject({ company: '甲' })
  await quit(second)
})

test('the page cannot leave, open windows, or reach anything but its bridge', async () => {
  const { page } = await startDesktop()
  const address = page.url()
  await page.evaluate(() => {
    window.open('https://example.com/')
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(address)
  // What was asked to open is closed again.
  await expect.poll(() => page.context().pages().length).toBe(1)
  expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window))).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.hezhang ?? {}))).toEqual(['connect', 'pathOf'])
})

test('a workbook is moved in from where it lies; ledgers and a backup go where the dialog says', async () => {
  copyFileSync(fromRoot('resources', 'demo-season.xlsx'), join(home, '一季.xlsx'))
  const desktop = await startDesktop()
  const { page } = desktop
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'workbook'
    document.body.append(input)
  })
  await page.locator('#workbook').setInputFiles(join(home, '一季.xlsx'))
  const moved = await page.evaluate(async () => {
    const file = document.querySelector<HTMLInputElement>('#workbook')?.files?.[0]
    const stages: string[] = []
    if (!file) throw new Error('no file was chosen')
    const answer = await (await window.client).importWorkbook(file, { onProgress: ({ stage }) => stages.push(stage) })
    return { outcome: answer.outcome, isProgressSeen: stages.length > 0 }
  })
  expect(moved).toEqual({ outcome: 'opened', isProgressSeen: true })
  expect(existsSync(join(home, '一季.hz'))).toBe(true)

  const target = join(home, '账簿.xlsx')
  await desktop.answerDialog('showSaveDialog', { canceled: false, filePath: target })
  const saved = await page.evaluate(async () =>
    (await window.client).export('export.ledgers', { from: null, to: null }, '账簿.xlsx'),
  )
  expect(saved).toMatchObject({ outcome: 'saved', made: { file: target } })
  expect(readdirSync(home).filter((name) => name.includes('.part'))).toEqual([])
  expect(statSync(target).size).toBeGreaterThan(10_000)

  // A backup goes beside the open book even when the dialog names the book itself.
  await desktop.answerDialog('showSaveDialog', { canceled: false, filePath: join(home, '一季.hz') })
  const copied = await page.evaluate(async () => (await window.client).export('export.book', {}, '备份.hz'))
  expect(copied).toMatchObject({ outcome: 'saved', made: { file: join(home, '一季 2.hz'), problems: [] } })
  expect(readdirSync(home).filter((name) => /一季 2|\.part/.test(name))).toEqual(['一季 2.hz'])
  const reopened = await page.evaluate((file) => window.client.then((c) => c.openBook(file)), join(home, '一季 2.hz'))
  expect(reopened).toMatchObject({ ok: true, value: { location: join(home, '一季 2.hz') } })
  await quit(desktop)
})

test('a document is saved as a PDF where the dialog says, on paper of its own size', async () => {
  const first = await startDesktop()
  await first.page.evaluate(async () => (await window.client).openDemo())
  const slip = await first.page.evaluate(async () => {
    const list = { filter: {}, sort: [], offset: 0, limit: 1 }
    return (await (await window.client).query('document.list', { kind: 'delivery', ...list })).rows[0]
  })
  const { page } = first
  await page.evaluate((id) => void (location.hash = `#/print/deliverySlip/${id}`), Number(slip?.['id']))
  await expect(page.locator('.print-desk .paper')).toHaveCount(1)
  const target = join(home, '出库单.pdf')
  await first.answerDialog('showSaveDialog', { canceled: false, filePath: target })
  await page.keyboard.press('Alt+p')
  await expect.poll(() => existsSync(target)).toBe(true)
  const [paper, ...more] = readPdf(readFileSync(target))
  expect(more).toEqual([])
  expect([Math.round(paper?.widthMm ?? 0), Math.round(paper?.heightMm ?? 0)]).toEqual([241, 140])
  expect(paper?.text).toContain(unified(String(slip?.['no'])))
  expect(readdirSync(home).filter((name) => name.includes('.part'))).toEqual([])
  await quit(first)
})

test('the native menu tells the screen what was chosen', async () => {
  const desktop = await startDesktop()
  await desktop.page.evaluate(() => {
    window.heard = []
    window.clientModule.onMenu((act) => window.heard.push(act))
  })
  await desktop.clickMenu('文件', '新建账套…')
  await desktop.clickMenu('文件', '从工作簿迁入…')
  await expect.poll(() => desktop.page.evaluate(() => window.heard)).toEqual(['new', 'import'])
  await quit(desktop)
})
