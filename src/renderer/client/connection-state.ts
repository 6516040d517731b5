// Whether calls go through right now, for a line at the top of the screen. Commands and queries wait while it is
// `lost` and go on by themselves; after `ended` the page must be opened anew.

export type ConnectionState = 'open' | 'lost' | 'ended'

let state: ConnectionState = 'open'
const listeners = new Set<() => void>()

export const connectionState = (): ConnectionState => state

/** Called when the state changes. Returns how to stop listening; both fit `useSyncExternalStore`. */
export function onConnectionState(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setConnectionState(next: ConnectionState): void {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}
