// The window: a page without any power of its own. Sandboxed, isolated, no Node in it; it opens no other windows, goes
// nowhere else, and is asked for no permission it could be given. All it can do is call over its port.

import { app, BrowserWindow, session, type WebContents } from 'electron'
import { readWindowState, rememberWindowState, windowSizeMin } from './window-state.ts'

/** Rules for every page there may ever be; before the first window. */
export function closeDoors(isOurPage: (address: string) => boolean): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  app.on('web-contents-created', (_event, contents) => keepAtHome(contents, isOurPage))
}

export function openWindow(options: {
  readonly home: string
  readonly preload: string
  readonly page: string
}): BrowserWindow {
  const { bounds, maximized } = readWindowState(options.home)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: windowSizeMin.width,
    minHeight: windowSizeMin.height,
    show: false,
    title: '禾账 Hezhang',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  rememberWindowState(window, options.home)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(options.page)
  return window
}

function keepAtHome(contents: WebContents, isOurPage: (address: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
