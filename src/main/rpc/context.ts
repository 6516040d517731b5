// What a call knows of where it came from. The server fills it in: a client names no actor and no file of its own.

import { os } from '@orpc/server'
import { z } from 'zod'
import type { Actor } from '../../shared/contract/index.ts'
import type { Desk } from '../hosting/desk.ts'
import type { FlawedWorkbooks } from '../hosting/flawed-workbooks.ts'
import type { HostFiles } from '../hosting/host-files.ts'
import type { Log } from '../hosting/log.ts'

export type Session = { readonly actor: Actor; readonly files: HostFiles; readonly flawed: FlawedWorkbooks }
export type CallContext = { readonly desk: Desk; readonly session: Session; readonly log: Log }

/** Where every procedure starts: its context, and the errors that are not refusals. */
export const procedure = os.$context<CallContext>().errors({
  /** Something nobody foresaw; what it was stands in the host's log under the reference. */
  UNEXPECTED: { status: 500, message: 'Something went wrong', data: z.object({ reference: z.string() }) },
  NO_BOOK: { status: 409, message: 'No book is open' },
  /** Names and shapes that no screen of this version sends. */
  NOT_A_CALL: { status: 400, message: 'There is no such call', data: z.object({ where: z.string() }) },
})
