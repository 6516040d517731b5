// What the two ways to a host have in common: a link that carries calls and may break, and files that come and go.

import type { Wire } from './wire.ts'

/** One living link. After `isGone` its calls fail, and another link may be had. */
export type Link = { readonly wire: Wire; isGone(): boolean }

export type Connection = {
  readonly host: 'desktop' | 'office'
  /** The link, as soon as there is one. Rejects with `ConnectionEnded` when there will be none, or when aborted. */
  link(signal?: AbortSignal): Promise<Link>
  /** What the host knows a chosen file by; null when it is too large for it. */
  handleOf(file: File, signal?: AbortSignal): Promise<string | null>
  /** Gives the person a file the host has made; nothing to do where it lies in its place. */
  handOver(ticket: string | null): void
}
