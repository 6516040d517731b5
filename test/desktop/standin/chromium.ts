// The Chromium that shows the windows. Its profile lies in the application's data folder, as Electron's does, so that
// what a page remembers is there after a restart; a debugging port lets the test work in the same pages.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright'
import type { FromPage } from './messages.ts'

/** Where pages of the app's own scheme live in a browser that does not know it: secure, and never on the network. */
export const pageOrigin = 'https://app.invalid'

export type Browser = {
  readonly context: BrowserContext
  /** Where a second Playwright can take part. */
  readonly endpoint: string
}

type Receive = (page: Page, message: FromPage) => void

export async function openChromium(folder: string, receive: Receive): Promise<Browser> {
  const profile = join(folder, 'chromium')
  mkdirSync(profile, { recursive: true })
  const executablePath = process.env['CHROMIUM_PATH']
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: null,
  })
  await context.exposeBinding('standInHost', ({ page }, message: FromPage) => receive(page, message))
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return { context, endpoint: `http://127.0.0.1:${port}` }
}
