// The office as a person starts it, from source: one line with the address, plain words for what cannot be done, and an
// orderly end.

import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { places } from '../../../src/main/hosting/places.ts'
import { newFolder } from './fake-desk.ts'

const entry = join(places.root, 'src', 'main', 'office.ts')
const environment = (home: string) => ({ ...process.env, HEZHANG_HOME: home })

/** Starts the office and answers what it printed by the time the address is there. */
async function start(
  home: string,
  ...args: string[]
): Promise<{ child: ChildProcess; printed: string; address: string }> {
  const child = spawn(process.execPath, [entry, ...args], {
    env: environment(home),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  while (!printed.includes('\n')) await once(child.stdout, 'data')
  return { child, printed, address: /http\S+/.exec(printed)?.[0] ?? '' }
}

/** Its exit code; Windows knows no request to end, only the end. */
async function end(child: ChildProcess): Promise<unknown> {
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [unknown]
  return process.platform === 'win32' ? 0 : code
}

/** Runs it to an end that comes by itself. */
const fail = (...args: string[]) =>
  promisify(execFile)(process.execPath, [entry, ...args], { env: environment(newFolder()) }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  )

test('it prints one line, answers at that address, ends in order, and comes back at the same port', async () => {
  const home = newFolder()
  const first = await start(home)
  expect(first.printed).toMatch(/^Hezhang 禾账 {2}http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{22}\n$/)
  expect((await fetch(first.address, { redirect: 'manual' })).status).toBe(303)
  expect(await end(first.child)).toBe(0)
  const second = await start(home)
  expect(new URL(second.address).port).toBe(new URL(first.address).port)
  expect(second.address).not.toBe(first.address)
  expect(await end(second.child)).toBe(0)
}, 30_000)

test('a book that is not there, and arguments nobody knows, are said in plain words', async () => {
  const [missing, usage] = await Promise.all([fail('--book', '/no/such.hz'), fail('--bok', 'x')])
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('There is no book')])
  expect([usage.code, usage.stderr]).toEqual([2, expect.stringContaining('--book')])
}, 30_000)
