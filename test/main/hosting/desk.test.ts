// One book lies open on the desk; opening another closes it only when the other one is there.

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localOwner, type Permission } from '../../../src/shared/contract/index.ts'
import { success } from '../../../src/shared/kernel/index.ts'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'
import { makeFakeDesk, newFolder } from './fake-desk.ts'
import { untilCancelled } from './fake-engine.ts'

const workbook = { path: '/x/season.xlsx', name: '一季.xlsx' }
const summary = { documents: {}, records: {}, leftOut: [], warnings: 0 }

test('a new book is made at home under the company’s name, and a second one beside it', async () => {
  const { desk, engine, home } = makeFakeDesk()
  const first = await desk.create({ company: ' 禾丰/农资 ', startMonth: '2025-03' }, localOwner)
  expect(first).toMatchObject({ ok: true, value: { company: '禾丰/农资', location: join(home, '禾丰 农资.hz') } })
  await desk.create({ company: '禾丰/农资', startMonth: '2025-03' }, localOwner)
  expect(existsSync(join(home, '禾丰 农资 2.hz'))).toBe(true)
  expect(engine.books.map((book) => book.isClosed())).toEqual([true, false])
})

test('all that is wrong with a new book is said at once, at its field', async () => {
  const { desk } = makeFakeDesk()
  const answer = await desk.create({ company: ' ', startMonth: '2025-13' }, localOwner)
  expect(answer.ok ? [] : answer.error.map(({ code, path }) => [code, path])).toEqual([
    ['field.required', 'company'],
    ['field.noSuchDay', 'startMonth'],
  ])
})

test('a book that cannot be opened leaves the open one where it is', async () => {
  const { desk, engine } = makeFakeDesk()
  await desk.create({ company: '甲', startMonth: '2025-03' }, localOwner)
  expect(await desk.open('/nowhere/locked.hz', localOwner)).toMatchObject({
    ok: false,
    error: [{ code: 'book.locked' }],
  })
  expect(desk.book()).toBe(engine.books[0])
  expect(engine.books[0]?.isClosed()).toBe(false)
})

test('opening the open book again answers it and opens nothing', async () => {
  const { desk, engine, home } = makeFakeDesk()
  await desk.create({ company: '甲', startMonth: '2025-03' }, localOwner)
  expect(await desk.open(join(home, '.', '甲.hz'), localOwner)).toMatchObject({ ok: true, value: { company: '甲' } })
  expect(engine.books).toHaveLength(1)
})

test('recent books are listed newest first, then what else lies at home', async () => {
  const { desk, home } = makeFakeDesk()
  writeFileSync(join(home, '拷来的.hz'), '')
  await desk.create({ company: '甲', startMonth: '2025-03' }, localOwner)
  await desk.create({ company: '乙', startMonth: '2025-03' }, localOwner)
  expect((await desk.recent()).map((book) => book.company)).toEqual(['乙', '甲', '拷来的'])
})

test('where only listed books may be opened, a path to another is denied', async () => {
  const { desk } = makeFakeDesk('listed')
  const elsewhere = join(newFolder(), 'other.hz')
  writeFileSync(elsewhere, '')
  expect(await desk.open(elsewhere, localOwner)).toMatchObject({ ok: false, error: [{ code: 'permission.denied' }] })
  await desk.create({ company: '甲', startMonth: '2025-03' }, localOwner)
  expect(await desk.open((await desk.recent())[0]?.location ?? '', localOwner)).toMatchObject({ ok: true })
})

test('where the book was given, nobody opens, makes, moves in or lists another', async () => {
  const { desk, home } = makeFakeDesk('given')
  writeFileSync(join(home, '甲.hz'), '')
  await desk.openGiven(join(home, '甲.hz'))
  const denied = { ok: false, error: [{ code: 'permission.denied' }] }
  expect(await desk.recent()).toEqual([])
  expect(await desk.open(join(home, '乙.hz'), localOwner)).toMatchObject(denied)
  expect(await desk.create({ company: '乙', startMonth: '2025-03' }, localOwner)).toMatchObject(denied)
  expect(await desk.openDemo(localOwner, {})).toMatchObject(denied)
  expect(await desk.importWorkbook(workbook, localOwner, {})).toMatchObject({ outcome: 'refused' })
})

test('a PostgreSQL book keeps its password for long work and shows it nowhere', async () => {
  const { desk, engine } = makeFakeDesk()
  await desk.open('postgres://owner:secret@db/books', localOwner)
  expect(JSON.stringify(await desk.recent())).not.toContain('secret')
  expect(engine.books[0]?.location).toBe('postgres://owner@db/books')
})

test('the demo is made once: whoever asks meanwhile waits, later it is opened', async () => {
  const { desk, engine, home } = makeFakeDesk()
  let made = 0
  engine.nextWork = async (_options, location) => {
    made++
    writeFileSync(location, '')
    return success(summary)
  }
  const both = await Promise.all([desk.openDemo(localOwner, {}), desk.openDemo(localOwner, {})])
  expect(both.map((answer) => answer.ok && answer.value.location)).toEqual([
    join(home, '示例账套.hz'),
    join(home, '示例账套.hz'),
  ])
  expect(made).toBe(1)
})

test('a workbook moves in to a book of its name, which is then open', async () => {
  const { desk, engine, home } = makeFakeDesk()
  engine.nextWork = async (_options, location) => {
    writeFileSync(location, '')
    return success(summary)
  }
  const answer = await desk.importWorkbook(workbook, localOwner, {})
  expect(answer).toMatchObject({ outcome: 'opened', info: { location: join(home, '一季.hz') }, summary })
})

test('an import ends when its signal says so, and the open book stays', async () => {
  const { desk, engine } = makeFakeDesk()
  await desk.create({ company: '甲', startMonth: '2025-03' }, localOwner)
  const abort = new AbortController()
  const answer = desk.importWorkbook(workbook, localOwner, { signal: abort.signal })
  abort.abort()
  await expect(answer).rejects.toBeInstanceOf(Cancelled)
  expect(desk.book()).toBe(engine.books[0])
})

test('long work asks for the permission of what it shows', async () => {
  const { desk, engine } = makeFakeDesk()
  await desk.create({ company: '甲', startMonth: '2025-03' }, localOwner)
  engine.nextWork = async () => ({ ok: true, value: { file: 'made' } })
  const keeper = { ...localOwner, permissions: new Set<Permission>(['warehouse.read', 'sales.read']) }
  const denied = (permission: Permission) => ({
    ok: false,
    error: [{ code: 'permission.denied', facts: { permission } }],
  })
  const list = { filter: {}, sort: [], columns: [] }
  expect(await desk.task('export.book', {}, 'a.hz', keeper, {})).toMatchObject(denied('office.write'))
  expect(await desk.task('export.documents', { kind: 'delivery', ...list }, 'a', keeper, {})).toMatchObject({
    ok: true,
  })
  expect(await desk.task('export.documents', { kind: 'journalVoucher', ...list }, 'a', keeper, {})).toMatchObject(
    denied('ledger.read'),
  )
  const report = (name: string) => desk.task('export.report', { name, params: {} }, 'a', keeper, {})
  expect(await report('trial-balance')).toMatchObject(denied('ledger.read'))
  expect(await report('stock')).toMatchObject({ ok: true })
})

test('closing ends long work first, then the book', async () => {
  const { desk, engine } = makeFakeDesk()
  await desk.create({ company: '甲', startMonth: '2025-03' }, localOwner)
  let wasClosed: boolean | undefined
  engine.nextWork = (options) =>
    untilCancelled(options).finally(() => {
      wasClosed = engine.books[0]?.isClosed()
    })
  const work = desk.task('verify', {}, null, localOwner, {}).catch((error: unknown) => error)
  await desk.close()
  expect(await work).toBeInstanceOf(Cancelled)
  expect(wasClosed).toBe(false)
  expect(engine.books[0]?.isClosed()).toBe(true)
})

test('a command of anyone, and another book, are announced', async () => {
  const { desk } = makeFakeDesk()
  const heard: string[] = []
  const stop = desk.notices.listen((notice) => heard.push(notice.type))
  await desk.create({ company: '甲', startMonth: '2025-03' }, localOwner)
  await desk.book()?.command('month.reopen', { month: '2025-03', reason: '' }, { actor: localOwner, requestId: 'a' })
  stop()
  await desk.create({ company: '乙', startMonth: '2025-03' }, localOwner)
  expect(heard).toEqual(['opened', 'changed'])
})
