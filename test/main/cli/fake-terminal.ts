// A terminal that keeps what is written to it.

import { resolve } from 'node:path'
import type { Progress } from '../../../src/shared/api.ts'
import type { Language } from '../../../src/shared/contract/index.ts'
import { runCommandLine } from '../../../src/main/cli/run.ts'
import type { ExitCode } from '../../../src/main/cli/command.ts'

export type Ran = {
  readonly code: ExitCode
  /** What went to the one stream. */
  readonly out: string
  /** What went to the other, by lines. */
  readonly said: readonly string[]
  readonly progress: readonly Progress[]
}

export type Setting = {
  readonly language?: Language
  readonly isScreen?: boolean
  readonly signal?: AbortSignal
  readonly folder?: string
}

/** Runs a command line as somebody in `folder` would. */
export async function run(typed: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { language = 'zh', isScreen = false, signal = new AbortController().signal, folder = '/' } = setting
  const said: string[] = []
  const progress: Progress[] = []
  let out = ''
  const code = await runCommandLine(typed, {
    language,
    isScreen,
    signal,
    print: (text) => void (out += text),
    say: (text) => void said.push(text),
    progress: (one) => void (one && progress.push(one)),
    path: (name) => resolve(folder, name),
  })
  return { code, out, said, progress }
}
