// The office host as it is built, for browser tests: empty, or with the season's book in it. Whatever the console
// complains of, an error or a warning, fails the test.

import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { importWorkbook } from '../../src/main/excel/import-season.ts'
import { fromRoot } from '../../tools/run.ts'
import { slowly } from './slowly.ts'

export type Office = { readonly address: string; readonly home: string; stop(): Promise<void> }

const startSecondsMax = 20

/** Starts the host in a home directory of its own; the address carries the one-time key. */
export async function startOffice(args: readonly string[] = [], home = newFolder()): Promise<Office> {
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

/** What the console complains of from now on. */
export function listenToConsole(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

export const seasonWorkbook = fromRoot('test', 'season', 'season-2025.xlsx')

type Fixtures = {
  readonly office: Office
  readonly quietPage: Page
  readonly seasonOffice: Office
  readonly seasonPage: Page
}
type WorkerFixtures = { readonly seasonBook: string }

/** `quietPage` is a page on a fresh office without a book, `seasonPage` one with a season's book of its own. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants a pattern here, and none is needed
  office: async ({}, provide) => {
    const office = await startOffice()
    await provide(office)
    await office.stop()
  },
  quietPage: async ({ page, office }, provide) => {
    await quietly(page, office, provide)
  },
  seasonBook: [
    // oxlint-disable-next-line no-empty-pattern -- the same
    async ({}, provide) => {
      const folder = newFolder()
      const file = join(folder, 'season.hz')
      const made = await importWorkbook(seasonWorkbook, file, { clock: { now: () => Date.now() } })
      if (!made.ok) throw new Error('the season was not imported')
      await provide(file)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  seasonOffice: async ({ seasonBook }, provide) => {
    const home = newFolder()
    const book = join(home, 'season.hz')
    copyFileSync(seasonBook, book)
    const office = await startOffice(['--book', book], home)
    await provide(office)
    await office.stop()
  },
  seasonPage: async ({ page, seasonOffice }, provide) => {
    await quietly(page, seasonOffice, provide)
  },
})

async function quietly(page: Page, office: Office, provide: (page: Page) => Promise<void>): Promise<void> {
  const complaints = listenToConsole(page)
  await slowly(page)
  await page.goto(office.address)
  await provide(page)
  expect(complaints).toEqual([])
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hezhang-e2e-'))

export { expect }
