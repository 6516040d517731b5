// Over a port: only the calls that are listed, in the shapes they have; refusals are answers; what nobody foresaw leaves
// as a reference; long work follows its reader.

import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localOwner, refusal, type Actor } from '../../../src/shared/contract/index.ts'
import { failure, success } from '../../../src/shared/kernel/index.ts'
import type { Target } from '../../../src/main/hosting/host-files.ts'
import { messageBytesMax } from '../../../src/main/rpc/channel.ts'
import { makeFakeDesk, newFolder } from '../hosting/fake-desk.ts'
import { untilCancelled } from '../hosting/fake-engine.ts'
import { noFiles, openPort } from './over-port.ts'

const newBook = { company: '甲', startMonth: '2025-03' }
const month = { month: '2025-03', reason: '改' }

async function withBook(session: Parameters<typeof openPort>[1] = {}) {
  const fake = makeFakeDesk()
  await fake.desk.create(newBook, localOwner)
  return { ...fake, ...openPort(fake, session) }
}

test('a command and a query reach the book with the actor of the session', async () => {
  const clerk: Actor = { name: '小王', roles: new Set(), permissions: new Set() }
  const { client, engine } = await withBook({ actor: clerk })
  const requestId = randomUUID()
  expect(await client.command({ name: 'month.reopen', requestId, input: month })).toEqual({
    ok: true,
    value: { id: 1 },
  })
  expect(engine.books[0]?.commands).toEqual([
    { name: 'month.reopen', input: month, context: { actor: clerk, requestId } },
  ])
  await client.query({ name: 'book.info', input: {} })
  expect(engine.books[0]?.askedBy.at(-1)).toBe(clerk)
})

test('an actor a client names for itself is not heard', async () => {
  const { client, engine } = await withBook()
  const sent = {
    name: 'month.reopen' as const,
    requestId: randomUUID(),
    input: { ...month, actor: 'boss' },
    actor: 'boss',
  }
  await client.command(sent)
  expect(engine.books[0]?.commands[0]).toMatchObject({ input: month, context: { actor: localOwner } })
})

test('a refusal is an answer', async () => {
  const { client } = await withBook()
  const answer = await client.command({ name: 'draft.delete', requestId: randomUUID(), input: { id: 1 } })
  expect(answer).toEqual({ ok: false, error: [{ code: 'draft.unknown', path: '', facts: {} }] })
})

test('a name that is not listed is no call', async () => {
  const { client, engine } = await withBook()
  for (const name of ['document.destroy', '__proto__', 'constructor', 'query'])
    await expect(client.command({ name: name as never, requestId: randomUUID(), input: {} })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  await expect(client.query({ name: 'month.close' as never, input: {} })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect((client as never as { drop(): Promise<void> }).drop()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(engine.books[0]?.commands).toEqual([])
})

test('an input of another shape is no call, and where it differs is said without repeating it', async () => {
  const { client, engine } = await withBook()
  const send = (input: unknown, requestId = randomUUID()) => client.command({ name: 'draft.delete', requestId, input })
  await expect(send({ id: 'secret' })).rejects.toMatchObject({
    code: 'NOT_A_CALL',
    data: { where: 'draft.delete: id' },
  })
  await expect(send(undefined)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(send({ id: 1.5 })).rejects.toMatchObject({ code: 'NOT_A_CALL' })
  await expect(send({ id: 1 }, 'not-a-uuid' as never)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(engine.books[0]?.commands).toEqual([])
})

test('without an open book there is nothing to ask, and that is said', async () => {
  const { client } = openPort(makeFakeDesk())
  expect(await client.info()).toBeNull()
  await expect(client.query({ name: 'workbench', input: {} })).rejects.toMatchObject({ code: 'NO_BOOK', defined: true })
  await expect(client.run({ name: 'verify', input: {} })).rejects.toMatchObject({ code: 'NO_BOOK' })
})

test('a broken invariant is logged, and only its reference leaves', async () => {
  const { client, logged } = await withBook()
  const error: unknown = await client
    .command({ name: 'month.close', requestId: randomUUID(), input: month })
    .catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'UNEXPECTED', data: { reference: 'REF1' } })
  expect(JSON.stringify(error)).not.toContain('secret')
  expect(logged).toEqual([expect.stringContaining('InvariantBroken: secret of')])
})

test('a message that is too long, or no call, ends the channel', async () => {
  for (const message of ['x'.repeat(messageBytesMax + 1), 'no json', { i: 1 }, '{"i":"1","p":{}}']) {
    const { port, isClosed } = await withBook()
    port.postMessage(message)
    await expect.poll(isClosed).toBe(true)
  }
})

test('a change by anyone is heard by everyone who listens, until they stop', async () => {
  const fake = makeFakeDesk()
  await fake.desk.create(newBook, localOwner)
  const [one, other] = [openPort(fake), openPort(fake)]
  const notices = await one.client.notices()
  const heard = notices.next()
  // The listener is there once the call has arrived.
  await one.client.info()
  await other.client.command({ name: 'month.reopen', requestId: randomUUID(), input: month })
  expect(await heard).toEqual({ done: false, value: { type: 'changed' } })
  await notices.return?.()
})

test('long work says how far it is and answers', async () => {
  const { client, engine } = await withBook()
  engine.nextWork = async ({ onProgress }) => {
    onProgress?.({ done: 1, total: 2, stage: 'check' })
    await new Promise((resolve) => setTimeout(resolve, 10))
    return success({ checked: 2, problems: [] })
  }
  const events = []
  for await (const event of await client.run({ name: 'verify', input: {} })) events.push(event)
  expect(events).toEqual([
    { progress: { done: 1, total: 2, stage: 'check' } },
    { answer: { ok: true, value: { checked: 2, problems: [] } } },
  ])
})

test('long work that breaks leaves as a reference too', async () => {
  const { client, engine, logged } = await withBook()
  engine.nextWork = async () => Promise.reject(new Error('disk'))
  const events = await client.run({ name: 'verify', input: {} })
  await expect(events.next()).rejects.toMatchObject({ code: 'UNEXPECTED', data: { reference: 'REF1' } })
  expect(logged).toEqual(['verify: Error: disk'])
})

test('long work ends when its reader stops, cancels, or hangs up', async () => {
  for (const end of ['return', 'abort', 'hang up'] as const) {
    const { client, engine, hangUp } = await withBook()
    let ended = false
    engine.nextWork = (options) =>
      untilCancelled(options, { done: 0, total: null, stage: 'check' }).finally(() => (ended = true))
    const abort = new AbortController()
    const events = await client.run({ name: 'verify', input: {} }, { signal: abort.signal })
    await events.next()
    if (end === 'return') await events.return?.()
    else if (end === 'abort') abort.abort()
    else hangUp()
    await expect.poll(() => ended, { message: end }).toBe(true)
  }
})

test('an export is kept when it is whole, and dropped when it is refused, cancelled or breaks', async () => {
  const folder = newFolder()
  const kept: string[] = []
  const path = join(folder, 'made.part')
  const target: Target = {
    path,
    keep: async () => (kept.push(path), { file: 'made.xlsx', ticket: 't' }),
    drop: async () => void kept.push('dropped'),
  }
  const { client, engine } = await withBook({ files: { ...noFiles, target: async () => target } })
  const answers = async () => {
    const events = await client.export({
      name: 'export.ledgers',
      input: { from: null, to: null },
      fileName: '账簿.xlsx',
    })
    return events.next().then(
      ({ value }) => value,
      (error: unknown) => String(error),
    )
  }
  engine.nextWork = async (_options, file) => (writeFileSync(file, ''), success({ file, rows: 7 }))
  expect(await answers()).toEqual({ answer: { outcome: 'saved', made: { file: 'made.xlsx', rows: 7 }, ticket: 't' } })
  expect(existsSync(path)).toBe(true)
  engine.nextWork = async () => failure([refusal('document.unknown')])
  expect(await answers()).toMatchObject({ answer: { outcome: 'refused' } })
  engine.nextWork = (options) => untilCancelled({ ...options, signal: AbortSignal.abort() })
  expect(await answers()).toEqual({ cancelled: true })
  engine.nextWork = async () => Promise.reject(new Error('disk'))
  expect(await answers()).toContain('Something went wrong')
  expect(kept).toEqual([path, 'dropped', 'dropped', 'dropped'])
})

test('an export for which no place was chosen is cancelled and never begins', async () => {
  const { client } = await withBook()
  const events = await client.export({ name: 'export.ledgers', input: { from: null, to: null }, fileName: '账簿.xlsx' })
  expect((await events.next()).value).toEqual({ cancelled: true })
})

test('a flawed workbook can be had with its flaws marked; a refused one is forgotten', async () => {
  const folder = newFolder()
  const forgotten: string[] = []
  const marked = join(folder, 'marked.xlsx')
  const target = async (fileName: string): Promise<Target> => ({
    path: marked,
    keep: async () => ({ file: fileName, ticket: null }),
    drop: async () => {},
  })
  const files = {
    ...noFiles,
    target,
    workbook: async (path: string) => ({ path, name: '一季.xlsx' }),
    forget: async (handle: string) => void forgotten.push(handle),
  }
  const { client, engine } = await withBook({ files })
  const flaw = {
    sheet: '入库',
    row: 3,
    column: '单号',
    columnNo: 2,
    refusal: refusal('workbook.noNumber'),
    follows: false,
  }
  engine.nextWork = async () => failure({ flaws: [flaw] })
  const { value } = await (await client.importWorkbook({ handle: 'h1' })).next()
  expect(value).toMatchObject({ answer: { outcome: 'flawed', flaws: [flaw] } })
  const ticket = value && 'answer' in value && value.answer.outcome === 'flawed' ? value.answer.ticket : ''
  expect(await client.saveMarked({ ticket, language: 'zh' })).toEqual({ file: '一季-标注.xlsx', ticket: null })
  expect(existsSync(marked)).toBe(true)
  expect(await client.saveMarked({ ticket: 'guessed', language: 'zh' })).toBeNull()
  engine.nextWork = async () => failure({ refusals: [refusal('workbook.noNumber')] })
  await (await client.importWorkbook({ handle: 'h2' })).next()
  expect(forgotten).toEqual(['h2'])
})

test('a workbook that was never handed in is refused', async () => {
  const { client } = await withBook()
  const { value } = await (await client.importWorkbook({ handle: '/etc/passwd' })).next()
  expect(value).toMatchObject({ answer: { outcome: 'refused', refusals: [{ code: 'workbook.unreadable' }] } })
})

test('asking for a book with a dialog and thinking better of it is no refusal', async () => {
  const { client } = openPort(makeFakeDesk())
  expect(await client.openBook({ location: null })).toEqual({ ok: false, error: [] })
})
