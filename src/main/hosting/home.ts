// The home directory: where books, the list of recent ones, the log and the window's state lie when nobody says
// otherwise. The system's usual place for application data, so that backups and other users find what they expect;
// `HEZHANG_HOME` overrides it, which is what tests and people with a second disk use.

import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The home directory of this system and environment; it need not exist yet. */
export function homeDirectory(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  user: string = homedir(),
): string {
  const given = environment['HEZHANG_HOME']
  if (given) return resolve(given)
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] || join(user, 'AppData', 'Roaming'), 'Hezhang')
    case 'darwin':
      return join(user, 'Library', 'Application Support', 'Hezhang')
    default:
      return join(environment['XDG_DATA_HOME'] || join(user, '.local', 'share'), 'hezhang')
  }
}

/** The home directory, made if it was not there; others on the machine may not look into it. */
export function openHome(): string {
  const home = homeDirectory()
  mkdirSync(home, { recursive: true, mode: 0o700 })
  return home
}
