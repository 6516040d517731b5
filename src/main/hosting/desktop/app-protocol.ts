// The window's pages come over `app://hezhang/`, a scheme of our own, and not from files: a page then has an origin, a
// content security policy, and no way to read the disk. Only what was built for it is served.

import { protocol } from 'electron'
import { serveRendererFile } from './renderer-file.ts'

const scheme = 'app'

export const startPage = `${scheme}://hezhang/`

/** Before Electron is ready: the scheme counts as a secure origin of its own. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveAppScheme(renderer: string): void {
  protocol.handle(scheme, (request) =>
    isOurs(request.url)
      ? serveRendererFile(renderer, new URL(request.url).pathname)
      : new Response(null, { status: 404 }),
  )
}

/** Whether an address is one of our pages. */
export const isOurs = (address: string): boolean => address === startPage.slice(0, -1) || address.startsWith(startPage)
