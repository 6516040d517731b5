// What becomes of an error inside a call. Refusals are answers and do not come here. A cancelled call has nobody
// waiting for an answer. Everything else is a broken invariant: the log gets it all, the client a reference.

import { ORPCError } from '@orpc/server'
import type { Log } from '../hosting/log.ts'

/** The error as it may leave the program. */
export function outgoing(error: unknown, where: string, log: Log): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error
  return new ORPCError('UNEXPECTED', {
    defined: true,
    status: 500,
    message: 'Something went wrong',
    data: { reference: log.unexpected(error, where) },
  })
}
