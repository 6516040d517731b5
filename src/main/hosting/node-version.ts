// The database driver ends an old Node without a word, so entries that a person may start by hand ask first.

/** Ends the program with a plain sentence when this Node is too old for it. */
export function requireNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  process.stderr.write(`禾账需要 Node 22.18 或更新的版本，现在是 ${version}。\n`)
  process.stderr.write(`Hezhang needs Node 22.18 or newer; this is Node ${version}.\n`)
  process.exit(1)
}
