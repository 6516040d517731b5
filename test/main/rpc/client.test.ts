// What the screens hold in their hands, over a real office: answers come, also after the connection broke, and a command
// whose answer was lost acts once.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { serveOffice, type Office } from '../../../src/main/hosting/office/server.ts'
import { messageBytesMax as hostMax } from '../../../src/main/rpc/channel.ts'
import {
  ConnectionEnded,
  ConnectionLost,
  connectionState,
  NoBookOpen,
  Unexpected,
} from '../../../src/renderer/client/index.ts'
import { makeClient } from '../../../src/renderer/client/client.ts'
import { messageBytesMax as clientMax } from '../../../src/renderer/client/message-length.ts'
import { connectToOffice } from '../../../src/renderer/client/office.ts'
import type { Client } from '../../../src/shared/client.ts'
import { refusal } from '../../../src/shared/contract/index.ts'
import { failure, success } from '../../../src/shared/kernel/index.ts'
import { makeFakeDesk, newFolder, type FakeDesk } from '../hosting/fake-desk.ts'
import { untilCancelled } from '../hosting/fake-engine.ts'

let fake: FakeDesk
let office: Office
let client: Client
let sockets: NodeSocket[]
let fetchAsBrowser: typeof fetch
let isOver: boolean

const newBook = { company: '甲', startMonth: '2025-03' }
const month = { month: '2025-03', reason: '改' }
const breakConnection = () => sockets.at(-1)?.terminate()

async function startOffice(port: number): Promise<Office> {
  const folder = newFolder()
  mkdirSync(join(folder, 'renderer'))
  return serveOffice({
    ...fake,
    host: '127.0.0.1',
    port,
    renderer: join(folder, 'renderer'),
    temporary: join(folder, 'temporary'),
  })
}

beforeEach(async () => {
  fake = makeFakeDesk()
  office = await startOffice(0)
  const address = office.newAddress()
  const { origin } = new URL(address)
  const cookie = (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie, origin }
  sockets = []
  isOver = false
  fetchAsBrowser = (path, options) =>
    fetch(new URL(path as string, origin), {
      ...options,
      headers: [...new Headers(options?.headers), ...Object.entries(headers)],
    })
  const connection = await connectToOffice({
    openSocket() {
      const socket = new NodeSocket(`${origin.replace('http', 'ws')}/rpc`, { headers })
      sockets.push(socket.on('error', () => {}))
      return socket as unknown as WebSocket
    },
    isKnown: async () =>
      !isOver &&
      fetchAsBrowser('/session').then(
        ({ status }) => status === 204,
        () => null,
      ),
    fetch: fetchAsBrowser,
  })
  client = makeClient(connection)
})
afterEach(async () => {
  vi.unstubAllGlobals()
  isOver = true
  await office.close()
  await vi.waitUntil(() => connectionState() === 'ended', 5_000)
})

test('a new book is made, its name is known, and a command changes it', async () => {
  expect(await client.info()).toBeNull()
  expect(await client.newBook(newBook)).toMatchObject({ ok: true, value: { company: '甲' } })
  expect(await client.info()).toMatchObject({ company: '甲', actor: 'owner' })
  expect(await client.command('month.reopen', month)).toEqual({ ok: true, value: { id: 1 } })
  expect((await client.recentBooks()).map((book) => book.company)).toEqual(['甲'])
})

test('a change is heard; one missed while the connection was broken counts as a change too', async () => {
  await client.newBook(newBook)
  let changes = 0
  const stop = client.onChange(() => changes++)
  await client.command('month.reopen', month)
  await expect.poll(() => changes).toBe(1)
  breakConnection()
  await expect.poll(() => changes).toBe(2)
  await client.command('month.reopen', month)
  await expect.poll(() => changes).toBe(3)
  stop()
  await client.command('month.reopen', month)
  expect(changes).toBe(3)
})

test('a command whose answer was lost is sent again under the same request id', async () => {
  await client.newBook(newBook)
  const book = fake.engine.books[0]
  if (!book) throw new Error('no book')
  const requestIds: string[] = []
  book.command = async (_name, _input, { requestId }) => {
    if (requestIds.push(requestId) === 1) breakConnection()
    return success({ id: 7 } as never)
  }
  expect(await client.command('month.reopen', month)).toEqual({ ok: true, value: { id: 7 } })
  expect(requestIds).toHaveLength(2)
  expect(requestIds[0]).toBe(requestIds[1])
})

test('what the host would not take is not sent: only its own call fails', async () => {
  await client.newBook(newBook)
  expect(clientMax).toBe(hostMax)
  const reason = '改'.repeat(clientMax / 3)
  await expect(client.command('month.reopen', { ...month, reason })).rejects.toThrow('Too long to be sent')
  expect(await client.command('month.reopen', month)).toMatchObject({ ok: true })
  expect(sockets).toHaveLength(1)
})

test('two commands have two request ids', async () => {
  await client.newBook(newBook)
  await Promise.all([client.command('month.reopen', month), client.command('month.reopen', month)])
  const ids = fake.engine.books[0]?.commands.map(({ context }) => context.requestId)
  expect(new Set(ids).size).toBe(2)
})

test('what must not be asked twice is not: a lost answer is said', async () => {
  const { desk } = fake
  desk.create = async () => {
    breakConnection()
    return failure([])
  }
  await expect(client.newBook(newBook)).rejects.toBeInstanceOf(ConnectionLost)
})

test('long work ends with the connection it was asked over', async () => {
  await client.newBook(newBook)
  let ended = false
  fake.engine.nextWork = (options) =>
    untilCancelled(options, { done: 0, total: null, stage: 'check' }).finally(() => (ended = true))
  const answer = client.run('verify', {}, { onProgress: breakConnection })
  await expect(answer).rejects.toBeInstanceOf(ConnectionLost)
  await expect.poll(() => ended).toBe(true)
})

test('cancelling reaches the work, and is the answer of an export', async () => {
  await client.newBook(newBook)
  let ended = 0
  fake.engine.nextWork = (options) =>
    untilCancelled(options, { done: 0, total: null, stage: 'check' }).finally(() => ended++)
  const cancelled = () => {
    const abort = new AbortController()
    return { signal: abort.signal, onProgress: () => abort.abort() }
  }
  expect(await client.export('export.ledgers', { from: null, to: null }, '账簿.xlsx', cancelled())).toEqual({
    outcome: 'cancelled',
  })
  await expect(client.run('verify', {}, cancelled())).rejects.toMatchObject({ name: 'AbortError' })
  await expect.poll(() => ended).toBe(2)
})

test('an aborted query rejects at once, also while there is no connection', async () => {
  await client.newBook(newBook)
  await expect(client.query('workbench', {}, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  await office.close()
  const abort = new AbortController()
  const query = client.query('workbench', {}, abort.signal)
  await expect.poll(connectionState).toBe('lost')
  abort.abort()
  await expect(query).rejects.toMatchObject({ name: 'AbortError' })
})

test('a host that was started anew does not know the page: everything says so', async () => {
  await client.newBook(newBook)
  await office.close()
  const query = client.query('workbench', {})
  office = await startOffice(office.port)
  await expect(query).rejects.toBeInstanceOf(ConnectionEnded)
  await expect(client.command('month.reopen', month)).rejects.toBeInstanceOf(ConnectionEnded)
  expect(connectionState()).toBe('ended')
})

test('no book and broken invariants have errors of their own, with the log’s reference', async () => {
  await expect(client.query('workbench', {})).rejects.toBeInstanceOf(NoBookOpen)
  await client.newBook(newBook)
  const error: unknown = await client.command('month.close', month).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Unexpected)
  expect(error).toMatchObject({ reference: 'REF1' })
})

test('an export is downloaded once, under its name', async () => {
  await client.newBook(newBook)
  const anchor = { href: '', download: '?', click: vi.fn<() => void>() }
  vi.stubGlobal('document', { createElement: () => anchor })
  fake.engine.nextWork = async (_options, file) => {
    writeFileSync(file, 'workbook')
    return success({ file, rows: 3 })
  }
  const answer = await client.export('export.ledgers', { from: null, to: null }, '甲/账簿.xlsx')
  expect(answer).toEqual({ outcome: 'saved', made: { file: '甲 账簿.xlsx', rows: 3 } })
  expect(anchor.click).toHaveBeenCalledOnce()
  const file = await fetchAsBrowser(anchor.href)
  expect(file.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('甲 账簿.xlsx')}`,
  )
  expect(await file.text()).toBe('workbook')
  expect((await fetchAsBrowser(anchor.href)).status).toBe(404)
})

test('a workbook is uploaded and moved in, or comes back with its flaws', async () => {
  const summary = { documents: { delivery: 2 }, records: {}, leftOut: [], warnings: 0 }
  const flaw = {
    sheet: '入库',
    row: 3,
    column: '单号',
    columnNo: 2,
    refusal: refusal('workbook.noNumber'),
    follows: false,
  }
  const workbook = new File(['xlsx'], '一季.xlsx')
  fake.engine.nextWork = async () => failure({ flaws: [flaw] })
  const flawed = await client.importWorkbook(workbook)
  expect(flawed).toMatchObject({ outcome: 'flawed', flaws: [flaw] })
  fake.engine.nextWork = async (_options, location) => {
    writeFileSync(location, '')
    return success(summary)
  }
  expect(await client.importWorkbook(workbook)).toMatchObject({ outcome: 'opened', summary })
  const anchor = { href: '', download: '', click: vi.fn<() => void>() }
  vi.stubGlobal('document', { createElement: () => anchor, documentElement: { lang: 'en' } })
  if (flawed.outcome === 'flawed') await flawed.saveMarked()
  expect(await (await fetchAsBrowser(anchor.href)).text()).toBe('marked 1 en')
  await client.saveBlankWorkbook()
  expect((await (await fetchAsBrowser(anchor.href)).text()).slice(0, 2)).toBe('PK')
})
