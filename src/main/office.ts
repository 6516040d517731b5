// The office host's entry: serves one book, or the first screen, on this computer or to its network, and prints one
// line with the address and a key for one browser. It ends on Ctrl-C or a request to end, after whatever is being written is written.

import { mkdtempSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordRefusal } from '../shared/contract/index.ts'
import { openHome } from './hosting/home.ts'
import { openLog } from './hosting/log.ts'
import { requireNode } from './hosting/node-version.ts'
import { parseOfficeArguments, usage } from './hosting/office/arguments.ts'
import { serveOffice, type Office } from './hosting/office/server.ts'
import { isLoopback } from './hosting/office/shown-host.ts'
import { openDesk } from './hosting/open-desk.ts'
import { places } from './hosting/places.ts'

requireNode()
const parsed = parseOfficeArguments(process.argv.slice(2))
if (!parsed.ok) {
  process.stderr.write(`${parsed.error}\n${usage}`)
  process.exit(2)
}
const { book, host, port } = parsed.value

const home = openHome()
const log = openLog(home, (line) => process.stderr.write(line))
const desk = openDesk({ home, log, choice: book !== null ? 'given' : isLoopback(host) ? 'any' : 'listed' })

if (book !== null) {
  const opened = await desk.openGiven(book)
  if (!opened.ok) {
    for (const refusal of opened.error)
      process.stderr.write(`${wordRefusal(refusal, 'zh')}\n${wordRefusal(refusal, 'en')}\n`)
    process.exit(1)
  }
}

const office = await listen().catch(async (error: unknown) => {
  await desk.close()
  process.stderr.write(`${host}: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})

let endingSince: number | null = null
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // A terminal and the tools between may each send the same one. A second later somebody is in a hurry; the book
    // survives that too.
    if (endingSince !== null && performance.now() - endingSince > 1_000) process.exit(1)
    if (endingSince === null) void end()
    endingSince ??= performance.now()
  })

// Only now: whoever reads the address may end us at once.
const printAddress = (): void => void process.stdout.write(`Hezhang 禾账  ${office.newAddress()}\n`)
printAddress()

// Each key lets one browser in. Enter at the terminal prints another, for the next person or a lost cookie.
if (process.stdin.isTTY) process.stdin.on('data', printAddress)

async function end(): Promise<void> {
  await office.close()
  await desk.close()
  process.exit(0)
}

/** The port of last time where nobody asks for one: browsers remember columns and language by address. */
async function listen(): Promise<Office> {
  const temporary = mkdtempSync(join(tmpdir(), 'hezhang-'))
  const serveOn = (on: number) => serveOffice({ desk, log, host, port: on, renderer: places.renderer, temporary })
  const file = join(home, 'port')
  if (port !== null) return serveOn(port)
  const last = Number(await readFile(file, 'utf8').catch(() => '0'))
  const serving = await serveOn(last).catch(() => serveOn(0))
  await writeFile(file, `${serving.port}`)
  return serving
}
