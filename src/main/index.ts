// The desktop's entry: Electron's main process. What must happen before Electron is ready happens here, then the
// desktop host takes over.

import { join } from 'node:path'
import { app } from 'electron'
import { declareAppScheme } from './hosting/desktop/app-protocol.ts'
import { runDesktop } from './hosting/desktop/desktop.ts'
import { openHome } from './hosting/home.ts'
import { openLog } from './hosting/log.ts'
import { openDesk } from './hosting/open-desk.ts'

const home = openHome()
// The window's own caches, and the lock of the single instance, stay with the books they belong to.
app.setPath('userData', join(home, 'window'))
app.enableSandbox()
declareAppScheme()

if (app.requestSingleInstanceLock()) {
  const log = openLog(home, (line) => process.stderr.write(line))
  const desk = openDesk({ home, log, choice: 'any' })
  runDesktop({ home, desk, log }).catch((error: unknown) => {
    log.unexpected(error, 'starting')
    app.exit(1)
  })
} else app.quit()
