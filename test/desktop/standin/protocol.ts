// `protocol.handle`: the program's own handler answers its scheme's addresses. A browser cannot have the scheme, so pages
// live under an origin that stands for it, and addresses are translated on the way.

import type { Route } from 'playwright'
import { pageOrigin } from './chromium.ts'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()
let base = ''

export const protocol = {
  registerSchemesAsPrivileged(_schemes: readonly object[]): void {},
  handle(scheme: string, handler: Handler): void {
    handlers.set(`${scheme}:`, handler)
  },
}

/** The address under which a browser can open one of the program's own. */
export function browserAddress(address: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+:)\/\/([^/]*)(.*)$/.exec(address) ?? []
  if (!handlers.has(scheme)) throw new Error(`nothing handles ${address}`)
  base = `${scheme}//${host}`
  return pageOrigin + rest
}

/** The program's own address of what a browser asks for. */
export const addressOf = (address: string): string =>
  address.startsWith(pageOrigin) ? base + address.slice(pageOrigin.length) : address

export async function respond(route: Route, address: string): Promise<void> {
  const handler = handlers.get(new URL(address).protocol)
  if (!handler) return route.abort()
  const response = await handler(new Request(address, { method: route.request().method() }))
  const body = Buffer.from(await response.arrayBuffer())
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}
