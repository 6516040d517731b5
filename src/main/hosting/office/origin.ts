// Whether a request that changes something was made by our own page. The cookie says who asks, the origin says from
// where; a page of another site could otherwise act in the name of whoever visits it.

import type { IncomingHttpHeaders } from 'node:http'

/** Compares `Origin`, which no script can forge or leave out on such requests, with the address that was asked. */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined || host === undefined || !/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false
  const { protocol, host: from } = new URL(origin)
  const asked = `${protocol}//${host}`
  return URL.canParse(asked) && from === new URL(asked).host
}
