// Where a command writes: results to the one stream, everything about them to the other, progress only where somebody
// watches. Commands see nothing else of the process, so that tests run them without one.

import { resolve } from 'node:path'
import type { Progress } from '../../shared/api.ts'
import type { Label, Language } from '../../shared/contract/index.ts'

export type Terminal = {
  /** The reader's language where no option says it. */
  readonly language: Language
  /** Results go to a screen and not into a pipe or file. */
  readonly isScreen: boolean
  /** Prints results. */
  print(text: string): void
  /** Says what is wrong, or what was done beside the results; ends the line. */
  say(text: string): void
  /** Shows how far long work is, on a screen. `null` takes it away. */
  progress(progress: Progress | null, language: Language): void
  /** A file as the person meant it: from where they stood. */
  path(name: string): string
  /** Given when the person stops the work; a second time ends the program. */
  readonly signal: AbortSignal
}

export function openTerminal(process: NodeJS.Process = globalThis.process): Terminal {
  const { env, stdout, stderr } = process
  // `npm run` goes to the project's root; INIT_CWD is where the person was.
  const folder = env['npm_lifecycle_event'] === 'hezhang' ? (env['INIT_CWD'] ?? process.cwd()) : process.cwd()
  let shown = false
  const takeAway = (): void => {
    if (shown) stderr.write('\r\u001b[K')
    shown = false
  }
  // A reader that has seen enough (`| head`) is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return {
    language: languageOf(env),
    isScreen: stdout.isTTY,
    print: (text) => void stdout.write(text),
    say(text) {
      takeAway()
      stderr.write(`${text}\n`)
    },
    progress(progress, language) {
      if (!stderr.isTTY) return
      takeAway()
      if (progress === null) return
      stderr.write(`\r\u001b[K${progressText(progress, language)}`)
      shown = true
    },
    path: (name) => resolve(folder, name),
    signal: stop.signal,
  }
}

/** Chinese unless the system says English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return system.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

const stages: Readonly<Record<string, Label>> = {
  reading: { zh: '读取', en: 'Reading' },
  posting: { zh: '过账', en: 'Posting' },
  verifying: { zh: '核对', en: 'Verifying' },
  writing: { zh: '写出', en: 'Writing' },
}

function progressText({ done, total, stage }: Progress, language: Language): string {
  const counted = total === null ? String(done) : `${done} / ${total}`
  return `${stages[stage]?.[language] ?? stage} ${counted}`
}
