// Drives the stand-in: starts the built main process with it, then joins its Chromium over the debugging port, so that
// a test works in the very pages the program opened.

import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from '../../tools/chromium.ts'
import { fromRoot } from '../../tools/run.ts'
import type { DesktopApp, Said } from './desktop-app.ts'
import { pageOrigin } from './standin/chromium.ts'
import { ready, type Order } from './standin/messages.ts'

const register = pathToFileURL(join(import.meta.dirname, 'standin', 'register.ts')).href

export async function startOnStandIn(home: string, args: readonly string[], filesFolder: string): Promise<DesktopApp> {
  const chromiumPath = process.env['CHROMIUM_PATH'] ?? (await findChromium())
  const child = fork(fromRoot('out', 'main', 'index.js'), [...args], {
    execArgv: ['--import', register],
    env: { ...process.env, HEZHANG_HOME: home, STAND_IN_FILES: filesFolder, CHROMIUM_PATH: chromiumPath },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const order = orders(child)
  await heard(child, (message) => ready in message)
  const browser = await chromium.connectOverCDP((await order({ order: 'endpoint' })) as string)
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().startsWith(pageOrigin))
  if (!page) throw new Error('the program shows no page')
  return {
    page,
    answerDialog: async (dialog, value) => void (await order({ order: 'answer', dialog, value })),
    clickMenu: async (...path) => void (await order({ order: 'menu', path })),
    said: async () => (await order({ order: 'said' })) as Said,
    async quit() {
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
      child.send({ id: 0, order: 'quit' })
      const code = await ended
      if (code !== 0) throw new Error(`the program ended with ${code}`)
    },
  }
}

/** Sends orders and waits for what is answered. */
function orders(child: ChildProcess): (order: Order) => Promise<unknown> {
  let id = 0
  return async (order) => {
    const mine = ++id
    const answer = heard(child, (message) => message['id'] === mine)
    child.send({ id: mine, ...order })
    return (await answer)['answer']
  }
}

type Message = Readonly<Record<string, unknown>>

/** The first message that fits; an error when the process ends before it comes. */
function heard(child: ChildProcess, fits: (message: Message) => boolean): Promise<Message> {
  return new Promise((resolve, reject) => {
    const listen = (message: unknown) => {
      if (!fits(message as Message)) return
      child.off('message', listen).off('exit', gone)
      resolve(message as Message)
    }
    const gone = (code: number | null) => reject(new Error(`the program ended with ${code}`))
    child.on('message', listen).once('exit', gone)
  })
}
