// Carries the router over anything that sends and receives texts: a port to a window or a WebSocket. Both speak the
// same messages, so there is one place that limits them and one that decides what a malformed one means: whoever
// sends it is no client of ours, and the channel is closed.

import { RPCHandler, type MinimalWebsocket } from '@orpc/server/websocket'
import { assert } from '../../shared/kernel/index.ts'
import type { CallContext } from './context.ts'
import { router } from './router.ts'

type Channel = {
  send(text: string): void
  /** Ends the channel from this side. */
  close(): void
}

/** What the carrier calls. */
type Served = {
  /** `message` is whatever arrived. */
  receive(message: unknown): void
  /** The other side is gone: cancels what it waits for. Commands that are under way finish. */
  closed(): void
}

/** More than any document has; longer messages end the channel. */
export const messageBytesMax = 8 * 1024 * 1024

const handler = new RPCHandler<CallContext>(router)

/** Serves the calls that come through a channel, for one session. */
export function serve(channel: Channel, context: CallContext): Served {
  const peer: MinimalWebsocket = {
    send(data) {
      assert(typeof data === 'string', 'an answer holds no binary')
      channel.send(data)
    },
    addEventListener: () => {},
  }
  return {
    receive(message) {
      if (typeof message !== 'string' || Buffer.byteLength(message) > messageBytesMax) return channel.close()
      handler.message(peer, message, { context }).catch((error: unknown) => {
        context.log.unexpected(error, 'a message that is no call')
        channel.close()
      })
    },
    closed: () => handler.close(peer),
  }
}
