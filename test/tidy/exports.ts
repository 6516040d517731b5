// What is exported is used: by another source, by a test, or by a tool. What nobody takes is dead.

import type { Source } from './sources.ts'

export function deadExports(sources: readonly Source[], users: readonly Source[]): string[] {
  const used = new Map<string, Set<string>>()
  const take = (path: string, name: string): void => void used.set(path, (used.get(path) ?? new Set()).add(name))
  for (const { imports } of [...sources, ...users])
    for (const { to, isOurs, names } of imports) if (isOurs) for (const name of names) take(to, name)
  // What a barrel hands on is used where it comes from.
  for (let changed = true; changed;) {
    changed = false
    for (const { path, exports } of sources)
      for (const { name, from } of exports) {
        if (from === null) continue
        for (const taken of used.get(path) ?? []) {
          if ((name !== '*' && name !== taken && taken !== '*') || used.get(from)?.has(taken)) continue
          take(from, taken)
          changed = true
        }
      }
  }
  return sources.flatMap(({ path, text, exports }) =>
    exports
      .filter(({ name, from }) => from === null && name !== '*' && !isUsed(used.get(path), name))
      .filter(({ name, isType }) => !isType || !isNamedTwice(text, name))
      .map(({ name, line }) => `${path}:${line} exports ${name}, which nobody imports`),
  )
}

const isUsed = (used: ReadonlySet<string> | undefined, name: string): boolean =>
  used?.has(name) === true || used?.has('*') === true

/** A type that says what its file's functions take or answer is used there. */
const isNamedTwice = (text: string, name: string): boolean => text.split(new RegExp(`\\b${name}\\b`)).length > 2
