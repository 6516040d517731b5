// Electron's `app`: being ready, where data lies, and above all the order of events at the end, which is where books
// are closed or lost.

import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import { openChromium, type Browser } from './chromium.ts'
import { cancelable } from './events.ts'

class StandInApp extends EventEmitter {
  readonly isPackaged = false
  readonly windows: BrowserWindow[] = []
  readonly paths: Record<string, string> = {}
  browser: Promise<Browser> | null = null
  isQuitting = false

  async whenReady(): Promise<void> {
    this.browser ??= openChromium(this.getPath('userData'), (page, message) => {
      this.windows.find((window) => window.page === page)?.webContents.receive(message)
    })
    await this.browser
  }

  getPath(name: string): string {
    return (this.paths[name] ??= mkdtempSync(join(tmpdir(), `hezhang-${name}-`)))
  }

  setPath(name: string, path: string): void {
    this.paths[name] = path
  }

  getLocale = (): string => 'zh-CN'
  enableSandbox = (): void => {}
  requestSingleInstanceLock = (): boolean => true

  /** `before-quit`, then every window closes, then `will-quit`; any of them may hold it back. */
  quit(): void {
    void this.end()
  }

  exit(code = 0): void {
    void this.browser?.then(({ context }) => context.close()).finally(() => process.exit(code))
  }

  /** A window is gone. The last one does not end the program by itself. */
  windowClosed(window: BrowserWindow): void {
    this.windows.splice(this.windows.indexOf(window), 1)
    if (this.windows.length === 0 && !this.isQuitting) this.emit('window-all-closed')
  }

  private async end(): Promise<void> {
    this.isQuitting = true
    if (this.isHeldBack('before-quit')) return
    for (const window of Array.from(this.windows)) if (!(await window.closeAndWait())) return this.goOn()
    if (this.isHeldBack('will-quit')) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }

  private isHeldBack(name: string): boolean {
    const event = cancelable()
    this.emit(name, event)
    if (event.defaultPrevented) this.goOn()
    return event.defaultPrevented
  }

  private goOn(): void {
    this.isQuitting = false
  }
}

export const app = new StandInApp()

/** What the program uses is really part of Electron's `app`. */
type Covered = Pick<
  App,
  'isPackaged' | 'whenReady' | 'getLocale' | 'enableSandbox' | 'requestSingleInstanceLock' | 'quit' | 'exit'
>
app satisfies Covered
