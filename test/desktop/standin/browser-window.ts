// A window: a page of Chromium with the preload in it. A window asked for with an unsafe preference is refused, so that
// no test passes on a window that a real Electron would leave open to its page.

import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { Page } from 'playwright'
import { app } from './app.ts'
import { consoleErrors } from './dialog.ts'
import { cancelable } from './events.ts'
import { pageSide } from './page-side.ts'
import { browserAddress } from './protocol.ts'
import { WebContents } from './web-contents.ts'

const required = { sandbox: true, contextIsolation: true, nodeIntegration: false } as const

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  page: Page | null = null
  private readonly bounds: Rectangle
  private readonly opened: Promise<Page>
  private maximized = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    const preferences = options.webPreferences ?? {}
    for (const [name, value] of Object.entries(required))
      if (preferences[name as keyof typeof required] !== value) throw new Error(`a window needs ${name} ${value}`)
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    app.windows.push(this)
    this.opened = this.open(preferences.preload)
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.opened
    await page.goto(browserAddress(address))
    this.emit('ready-to-show')
    app.emit('stand-in-shown')
  }

  close(): void {
    void this.closeAndWait()
  }

  /** Whether it closed; a listener may have held it back. */
  async closeAndWait(): Promise<boolean> {
    const event = cancelable()
    this.emit('close', event)
    if (!event.defaultPrevented) await (await this.opened).close()
    return !event.defaultPrevented
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
  maximize(): void {
    this.maximized = true
  }
  isMaximized = (): boolean => this.maximized
  isMinimized = (): boolean => false
  getNormalBounds = (): Rectangle => this.bounds

  private async open(preload: string | undefined): Promise<Page> {
    const browser = await app.browser
    if (browser === null) throw new Error('a window before the app is ready')
    // The browser starts with one empty page.
    const page = browser.context.pages().find((one) => one.url() === 'about:blank') ?? (await browser.context.newPage())
    this.page = page
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height })
    page.on('console', (message) => {
      if (message.type() === 'error') consoleErrors.push(message.text())
    })
    page.on('pageerror', (error) => consoleErrors.push(String(error)))
    page.once('close', () => this.gone())
    await this.webContents.attach(page)
    if (preload !== undefined) await page.addInitScript({ content: await initScript(preload) })
    return page
  }

  private gone(): void {
    this.webContents.dropPorts()
    this.emit('closed')
    app.windowClosed(this)
  }
}

/** The page's policy forbids making code from text, so the preload's is put in its place as it is. */
const initScript = async (preload: string): Promise<string> =>
  `(${String(pageSide)})(function (require, module, exports) {\n${await readFile(preload, 'utf8')}\n}, ${JSON.stringify(process.env['STAND_IN_FILES'] ?? '')})`
