// The office host as it is built, with a book of its own, for browser tests; and a page that fails its test on any
// error in the console.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { fromRoot } from '../../tools/run.ts'

export type Office = { readonly address: string; readonly home: string; stop(): Promise<void> }

const startSecondsMax = 20

/** Starts the host in a home directory of its own; the address carries the one-time key. */
export async function startOffice(args: readonly string[] = []): Promise<Office> {
  const home = mkdtempSync(join(tmpdir(), 'hezhang-e2e-'))
  const child = spawn(process.execPath, [fromRoot('out', 'main', 'office.js'), ...args], {
    env: { ...process.env, HEZHANG_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the office host did not start: ${said}`)), startSecondsMax * 1000)
    const listen = (data: Buffer): void => {
      said += data.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (!found) return
      clearTimeout(late)
      resolve(found[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(`the office host ended: ${said}`)))
  })
  return {
    address,
    home,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

type Fixtures = { readonly office: Office; readonly quietPage: Page }

/** `quietPage` is a page on a fresh office without a book; whatever the console complains of fails the test. */
export const test = base.extend<Fixtures>({
  office: async ({}, use) => {
    const office = await startOffice()
    await use(office)
    await office.stop()
  },
  quietPage: async ({ page, office }, use) => {
    const complaints = listenToConsole(page)
    await page.goto(office.address)
    await use(page)
    expect(complaints).toEqual([])
  },
})

/** What the console complains of from now on. */
export function listenToConsole(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

export { expect }
