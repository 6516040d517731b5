// The module `electron`, as far as the program uses it. Windows are pages of a Chromium with the built preload and the
// built screens in them; ports, messages, dialogs, menu and quitting behave as Electron's. It cannot show: the real
// sandbox and its processes, native menus and dialogs, fuses, printers, the updater.

import { obeyTheTest } from './control.ts'

obeyTheTest()

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog, shell } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol } from './protocol.ts'
export { screen, session } from './surroundings.ts'
