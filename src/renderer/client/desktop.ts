// The way to the desktop's program: a port handed over by the preload. It lives as long as the window does.

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Connection, Link } from './connection.ts'
import { checkLength } from './message-length.ts'
import type { Wire } from './wire.ts'

/** What the preload puts on the window. */
type Bridge = { connect(): void; pathOf(file: File): string }

declare global {
  interface Window {
    readonly hezhang?: Bridge
  }
}

export async function connectToDesktop(bridge: Bridge): Promise<Connection> {
  const port = await portFrom(bridge)
  const wire: Wire = createORPCClient(new RPCLink({ port: sendingNoMoreThanAllowed(port) }))
  port.start()
  const link: Link = { wire, isGone: () => false }
  return {
    host: 'desktop',
    link: async (signal) => {
      signal?.throwIfAborted()
      return link
    },
    handleOf: async (file) => bridge.pathOf(file),
    handOver: () => {},
  }
}

function portFrom(bridge: Bridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== 'hezhang:port' || port === undefined) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    bridge.connect()
  })
}

const sendingNoMoreThanAllowed = (port: MessagePort): Pick<MessagePort, 'addEventListener' | 'postMessage'> => ({
  addEventListener: port.addEventListener.bind(port),
  postMessage: (message: unknown) => port.postMessage(checkLength(message)),
})
