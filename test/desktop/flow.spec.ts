// The whole trade in the desktop window, as it is built: on real Electron where there is one, else on the stand-in.
// The steps are those of the browser test; only the file is saved by the system's dialog.

import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { trade } from '../e2e/flow/flow.ts'
import { findDesktop, type DesktopApp } from './desktop-app.ts'

const { start } = await findDesktop()
let desktop: DesktopApp | null = null

test.afterEach(async () => {
  await desktop?.quit().catch(() => undefined)
  desktop = null
})

test('a contract is bought, sold, invoiced and paid in the window, and the ledgers agree to the fen', async () => {
  const home = mkdtempSync(join(tmpdir(), 'hezhang-desktop-flow-'))
  const app = await start(home, [], home)
  desktop = app
  await trade(app.page, async (act) => {
    const file = join(home, 'ledgers.xlsx')
    await app.answerDialog('showSaveDialog', { canceled: false, filePath: file })
    await act()
    await expect.poll(() => existsSync(file)).toBe(true)
    return file
  })
  expect((await app.said()).consoleErrors).toEqual([])
  await app.quit()
  desktop = null
})
