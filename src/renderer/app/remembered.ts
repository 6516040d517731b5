// What the screen remembers on this computer: language, theme, widths, columns. Never data of a book.
// A browser may refuse storage (a private window, a full disk); then the screen works and forgets.

const prefix = 'hezhang.'

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // Refused storage is no failure of anything the user did.
  }
}

/** What was remembered, if it is still of the shape asked for. */
export function remembered<T>(name: string, is: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? 'null')
    return is(value) ? value : null
  } catch {
    return null
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(prefix + name)
  } catch {
    // As above.
  }
}
