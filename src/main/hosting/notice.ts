// What a host tells its clients unasked: somebody changed the book, another book was opened, or the native menu was
// used. Notices carry no data; who hears one asks for what it shows.

export type MenuAct = 'new' | 'open' | 'import'

export type Notice =
  | { readonly type: 'changed' }
  | { readonly type: 'opened' }
  | { readonly type: 'menu'; readonly act: MenuAct }

export type Notices = {
  announce(notice: Notice): void
  /** Returns how to stop listening. */
  listen(listener: (notice: Notice) => void): () => void
}

export function makeNotices(): Notices {
  const listeners = new Set<(notice: Notice) => void>()
  return {
    announce(notice) {
      for (const listener of listeners) listener(notice)
    },
    listen(listener) {
      // A wrapper, so that one function may listen twice and stop once.
      const mine = (notice: Notice) => listener(notice)
      listeners.add(mine)
      return () => listeners.delete(mine)
    },
  }
}
