// What stands in for Electron inside a page: the module the preload asks for. It runs before the page's own scripts and
// is handed over as text, so it may use nothing from outside itself.

import type { FromPage, ToPage } from './messages.ts'

declare global {
  interface Window {
    /** To the process, put there by Playwright. */
    standInHost(message: FromPage): Promise<void>
    /** From the process. */
    standInPage(message: ToPage): void
  }
}

type Preload = (require: (name: string) => unknown, module: object, exports: object) => void

/** Runs the preload, wrapped as a CommonJS module, in the page. A page cannot tell where a file lies: all lie in one folder. */
export function pageSide(preload: Preload, filesFolder: string): void {
  const ports: MessagePort[] = []
  window.standInPage = (message) => {
    const port = ports[message.port]
    if (message.type === 'port') port?.postMessage(message.data)
    else port?.close()
  }
  const hand = (port: MessagePort): number => {
    const number = ports.push(port) - 1
    port.addEventListener('message', ({ data }) => void window.standInHost({ type: 'port', port: number, data }))
    port.start()
    return number
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, value: object) {
        Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true })
      },
    },
    ipcRenderer: {
      postMessage(channel: string, message: unknown, transfer: readonly MessagePort[] = []) {
        void window.standInHost({ type: 'send', channel, args: [message], ports: transfer.map(hand) })
      },
    },
    webUtils: { getPathForFile: (file: File) => `${filesFolder}/${file.name}` },
  }
  const requireInSandbox = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`a sandboxed preload cannot require ${name}`)
  }
  preload(requireInSandbox, { exports: {} }, {})
}
