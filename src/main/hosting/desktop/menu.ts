// The native menu. What concerns a book is told to the screen, which knows what is being typed there; the rest is
// the system's own.

import { Menu, shell, type MenuItemConstructorOptions } from 'electron'
import type { MenuAct } from '../notice.ts'
import type { DesktopWords } from './words.ts'

type MenuOptions = {
  readonly words: DesktopWords
  readonly home: string
  readonly isDeveloping: boolean
  chosen(act: MenuAct): void
}

export function installMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(options)))
}

function template({ words, home, isDeveloping, chosen }: MenuOptions): MenuItemConstructorOptions[] {
  const developing: MenuItemConstructorOptions[] = [
    { label: words.reload, role: 'reload' },
    { label: words.developer, role: 'toggleDevTools' },
  ]
  const mac: MenuItemConstructorOptions[] = [{ role: 'appMenu' }]
  return [
    ...(process.platform === 'darwin' ? mac : []),
    {
      label: words.file,
      submenu: [
        { label: words.newBook, click: () => chosen('new') },
        { label: words.openBook, accelerator: 'CmdOrCtrl+O', click: () => chosen('open') },
        { label: words.importBook, click: () => chosen('import') },
        { type: 'separator' },
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.resetZoom, role: 'resetZoom' },
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.fullScreen, role: 'togglefullscreen' },
        ...(isDeveloping ? developing : []),
      ],
    },
    {
      label: words.help,
      submenu: [
        { label: words.dataFolder, click: () => void shell.openPath(home) },
        { label: words.about, role: 'about' },
      ],
    },
  ]
}
