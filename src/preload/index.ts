// The only bridge between the window and the program: it hands over one end of a port, over which all calls go, and
// tells where a dropped or chosen file lies. Nothing else of Electron reaches the page.
// The sandbox loads this file alone, as CommonJS; it shares no code with either side.

import { contextBridge, ipcRenderer, webUtils } from 'electron'

contextBridge.exposeInMainWorld('hezhang', {
  /** Makes a port to the program; its end arrives at the page as a message of this window. */
  connect() {
    const { port1, port2 } = new MessageChannel()
    ipcRenderer.postMessage('hezhang:port', null, [port1])
    window.postMessage('hezhang:port', window.location.origin, [port2])
  },
  pathOf: (file: File): string => webUtils.getPathForFile(file),
})
