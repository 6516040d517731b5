// The office host: the same application in a browser. Everything a request may do is decided here, in this order:
// our own origin for whatever changes something, then the session, then the path. Without a session there is one plain
// page. Calls go over the WebSocket; HTTP carries the screens, uploaded workbooks and made files.

import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import cookies from '@fastify/cookie'
import helmet from '@fastify/helmet'
import limits from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { localOwner } from '../../../shared/contract/index.ts'
import type { Session } from '../../rpc/context.ts'
import type { Desk } from '../desk.ts'
import { makeFlawedWorkbooks } from '../flawed-workbooks.ts'
import type { Log } from '../log.ts'
import { closedPolicy } from '../page.ts'
import { serveFiles } from './file-routes.ts'
import { makeOfficeFiles, type OfficeFiles } from './office-files.ts'
import { isOwnOrigin } from './origin.ts'
import { useTheAddress, type PlainPage } from '../plain-page.ts'
import { serveScreens } from './screen-routes.ts'
import { makeSessions } from './sessions.ts'
import { shownHost } from './shown-host.ts'
import { serveSockets } from './sockets.ts'

export type Office = {
  /** The address with a fresh one-time key. */
  newAddress(): string
  readonly port: number
  close(): Promise<void>
}

type OfficeOptions = {
  readonly desk: Desk
  readonly log: Log
  readonly host: string
  readonly port: number
  /** The built screens. */
  readonly renderer: string
  /** For uploads and made files; removed at the end. */
  readonly temporary: string
}

type OfficeSession = Session & { readonly files: OfficeFiles }

const keyTriesPerMinute = 10

/** Listens and answers once it does. Rejects when the address cannot be had. */
export async function serveOffice({ desk, log, host, port, renderer, temporary }: OfficeOptions): Promise<Office> {
  const app = fastify({ bodyLimit: 1_024, forceCloseConnections: true, routerOptions: { maxParamLength: 200 } })
  let count = 0
  const sessions = makeSessions((): OfficeSession => {
    const files = makeOfficeFiles(join(temporary, `${++count}`))
    return { actor: localOwner, files, flawed: makeFlawedWorkbooks(files.forget) }
  })
  // Browsers keep one cookie jar per machine, not per port.
  const cookieName = () => `hezhang-${portOf(app) ?? port}`
  const sessionOf = (request: FastifyRequest) => sessions.of(request.cookies[cookieName()])

  await app.register(cookies)
  // The policy is set per page; the others of helmet's headers that speak of https do not fit a local network.
  await app.register(helmet, {
    contentSecurityPolicy: false,
    hsts: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
  await app.register(limits, { global: false })

  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', closedPolicy)
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isOwnOrigin(request.headers))
      return reply.code(403).type('text/plain').send('another origin')
    if (sessionOf(request) === null && keyIn(request) === null) return answer(reply, 401, useTheAddress)
    return undefined
  })
  app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('nothing here'))
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500
    const text = status < 500 ? error.message : log.unexpected(error, `${request.method} ${request.routeOptions.url}`)
    return reply.code(status).type('text/plain').send(text)
  })

  const onlyKeys = (request: FastifyRequest) => keyIn(request) === null
  const rateLimit = { max: keyTriesPerMinute, timeWindow: 60_000, allowList: onlyKeys }
  app.get('/', { config: { rateLimit } }, (request, reply) => {
    const key = keyIn(request)
    if (key === null) return screens.page(reply)
    const cookie = sessionOf(request) === null ? sessions.redeem(key) : null
    if (cookie !== null) reply.setCookie(cookieName(), cookie, { httpOnly: true, sameSite: 'strict', path: '/' })
    else if (sessionOf(request) === null) return answer(reply, 401, useTheAddress)
    return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect('/', 303)
  })
  /** Asked by a page that lost its connection: is it the network, or the session? */
  app.get('/session', (_request, reply) => reply.header('cache-control', 'no-store').code(204).send())
  const screens = await serveScreens(app, renderer)
  serveFiles(app, (request) => sessionOf(request)?.files ?? null)

  const sockets = serveSockets(app.server, (request) => sessions.of(cookieOf(request)), { desk, log })
  const cookieOf = (request: IncomingMessage) => app.parseCookie(request.headers.cookie ?? '')[cookieName()]
  await app.listen({ host, port })
  const listening = portOf(app) ?? port
  return {
    newAddress: () => `http://${shownHost(host)}:${listening}/?key=${sessions.newKey()}`,
    port: listening,
    async close() {
      sockets.close()
      await app.close()
      await rm(temporary, { recursive: true, force: true })
    },
  }
}

/** The key a request brings, on the one path and by the one method that take it. */
function keyIn({ method, url }: FastifyRequest): string | null {
  return method === 'GET' && url.startsWith('/?') ? new URLSearchParams(url.slice(2)).get('key') : null
}

function portOf(app: FastifyInstance): number | null {
  const address = app.server.address()
  return typeof address === 'object' ? (address?.port ?? null) : null
}

const answer = (reply: FastifyReply, status: number, { html, headers }: PlainPage) =>
  reply.code(status).headers(headers).send(html)
