// What a command of the command line is: the options it knows, what it must be given, and what it does. It answers the
// exit code: 0 done, 1 refused (said plainly), 2 wrongly used.

import type { Label, Language } from '../../shared/contract/index.ts'
import type { Arguments, OptionNames } from './arguments.ts'
import type { Terminal } from './terminal.ts'

export type ExitCode = 0 | 1 | 2

export type Call = { readonly given: Arguments; readonly terminal: Terminal; readonly language: Language }

export type Command = {
  /** Its line in the help, without the program's name. */
  readonly usage: string
  readonly purpose: Label
  /** More lines for the help. */
  details?(language: Language): readonly string[]
  /** The options, which may depend on what is typed: a report's follow from its contract. */
  options(typed: readonly string[]): OptionNames
  /** What is missing or too much, apart from unknown options. */
  check(given: Arguments): readonly Label[]
  run(call: Call): Promise<ExitCode>
}

/** Says which of the options that must be given are missing. */
export const missingOptions = (given: Arguments, names: readonly string[]): Label[] =>
  names
    .filter((name) => given.values[name] === undefined)
    .map((name) => ({ zh: `缺少 --${name}`, en: `--${name} is missing` }))

/** Says what is wrong with the words beside the options: exactly these are wanted. */
export function wrongRest(given: Arguments, wanted: readonly Label[]): Label[] {
  const missing = wanted.slice(given.rest.length).map(({ zh, en }) => ({ zh: `缺少${zh}`, en: `${en} is missing` }))
  const extra = given.rest.slice(wanted.length).map((word) => ({ zh: `多余的“${word}”`, en: `“${word}” is too much` }))
  return [...missing, ...extra]
}
