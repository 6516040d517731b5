// The desktop host: one window onto one book. A second start only brings the first one forward, with the book it was
// asked for. Quitting waits until the book is closed.

import { app, dialog, type BrowserWindow } from 'electron'
import { localOwner, wordRefusal } from '../../../shared/contract/index.ts'
import { present } from '../../../shared/kernel/index.ts'
import type { Desk } from '../desk.ts'
import { makeFlawedWorkbooks } from '../flawed-workbooks.ts'
import type { Log } from '../log.ts'
import { places } from '../places.ts'
import { isOurs, serveAppScheme, startPage } from './app-protocol.ts'
import { bookIn } from './arguments.ts'
import { makeDesktopFiles } from './desktop-files.ts'
import { installMenu } from './menu.ts'
import { servePorts } from './ports.ts'
import { closeDoors, openWindow } from './window.ts'
import { wordsFor, type DesktopWords } from './words.ts'

/** Runs the desktop. The app scheme is declared, and this instance is the only one. */
export async function runDesktop({ home, desk, log }: { home: string; desk: Desk; log: Log }): Promise<void> {
  let window: BrowserWindow | null = null
  let asked = bookIn(process.argv, process.cwd())
  // macOS tells of a double-clicked book by an event, which may come before everything else.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (window === null) asked = path
    else void openOrSay(desk, path, words())
  })
  app.on('window-all-closed', () => app.quit())
  quitAfter(() => desk.close(), log)
  await app.whenReady()

  const developing = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  const isOurPage = (address: string) => isOurs(address) || (developing !== undefined && address.startsWith(developing))
  const files = makeDesktopFiles(() => present(window, 'the window'), words())
  closeDoors(isOurPage)
  serveAppScheme(places.renderer)
  installMenu({
    words: words(),
    home,
    isDeveloping: !app.isPackaged,
    chosen: (act) => desk.notices.announce({ type: 'menu', act }),
  })
  const session = { actor: localOwner, files, flawed: makeFlawedWorkbooks(files.forget) }
  servePorts(() => window, isOurPage, { desk, log, session })

  if (asked !== null) await openOrSay(desk, asked, words())
  window = openWindow({ home, preload: places.preload, page: developing ?? startPage })
  app.on('second-instance', (_event, args, folder) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const location = bookIn(args, folder)
    if (location !== null) void openOrSay(desk, location, words())
  })
}

const words = (): DesktopWords => wordsFor(app.getLocale())

async function openOrSay(desk: Desk, location: string, { cannotOpen }: DesktopWords): Promise<void> {
  const opened = await desk.openGiven(location)
  const language = app.getLocale().startsWith('zh') ? 'zh' : 'en'
  if (!opened.ok)
    dialog.showErrorBox(cannotOpen, opened.error.map((refusal) => wordRefusal(refusal, language)).join('\n'))
}

/** Holds the end of the program back until `close` is done. */
function quitAfter(close: () => Promise<void>, log: Log): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void close()
      .catch((error: unknown) => log.unexpected(error, 'closing the book'))
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
}
