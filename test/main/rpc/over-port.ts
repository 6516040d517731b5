// The router as a window has it: over a message port, with one session.

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { RouterClient } from '@orpc/server'
import { localOwner } from '../../../src/shared/contract/index.ts'
import { serve } from '../../../src/main/rpc/channel.ts'
import type { CallContext, Session } from '../../../src/main/rpc/context.ts'
import type { Router } from '../../../src/main/rpc/router.ts'
import { makeFlawedWorkbooks } from '../../../src/main/hosting/flawed-workbooks.ts'
import type { FakeDesk } from '../hosting/fake-desk.ts'

type OverPort = {
  readonly client: RouterClient<Router>
  readonly port: MessagePort
  isClosed(): boolean
  hangUp(): void
}

export const noFiles: Session['files'] = {
  workbook: async () => null,
  forget: async () => {},
  target: async () => null,
  chooseBook: async () => null,
  savePdf: async () => null,
}

export function openPort({ desk, log }: FakeDesk, session: Partial<Session> = {}): OverPort {
  const { port1, port2 } = new MessageChannel()
  let closed = false
  const close = () => {
    closed = true
    port1.close()
  }
  const whole: Session = { actor: localOwner, files: noFiles, flawed: makeFlawedWorkbooks(async () => {}), ...session }
  const context: CallContext = { desk, log, session: whole }
  const served = serve({ send: (text) => port1.postMessage(text), close }, context)
  port1.on('message', served.receive).on('close', served.closed)
  // Node's ports give the bare message; the client expects an event with it.
  const events = {
    on: (event: string, callback: (event?: { data: unknown }) => void) =>
      port2.on(event, (data: unknown) => callback({ data })),
  }
  const client: RouterClient<Router> = createORPCClient(
    new RPCLink({ port: { ...events, postMessage: (data: unknown) => port2.postMessage(data) } }),
  )
  return { client, port: port2, isClosed: () => closed, hangUp: () => port2.close() }
}
