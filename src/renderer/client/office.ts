// The way to an office: one WebSocket for calls, opened again whenever it breaks, and HTTP for files. When the
// office no longer knows this browser there is nothing to wait for, and everyone who waits is told.

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { Connection, Link } from './connection.ts'
import { setConnectionState } from './connection-state.ts'
import { ConnectionEnded } from './errors.ts'
import { checkLength } from './message-length.ts'
import type { Wire } from './wire.ts'

/** What the browser gives; tests bring their own. */
type OfficeNetwork = {
  openSocket(): WebSocket
  /** Whether the office still knows us; null when it cannot be reached. */
  isKnown(): Promise<boolean | null>
  fetch: typeof fetch
}

const pausesMs = [100, 300, 1_000, 2_000, 5_000]

export async function connectToOffice(network: OfficeNetwork = browser): Promise<Connection> {
  let current: Promise<Link> | null = null
  const link = async (signal?: AbortSignal): Promise<Link> => {
    current ??= nextLink(network, () => {
      current = null
    })
    return signal ? orAborted(current, signal) : current
  }
  await link()
  return {
    host: 'office',
    link,
    handleOf: (file, signal) => upload(network, file, signal),
    handOver(ticket) {
      if (ticket !== null) download(`/files/made/${ticket}`)
    },
  }
}

/** Tries until there is a link, with longer and longer pauses. `onGone` is called when it breaks. */
async function nextLink(network: OfficeNetwork, onGone: () => void): Promise<Link> {
  for (let tries = 0; ; tries++) {
    const link = await openLink(network, onGone)
    if (link) {
      setConnectionState('open')
      return link
    }
    if ((await network.isKnown()) === false) {
      setConnectionState('ended')
      throw new ConnectionEnded()
    }
    setConnectionState('lost')
    await new Promise((resolve) => setTimeout(resolve, pausesMs[Math.min(tries, pausesMs.length - 1)]))
  }
}

function openLink(network: OfficeNetwork, onGone: () => void): Promise<Link | null> {
  const websocket = network.openSocket()
  let isOpen = false
  let isGone = false
  return new Promise((resolve) => {
    // Before oRPC listens: whoever is told by it that a call failed must find the link gone.
    websocket.addEventListener('close', () => {
      isGone = true
      if (isOpen) onGone()
      resolve(null)
    })
    const wire: Wire = createORPCClient(new RPCLink({ websocket: sendingNoMoreThanAllowed(websocket) }))
    websocket.addEventListener('open', () => {
      isOpen = true
      resolve({ wire, isGone: () => isGone })
    })
  })
}

type Sender = Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'>

const sendingNoMoreThanAllowed = (websocket: WebSocket): Sender => ({
  addEventListener: websocket.addEventListener.bind(websocket),
  removeEventListener: websocket.removeEventListener.bind(websocket),
  send: (message) => websocket.send(checkLength(message)),
  get readyState() {
    return websocket.readyState
  },
})

function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

async function upload(network: OfficeNetwork, file: File, signal?: AbortSignal): Promise<string | null> {
  const answer = await network.fetch(`/files/workbook?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    ...(signal ? { signal } : {}),
  })
  if (answer.status === 413) return null
  if (!answer.ok) throw new Error(`${file.name}: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { handle: string }).handle
}

function download(address: string): void {
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = ''
  anchor.click()
}

const browser: OfficeNetwork = {
  openSocket: () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/rpc`),
  async isKnown() {
    try {
      const { status } = await fetch('/session', { cache: 'no-store' })
      return status === 204 ? true : status === 401 ? false : null
    } catch {
      return null
    }
  },
  fetch: (...call) => fetch(...call),
}
