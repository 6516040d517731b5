// Where the window stood and how large it was, so that it opens as it was left. A place that no screen shows any
// more (a second monitor taken away) is forgotten.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'

type WindowState = {
  readonly bounds: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number }
  readonly maximized: boolean
}

const sizeMin = { width: 1024, height: 640 }
const fresh: WindowState = { bounds: { width: 1366, height: 800 }, maximized: false }
const integer = z.number().int()
const schema = z.object({
  bounds: z.object({ x: integer, y: integer, width: integer.min(sizeMin.width), height: integer.min(sizeMin.height) }),
  maximized: z.boolean(),
})

export function readWindowState(home: string): WindowState {
  try {
    const state = schema.parse(JSON.parse(readFileSync(fileIn(home), 'utf8')))
    return screen.getAllDisplays().some(({ workArea }) => overlap(workArea, state.bounds)) ? state : fresh
  } catch {
    return fresh
  }
}

/** Writes the state whenever the window closes. */
export function rememberWindowState(window: BrowserWindow, home: string): void {
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    writeFileSync(fileIn(home), JSON.stringify(state))
  })
}

export { sizeMin as windowSizeMin }

const fileIn = (home: string): string => join(home, 'window.json')

/** Enough of it to take hold of the title bar. */
function overlap(area: Rectangle, of: Rectangle): boolean {
  const width = Math.min(area.x + area.width, of.x + of.width) - Math.max(area.x, of.x)
  return width > 100 && of.y >= area.y && of.y < area.y + area.height - 50
}
