// The native menu of the desktop: its items about books are the screen's to carry out, because it knows what is
// still being typed. Everywhere else nothing is ever heard here.

import type { MenuAct } from './wire.ts'

const listeners = new Set<(act: MenuAct) => void>()

/** Called when someone chooses 新建, 打开 or 迁入 in the menu. Returns how to stop listening. */
export function onMenu(listener: (act: MenuAct) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function chosenInMenu(act: MenuAct): void {
  for (const listener of listeners) listener(act)
}
