// The main process's end of a port. Like Electron's, it keeps what arrives until it is started, and closes when the
// page at the other end is gone.

import { EventEmitter } from 'node:events'
import type { ToPage } from './messages.ts'

export class StandInPort extends EventEmitter {
  private readonly waiting: unknown[] = []
  private isStarted = false
  private isClosed = false
  private readonly number: number
  private readonly toPage: (message: ToPage) => void

  constructor(number: number, toPage: (message: ToPage) => void) {
    super()
    this.number = number
    this.toPage = toPage
  }

  start(): void {
    this.isStarted = true
    for (const data of this.waiting.splice(0)) this.arrive(data)
  }

  postMessage(data: unknown): void {
    if (!this.isClosed) this.toPage({ type: 'port', port: this.number, data })
  }

  close(): void {
    if (this.isClosed) return
    this.toPage({ type: 'closed', port: this.number })
    this.gone()
  }

  /** A message from the page. */
  arrive(data: unknown): void {
    if (this.isStarted) this.emit('message', { data, ports: [] })
    else this.waiting.push(data)
  }

  /** The page is gone. */
  gone(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.emit('close')
  }
}
