// Calls come over one WebSocket per page: commands, queries, progress and what is pushed. The upgrade is where a
// stranger is turned away, because browsers send cookies with it from any site: the origin must be our own.
// A silent connection is ended, so that a laptop that was closed does not leave work running.

import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { messageBytesMax, serve } from '../../rpc/channel.ts'
import type { CallContext, Session } from '../../rpc/context.ts'
import type { Desk } from '../desk.ts'
import type { Log } from '../log.ts'
import { isOwnOrigin } from './origin.ts'

type Sockets = { close(): void }

const callsPath = '/rpc'
const socketsMax = 100
const pingMs = 30_000

/** Serves calls over WebSockets of `server`; `sessionOf` reads the session from the upgrade request. */
export function serveSockets(
  server: Server,
  sessionOf: (request: IncomingMessage) => Session | null,
  { desk, log }: { readonly desk: Desk; readonly log: Log },
): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: messageBytesMax, perMessageDeflate: false })
  const silent = new WeakSet<WebSocket>()

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const session = sessionOf(request)
    if (request.url !== callsPath) refuse(socket, '404 Not Found')
    else if (session === null) refuse(socket, '401 Unauthorized')
    else if (!isOwnOrigin(request.headers)) refuse(socket, '403 Forbidden')
    else if (sockets.clients.size >= socketsMax) refuse(socket, '503 Service Unavailable')
    else sockets.handleUpgrade(request, socket, head, (open) => carry(open, { desk, log, session }))
  })

  function carry(socket: WebSocket, context: CallContext): void {
    const served = serve({ send: (text) => socket.send(text), close: () => socket.close(1002) }, context)
    socket.on('message', (data, isBinary) =>
      served.receive(isBinary || !Buffer.isBuffer(data) ? null : data.toString()),
    )
    socket.on('pong', () => silent.delete(socket))
    socket.on('close', () => served.closed())
    // Too long a message, a broken frame: the library closes the socket, which is all there is to do.
    socket.on('error', () => socket.terminate())
  }

  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate()
      silent.add(socket)
      socket.ping()
    }
  }, pingMs).unref()

  return {
    close() {
      clearInterval(pinging)
      for (const socket of sockets.clients) socket.close(1001)
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, 500).unref()
    },
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
