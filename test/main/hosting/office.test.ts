// An office lets in whoever brings the key, once, and nobody else sees anything; what comes from another origin, is too
// large or points outside is refused before anything reads it.

import { mkdirSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { serveOffice, type Office } from '../../../src/main/hosting/office/server.ts'
import { makeFakeDesk, newFolder, type FakeDesk } from './fake-desk.ts'

let fake: FakeDesk
let office: Office
let origin: string
let key: string

beforeEach(async () => {
  fake = makeFakeDesk()
  const folder = newFolder()
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer', 'index.html'), '<meta name="csp-nonce" content="__STYLE_NONCE__">the page')
  writeFileSync(join(folder, 'renderer', 'assets', 'a.js'), 'script')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const where = { renderer: join(folder, 'renderer'), temporary: join(folder, 'temporary') }
  office = await serveOffice({ ...fake, ...where, host: '127.0.0.1', port: 0 })
  const address = new URL(office.newAddress())
  origin = address.origin
  key = address.searchParams.get('key') ?? ''
})
afterEach(() => office.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: 'manual' })

async function enter(): Promise<{ cookie: string }> {
  const answer = await get(`/?key=${key}`)
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** `fetch` tidies paths and sets lengths; this one sends what it is told. */
function send(options: {
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(origin)
    const sending = request({ host: '127.0.0.1', port, ...options }, resolve)
    sending.on('error', reject).end(options.body)
  })
}

test('the key lets one browser in, as a cookie no script can read and no other site can use', async () => {
  const answer = await get(`/?key=${key}`)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  expect(answer.headers.get('set-cookie')).toMatch(/^hezhang-\d+=[\w-]{22}; Path=\/; HttpOnly; SameSite=Strict$/)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(await (await get('/', { cookie })).text()).toContain('the page')
})

test('the key is dead after its first use', async () => {
  await enter()
  const again = await get(`/?key=${key}`)
  expect(again.status).toBe(401)
  expect(again.headers.get('set-cookie')).toBeNull()
})

test('a wrong key opens nothing, and after ten tries in a minute nobody may try', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => get('/?key=wrong')))
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
    ...Array<number>(10).fill(401),
    429,
    429,
  ])
  expect((await get(`/?key=${key}`)).status).toBe(429)
})

test('without the cookie there is one plain page, whatever is asked', async () => {
  await enter()
  for (const path of [
    '/',
    '/assets/a.js',
    '/index.html',
    '/session',
    '/files/made/x',
    '/rpc',
    '/nothing',
    '/assets/a.js?key=x',
  ]) {
    const answer = await get(path, { cookie: 'hezhang-1=x' })
    const text = await answer.text()
    expect([path, answer.status]).toEqual([path, 401])
    expect(text).toContain('终端')
    expect(text).not.toMatch(/the page|script/)
  }
})

test('every page has a nonce of its own in policy and page, and the policy allows nothing inline', async () => {
  const { cookie } = await enter()
  const answer = await get('/', { cookie })
  const policy = answer.headers.get('content-security-policy') ?? ''
  const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1] ?? 'none'
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect(policy).not.toContain('unsafe')
  expect((await get('/', { cookie })).headers.get('content-security-policy')).not.toBe(policy)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test('screens are served with their own headers, and nothing that lies beside them', async () => {
  const { cookie } = await enter()
  const script = await get('/assets/a.js', { cookie })
  expect([script.status, await script.text()]).toEqual([200, 'script'])
  expect(script.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
  ])
    expect([path, (await send({ path, headers: { cookie } })).statusCode]).not.toEqual([path, 200])
})

test('what changes something must come from our own page', async () => {
  const { cookie } = await enter()
  const post = (headers: Record<string, string>) =>
    send({
      path: '/files/workbook?name=a.xlsx',
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream', 'content-length': '1', ...headers },
      body: 'x',
    })
  expect((await post({})).statusCode).toBe(403)
  expect((await post({ origin: 'http://evil.example' })).statusCode).toBe(403)
  expect((await post({ origin: 'http://127.0.0.1:1' })).statusCode).toBe(403)
  expect((await post({ origin })).statusCode).toBe(200)
})

test('an upload that says it is too large is refused before it is read, and one that does not say is refused too', async () => {
  const { cookie } = await enter()
  const headers = { cookie, origin, 'content-type': 'application/octet-stream' }
  const tooLong = { ...headers, 'content-length': `${64 * 1024 * 1024 + 1}` }
  expect((await raw('POST /files/workbook', tooLong)).split(' ')[1]).toBe('413')
  expect((await raw('POST /files/workbook', { ...headers, 'transfer-encoding': 'chunked' })).split(' ')[1]).toBe('411')
  expect(
    (await raw('POST /files/workbook', { ...headers, 'content-length': '5', 'content-type': 'text/plain' })).split(
      ' ',
    )[1],
  ).toBe('415')
})

/** Sends a request's head and no body, and answers the first line of what comes back. */
function raw(line: string, headers: Record<string, string>): Promise<string> {
  const { host, port } = new URL(origin)
  const head = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${line} HTTP/1.1\r\n${head.join('')}\r\n`))
    socket.on('error', reject).once('data', (data) => {
      resolve(String(data).split('\r\n')[0] ?? '')
      socket.destroy()
    })
  })
}

test('addresses and headers that make no sense bring nothing down', async () => {
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'x',
  }
  for (const line of ['GET //', 'GET /%', 'GET /?%', 'GET http://[', 'OPTIONS *', 'POST //'])
    for (const headers of [{}, upgrade, { ...upgrade, host: 'a b', origin: 'http://a b' }, { cookie: '%=%;;=' }])
      expect(await raw(line, headers)).toMatch(/^HTTP\/1.1 4\d\d /)
  expect(fake.logged).toEqual([])
  expect((await get(`/?key=${key}`)).status).toBe(303)
})

test('the WebSocket opens for our own page with the cookie, and for nobody else', async () => {
  const { cookie } = await enter()
  const upgrade = (headers: Record<string, string>, path = '/rpc') =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers })
      socket.on('open', () => (resolve(101), socket.close()))
      socket.on('unexpected-response', (_request, answer) => (resolve(answer.statusCode ?? 0), socket.terminate()))
      socket.on('error', () => {})
    })
  expect(await upgrade({ cookie, origin })).toBe(101)
  expect(await upgrade({ origin })).toBe(401)
  expect(await upgrade({ cookie, origin: 'http://evil.example' })).toBe(403)
  expect(await upgrade({ cookie })).toBe(403)
  expect(await upgrade({ cookie, origin }, '/other')).toBe(404)
})

test('a message that is too long, binary or no call ends the connection', async () => {
  const { cookie } = await enter()
  const codeAfter = (message: string | Buffer) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie, origin } })
      socket
        .on('open', () => socket.send(message))
        .on('close', resolve)
        .on('error', () => {})
    })
  expect(await codeAfter('x'.repeat(8 * 1024 * 1024 + 1))).toBe(1009)
  expect(await codeAfter(Buffer.from('{}'))).toBe(1002)
  expect(await codeAfter('no json')).toBe(1002)
  expect(await codeAfter('{"i":1}')).toBe(1002)
})

test('without built screens the page says what to do', async () => {
  const folder = newFolder()
  const bare = await serveOffice({
    ...fake,
    renderer: join(folder, 'none'),
    temporary: join(folder, 't'),
    host: '127.0.0.1',
    port: 0,
  })
  const cookie = (await fetch(bare.newAddress(), { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const answer = await fetch(new URL('/', bare.newAddress()), { headers: { cookie } })
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build')])
  await bare.close()
})

test('the next person gets a key of their own, and a key nobody used is dead once another is printed', async () => {
  const keyOf = (address: string) => new URL(address).searchParams.get('key') ?? ''
  expect((await get(`/?key=${key}`)).status).toBe(303)
  const unused = keyOf(office.newAddress())
  const second = keyOf(office.newAddress())
  expect((await get(`/?key=${unused}`)).status).not.toBe(303)
  expect((await get(`/?key=${second}`)).status).toBe(303)
})
