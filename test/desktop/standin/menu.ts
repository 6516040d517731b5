// The application menu, clicked by the test along its labels.

import type { MenuItemConstructorOptions } from 'electron'

type Items = readonly MenuItemConstructorOptions[]

let applicationMenu: Menu | null = null

export class Menu {
  private readonly items: Items

  private constructor(items: Items) {
    this.items = items
  }

  static buildFromTemplate(items: Items): Menu {
    return new Menu(items)
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static click(path: readonly string[]): void {
    applicationMenu?.clickItem(path)
  }

  private clickItem(path: readonly string[]): void {
    let items = this.items
    let found: MenuItemConstructorOptions | undefined
    for (const label of path) {
      found = items.find((item) => item.label === label)
      if (!found) throw new Error(`the menu has no ${path.join(' › ')}`)
      items = Array.isArray(found.submenu) ? found.submenu : []
    }
    // The program's own items ignore what Electron passes.
    ;(found?.click as (() => void) | undefined)?.()
  }
}
