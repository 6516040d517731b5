// The window's way in: it sends one end of a port, and all calls go over it. A message is taken only from the top frame
// of our own page in our own window; from anywhere else it is as if nobody listened.

import { ipcMain, type BrowserWindow, type IpcMainEvent } from 'electron'
import { serve } from '../../rpc/channel.ts'
import type { CallContext } from '../../rpc/context.ts'

const portChannel = 'hezhang:port'

/** Serves each port that comes from `window`, as long as the page that sent it lives. */
export function servePorts(
  window: () => BrowserWindow | null,
  isOurPage: (address: string) => boolean,
  context: CallContext,
): void {
  ipcMain.on(portChannel, (event) => {
    const [port] = event.ports
    if (!port) return
    if (!isFrom(window(), event, isOurPage)) return port.close()
    const served = serve({ send: (text) => port.postMessage(text), close: () => port.close() }, context)
    port.on('message', ({ data }) => served.receive(data))
    port.on('close', () => served.closed())
    port.start()
  })
}

function isFrom(window: BrowserWindow | null, event: IpcMainEvent, isOurPage: (address: string) => boolean): boolean {
  const { senderFrame, sender } = event
  if (window === null || senderFrame === null || sender !== window.webContents) return false
  return senderFrame.parent === null && isOurPage(senderFrame.url)
}
