// Where things lie and what they are called, on every system; what goes into the log and what stays out of it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { bookIn } from '../../../src/main/hosting/desktop/arguments.ts'
import { serveRendererFile } from '../../../src/main/hosting/desktop/renderer-file.ts'
import { fileNameOf, safeName } from '../../../src/main/hosting/file-name.ts'
import { makeFlawedWorkbooks } from '../../../src/main/hosting/flawed-workbooks.ts'
import { homeDirectory } from '../../../src/main/hosting/home.ts'
import { openLog } from '../../../src/main/hosting/log.ts'
import { parseOfficeArguments } from '../../../src/main/hosting/office/arguments.ts'
import { isOwnOrigin } from '../../../src/main/hosting/office/origin.ts'
import { openRecentBooks } from '../../../src/main/hosting/recent-books.ts'
import { newFolder } from './fake-desk.ts'

test('home is the system’s place for application data, and HEZHANG_HOME comes first', () => {
  expect(homeDirectory({}, 'linux', '/home/u')).toBe(join('/home/u/.local/share/hezhang'))
  expect(homeDirectory({ XDG_DATA_HOME: '/data' }, 'linux', '/home/u')).toBe(join('/data/hezhang'))
  expect(homeDirectory({}, 'darwin', '/Users/u')).toBe(join('/Users/u/Library/Application Support/Hezhang'))
  expect(homeDirectory({ APPDATA: '/roaming' }, 'win32', '/u')).toBe(join('/roaming/Hezhang'))
  expect(homeDirectory({ HEZHANG_HOME: '/here', APPDATA: '/roaming' }, 'win32', '/u')).toBe(resolve('/here'))
})

test('a file name keeps the company’s words and nothing a file system stumbles over', () => {
  expect(safeName('禾丰农资（东区）')).toBe('禾丰农资（东区）')
  expect(safeName('../../etc/passwd')).toBe('etc passwd')
  expect(safeName('a:b*c?"<>|')).toBe('a b c')
  expect(safeName(' . ')).toBe('账套')
  expect(safeName('CON')).toBe('账套CON')
  expect(Array.from(safeName('𠮷'.repeat(100)))).toHaveLength(60)
  expect(fileNameOf('甲公司/账簿.xlsx')).toBe('甲公司 账簿.xlsx')
})

test('the log holds the stack under a reference of six clear letters', () => {
  const folder = newFolder()
  const reference = openLog(folder).unexpected(new Error('broken', { cause: new Error('deeper') }), 'command')
  expect(reference).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
  const text = readFileSync(join(folder, 'hezhang.log'), 'utf8')
  expect(text).toContain(`${reference} command: Error: broken`)
  expect(text).toContain('caused by Error: deeper')
})

test('a full log is kept once and begun anew', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'hezhang.log'), 'x'.repeat(1_000_001))
  openLog(folder).unexpected('new', 'here')
  expect(readFileSync(join(folder, 'hezhang.log'), 'utf8')).toMatch(/here: new\n$/)
  expect(readFileSync(join(folder, 'hezhang.old.log'), 'utf8')).toHaveLength(1_000_001)
})

test('a damaged list of recent books is an empty one, and 20 are kept', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'recent.json'), '{')
  const recent = openRecentBooks(folder)
  expect(await recent.list()).toEqual([])
  for (let at = 0; at < 22; at++) await recent.add({ location: `postgres://db/${at}`, company: `${at}`, openedAt: at })
  await recent.add({ location: 'postgres://db/5', company: '5', openedAt: 99 })
  const list = await recent.list()
  expect(list).toHaveLength(20)
  expect(list[0]).toEqual({ location: 'postgres://db/5', company: '5', openedAt: 99 })
})

test('a recent book whose file is gone is not offered', async () => {
  const folder = newFolder()
  const recent = openRecentBooks(folder)
  await recent.add({ location: join(folder, 'gone.hz'), company: '甲', openedAt: 1 })
  expect(await recent.list()).toEqual([])
})

test('the office says what is wrong with its arguments', () => {
  expect(parseOfficeArguments([])).toEqual({ ok: true, value: { book: null, port: null, host: '127.0.0.1' } })
  expect(parseOfficeArguments(['--port', '0', '--book', 'a.hz'])).toMatchObject({
    ok: true,
    value: { book: 'a.hz', port: 0 },
  })
  expect(parseOfficeArguments(['--port', '70000'])).toMatchObject({ ok: false })
  expect(parseOfficeArguments(['--what'])).toMatchObject({ ok: false })
  expect(parseOfficeArguments(['stray'])).toMatchObject({ ok: false })
})

test('the desktop finds the book it was asked for among Electron’s arguments', () => {
  expect(bookIn(['electron', '.', '--book', 'a.hz'], '/w')).toBe(resolve('/w/a.hz'))
  expect(bookIn(['Hezhang', '--flag', '/b/禾.hz'], '/w')).toBe(resolve('/b/禾.hz'))
  expect(bookIn(['electron', '.', '--book=postgres://db/x'], '/w')).toBe('postgres://db/x')
  expect(bookIn(['electron', '.', '--inspect'], '/w')).toBeNull()
})

test('our own origin is the address that was asked, default ports included', () => {
  expect(isOwnOrigin({ host: '127.0.0.1:80', origin: 'http://127.0.0.1' })).toBe(true)
  expect(isOwnOrigin({ host: 'pc:8000', origin: 'http://pc:8000' })).toBe(true)
  expect(isOwnOrigin({ host: 'pc:8000', origin: 'http://pc:8001' })).toBe(false)
  expect(isOwnOrigin({ host: 'pc:8000', origin: 'null' })).toBe(false)
  expect(isOwnOrigin({ host: 'pc:8000', origin: 'file://pc:8000' })).toBe(false)
  expect(isOwnOrigin({ host: 'pc:8000' })).toBe(false)
  expect(isOwnOrigin({ host: 'p c:80 00', origin: 'http://pc:8000' })).toBe(false)
})

test('four flawed workbooks are kept, the oldest is forgotten', () => {
  const forgotten: string[] = []
  const flawed = makeFlawedWorkbooks(async (handle) => void forgotten.push(handle))
  const keep = (handle: string) => flawed.keep({ handle, workbook: { path: '', name: '' }, flaws: [] })
  const first = keep('1')
  for (const handle of ['2', '3', '4', '5']) keep(handle)
  expect(forgotten).toEqual(['1'])
  expect(flawed.get(first)).toBeNull()
})

test('the window gets files of the screens only, and the page with a nonce of its own', async () => {
  const folder = newFolder()
  const renderer = join(folder, 'renderer')
  mkdirSync(renderer)
  mkdirSync(`${renderer}-secret`)
  writeFileSync(join(renderer, 'index.html'), '<meta content="__STYLE_NONCE__">')
  writeFileSync(join(renderer, 'a.js'), '1')
  writeFileSync(join(`${renderer}-secret`, 'b.js'), '2')
  const outside = [
    '/../renderer-secret/b.js',
    '/%2e%2e/renderer-secret/b.js',
    '/%2e%2e%2frenderer-secret/b.js',
    '/..%5crenderer-secret',
    '/%00',
    '/%',
    '/x.js',
  ]
  const answers = await Promise.all(outside.map((path) => serveRendererFile(renderer, path)))
  expect(answers.map(({ status }) => status)).toEqual(outside.map(() => 404))
  expect(await (await serveRendererFile(renderer, '/a.js')).text()).toBe('1')
  const [one, two] = await Promise.all([serveRendererFile(renderer, '/'), serveRendererFile(renderer, '/')])
  const nonce = /content="([^"]+)"/.exec(await one.text())?.[1]
  expect(one.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect(one.headers.get('content-security-policy')).not.toBe(two.headers.get('content-security-policy'))
})
