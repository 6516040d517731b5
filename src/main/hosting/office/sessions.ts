// Who gets in: whoever holds the key printed in the terminal, once. The first use turns it into a session, which a
// cookie names; afterwards the key opens nothing, so that a history, a log or a screenshot gives nobody access.
// The next person gets a key of their own.
// Both are 128 random bits, kept and compared only as hashes.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

type Sessions<S> = {
  /** A fresh key for an address to be printed; one that was not used yet opens nothing from now on. */
  newKey(): string
  /** A new session's cookie value for the key, or null: wrong, or used before. */
  redeem(key: string): string | null
  /** The session a cookie names. */
  of(cookie: string | undefined): S | null
}

export function makeSessions<S>(makeSession: () => S): Sessions<S> {
  let open: Buffer | null = null
  const sessions = new Map<string, S>()
  return {
    newKey() {
      const key = secret()
      open = hash(key)
      return key
    },
    redeem(given) {
      if (open === null || !timingSafeEqual(hash(given), open)) return null
      open = null
      const cookie = secret()
      sessions.set(hash(cookie).toString('hex'), makeSession())
      return cookie
    },
    of: (cookie) => (cookie === undefined ? null : (sessions.get(hash(cookie).toString('hex')) ?? null)),
  }
}

const secret = (): string => randomBytes(16).toString('base64url')
const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
