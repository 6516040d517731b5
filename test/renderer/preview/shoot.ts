// Pictures of the shell, lists, records and the first screen on the preview, in both languages, light and dark:
// `node test/renderer/preview/serve.ts 5199 &`, then `node test/renderer/preview/shoot.ts http://127.0.0.1:5199 FOLDER`.
// Says what the console said: there should be nothing.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { findChromium } from '../../../tools/chromium.ts'

type Scene = { readonly name: string; readonly query?: string; readonly path?: string; act?(page: Page): Promise<void> }

const scenes: readonly Scene[] = [
  { name: 'list', path: '/list/delivery' },
  { name: 'list-empty', path: '/list/delivery', query: '?rows=0' },
  { name: 'list-drafts', path: '/list/delivery?view=drafts' },
  { name: 'records', path: '/records/partner' },
  { name: 'record', path: '/record/product/3' },
  { name: 'palette', path: '/list/delivery', act: (page) => page.keyboard.press('Control+k') },
  { name: 'keys', path: '/list/delivery', act: (page) => page.keyboard.press('?') },
  { name: 'exporting', path: '/list/delivery', act: (page) => page.keyboard.press('Alt+e') },
  { name: 'first', query: '?open=0' },
  { name: 'first-open', query: '?open=0&host=desktop', act: (page) => page.click('.first-way >> nth=3') },
  { name: 'flaws', query: '?open=0', act: moveIn },
]

async function moveIn(page: Page): Promise<void> {
  await page.click('.first-way >> nth=1')
  await page.setInputFiles('input[type=file]', {
    name: '秋季.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.from(''),
  })
  await page.waitForSelector('.flaws')
}

const [base = 'http://127.0.0.1:5199', folder = 'test-results/preview'] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
let said = 0
for (const language of ['zh', 'en'])
  for (const theme of ['light', 'dark'])
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height }, timezoneId: 'Asia/Shanghai' })
      await context.addInitScript(
        (kept) => {
          for (const [name, value] of Object.entries(kept))
            localStorage.setItem(`hezhang.${name}`, JSON.stringify(value))
        },
        { language, theme },
      )
      for (const { name, query = '', path = '/', act } of scenes) {
        const page = await context.newPage()
        const shot = `${name}-${language}-${theme}-${width}`
        page.on('console', (message) => {
          if (!['error', 'warning'].includes(message.type())) return
          said += 1
          process.stdout.write(`${shot}: ${message.text()}\n`)
        })
        await page.goto(`${base}/test/renderer/preview/${query}#${path}`)
        await page.waitForSelector('.page-frame, .first-screen')
        await page.waitForTimeout(600)
        await act?.(page)
        await page.waitForTimeout(400)
        await page.screenshot({ path: join(folder, `${shot}.png`) })
        await page.close()
      }
      await context.close()
    }
await browser.close()
process.exitCode = said === 0 ? 0 : 1
