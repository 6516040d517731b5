// The page of a window, as the main process sees it: where it is, what it sends, where it may go.

import { EventEmitter } from 'node:events'
import type { Page } from 'playwright'
import { app } from './app.ts'
import { cancelable } from './events.ts'
import { ipcMain } from './ipc-main.ts'
import { StandInPort } from './message-port.ts'
import type { FromPage, ToPage } from './messages.ts'
import { addressOf, respond } from './protocol.ts'
import { pageOrigin } from './chromium.ts'

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

export class WebContents extends EventEmitter {
  private readonly ports = new Map<number, StandInPort>()
  private openHandler: OpenHandler = () => ({ action: 'allow' })
  private page: Page | null = null

  constructor() {
    super()
    app.emit('web-contents-created', {}, this)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  /** From now on this page's network, popups and navigations go through here. */
  async attach(page: Page): Promise<void> {
    this.page = page
    page.on('popup', (popup) => {
      if (this.openHandler({ url: popup.url() }).action === 'deny') void popup.close()
    })
    await page.route('**/*', async (route) => {
      const request = route.request()
      const url = addressOf(request.url())
      if (request.isNavigationRequest()) {
        if (page.url() !== 'about:blank' && !this.mayGo(url)) return route.abort('aborted')
        // The page that held the other ends goes.
        this.dropPorts()
      }
      return request.url().startsWith(pageOrigin) ? respond(route, url) : route.abort()
    })
  }

  /** Electron's own does the same with the same engine: what the page would print. */
  async printToPDF(options: {
    readonly preferCSSPageSize: boolean
    readonly printBackground: boolean
  }): Promise<Buffer> {
    if (!this.page) throw new Error('there is no page to print')
    return this.page.pdf(options)
  }

  receive(message: FromPage): void {
    if (message.type === 'port') return this.ports.get(message.port)?.arrive(message.data)
    const ports = message.ports.map((number) => {
      const port = new StandInPort(number, (data) => this.toPage(data))
      this.ports.set(number, port)
      return port
    })
    const senderFrame = { url: addressOf(this.page?.url() ?? ''), parent: null }
    ipcMain.deliver(message.channel, { sender: this, senderFrame, ports }, message.args)
  }

  dropPorts(): void {
    for (const port of this.ports.values()) port.gone()
    this.ports.clear()
  }

  private mayGo(url: string): boolean {
    const event = { ...cancelable(), url }
    this.emit('will-navigate', event)
    return !event.defaultPrevented
  }

  private toPage(message: ToPage): void {
    // A page that is just going hears nothing any more, which is what happens to a real one too.
    this.page?.evaluate((sent) => window.standInPage(sent), message).catch(() => this.dropPorts())
  }
}
