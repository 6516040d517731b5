// Drives real Electron. Native dialogs cannot be clicked, so their answers are put in their place.

import { _electron as playwright } from '@playwright/test'
import { root } from '../../tools/run.ts'
import type { DesktopApp } from './desktop-app.ts'

export async function startOnElectron(
  executablePath: string,
  home: string,
  args: readonly string[],
): Promise<DesktopApp> {
  const env = { ...definedOf(process.env), HEZHANG_HOME: home }
  const electron = await playwright.launch({ executablePath, args: [root, '--lang=zh-CN', ...args], env })
  const consoleErrors: string[] = []
  electron.on('window', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') consoleErrors.push(message.text())
    })
    page.on('pageerror', (error) => consoleErrors.push(String(error)))
  })
  const page = await electron.firstWindow()
  return {
    page,
    answerDialog: (name, value) =>
      electron.evaluate(
        ({ dialog }, answer) => {
          const answered = async () => answer.value
          Object.assign(dialog, { [answer.name]: answered })
        },
        { name, value },
      ),
    clickMenu: (...path) =>
      electron.evaluate(({ Menu }, labels) => {
        let items = Menu.getApplicationMenu()?.items ?? []
        for (const label of labels) {
          const found = items.find((item) => item.label === label)
          items = found?.submenu?.items ?? []
          if (items.length === 0) found?.click()
        }
      }, path),
    said: async () => ({ said: [], consoleErrors }),
    async quit() {
      const ended = new Promise<void>((resolve) => electron.process().once('exit', () => resolve()))
      await electron.evaluate(({ app }) => app.quit())
      await ended
    },
  }
}

const definedOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
