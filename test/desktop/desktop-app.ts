// The desktop program under test: on real Electron where its binary and a display are there, otherwise under Node with
// the stand-in. Both start the same built bundles and are driven through the same few handles.

import type { Page } from '@playwright/test'
import { findElectron } from '../../tools/electron.ts'
import { startOnElectron } from './on-electron.ts'
import { startOnStandIn } from './on-stand-in.ts'

export type Said = { readonly said: readonly string[]; readonly consoleErrors: readonly string[] }

export type DesktopApp = {
  readonly page: Page
  /** How the next dialog of this name will be answered. */
  answerDialog(name: 'showOpenDialog' | 'showSaveDialog', value: object): Promise<void>
  /** Clicks along the menu's labels. */
  clickMenu(...path: string[]): Promise<void>
  /** Boxes and folders the program showed, and errors in its pages' consoles. */
  said(): Promise<Said>
  /** Quits as a person does and waits until the process has ended. */
  quit(): Promise<void>
}

/** `filesFolder` is where files lie that the test chooses in a page. */
export type Start = (home: string, args: readonly string[], filesFolder: string) => Promise<DesktopApp>

/** What the program runs on here, in words, and how to start it with a home directory of its own. */
export async function findDesktop(): Promise<{ readonly runsOn: string; readonly start: Start }> {
  const electron = await findElectron()
  return 'path' in electron
    ? { runsOn: 'Electron', start: (home, args) => startOnElectron(electron.path, home, args) }
    : { runsOn: `the stand-in for Electron (${electron.why})`, start: startOnStandIn }
}
