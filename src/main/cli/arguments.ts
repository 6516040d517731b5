// What was typed behind a command: options `--name value`, `--name=value` or a bare `--flag`, and the rest in order.
// A small reader of our own, so that what is wrong is said in the person's language, all of it at once.

import type { Label } from '../../shared/contract/index.ts'

/** Options a command knows: whether each takes a value. */
export type OptionNames = Readonly<Record<string, 'value' | 'flag'>>

export type Arguments = {
  readonly rest: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
  readonly problems: readonly Label[]
}

/** Options every command knows. */
const commonOptions: OptionNames = { lang: 'value', help: 'flag' }

/** Names are compared without dashes and case: `--as-of` and `--asOf` are one. */
export function readArguments(typed: readonly string[], known: OptionNames): Arguments {
  const names = new Map(Object.keys({ ...commonOptions, ...known }).map((name) => [plainName(name), name]))
  const kinds: OptionNames = { ...commonOptions, ...known }
  const rest: string[] = []
  const values: Record<string, string> = {}
  const flags = new Set<string>()
  const problems: Label[] = []
  for (let index = 0; index < typed.length; index++) {
    const word = typed[index] ?? ''
    if (!word.startsWith('--') || word === '--') {
      rest.push(word)
      continue
    }
    const [given, inline] = split(word.slice(2))
    const name = names.get(plainName(given))
    if (name === undefined) problems.push({ zh: `没有选项 --${given}`, en: `there is no option --${given}` })
    else if (kinds[name] === 'flag') flags.add(name)
    else {
      const next = typed[index + 1]
      const value = inline ?? (next === undefined || next.startsWith('--') ? undefined : typed[++index])
      if (value === undefined || value === '')
        problems.push({ zh: `--${given} 后面要有值`, en: `--${given} needs a value` })
      else values[name] = value
    }
  }
  return { rest, values, flags, problems }
}

const plainName = (name: string): string => name.replaceAll('-', '').toLowerCase()

function split(option: string): [string, string | undefined] {
  const at = option.indexOf('=')
  return at < 0 ? [option, undefined] : [option.slice(0, at), option.slice(at + 1)]
}
