// Messages from pages. Only what the program uses: messages with ports. A channel nobody listens on is a mistake in
// the program, and said.

import { EventEmitter } from 'node:events'

class StandInIpcMain extends EventEmitter {
  deliver(channel: string, event: object, args: readonly unknown[]): void {
    if (!this.emit(channel, event, ...args)) throw new Error(`nobody listens on the channel ${channel}`)
  }
}

export const ipcMain = new StandInIpcMain()
