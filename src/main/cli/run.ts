// Finds the command, reads what was typed behind it, and runs it. Commands are loaded when they are called: a report
// must not wait for what an import needs.

import type { Label, Language } from '../../shared/contract/index.ts'
import { Cancelled } from '../excel/cancelled.ts'
import { readArguments } from './arguments.ts'
import type { Command, ExitCode } from './command.ts'
import type { Terminal } from './terminal.ts'

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import-command.ts')).importCommand,
  report: async () => (await import('./report-command.ts')).reportCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  backup: async () => (await import('./backup-command.ts')).backupCommand,
  demo: async () => (await import('./demo-command.ts')).demoCommand,
}

/** Runs what was typed behind the program's name; answers the exit code. */
export async function runCommandLine(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '', ...rest] = typed
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  const lang = readArguments(rest, {}).values['lang']
  const language: Language = lang === 'zh' || lang === 'en' ? lang : terminal.language
  if (load === undefined) return help(name, typed, terminal, language)
  const command = await load()
  const given = readArguments(rest, command.options(rest))
  if (given.flags.has('help')) {
    terminal.print(`${[usageOf(command, language), ...(command.details?.(language) ?? [])].join('\n        ')}\n`)
    return 0
  }
  const problems = [...given.problems, ...command.check(given)]
  if (lang !== undefined && lang !== language) problems.push({ zh: '--lang 是 zh 或 en', en: '--lang is zh or en' })
  if (problems.length > 0) {
    for (const problem of problems) terminal.say(problem[language])
    terminal.say(usageOf(command, language))
    return 2
  }
  try {
    return await command.run({ given, terminal, language })
  } catch (error) {
    const reason = error instanceof Cancelled ? cancelled : outside(error)
    if (reason === null) throw error
    terminal.say(reason[language])
    return 1
  } finally {
    terminal.progress(null, language)
  }
}

async function help(name: string, typed: readonly string[], terminal: Terminal, language: Language): Promise<ExitCode> {
  const asked = name === 'help' || name === '--help' || name === '-h'
  const lines = [title[language], '']
  for (const load of Object.values(commands)) {
    const command = await load()
    lines.push(usageOf(command, language), ...(command.details?.(language) ?? []).map((line) => `        ${line}`))
  }
  lines.push('', notes[language])
  if (asked) {
    terminal.print(`${lines.join('\n')}\n`)
    return 0
  }
  if (typed.length > 0) terminal.say(language === 'zh' ? `没有命令“${name}”` : `there is no command “${name}”`)
  terminal.say(lines.join('\n'))
  return 2
}

const usageOf = (command: Command, language: Language): string =>
  `  ${command.usage}\n      ${command.purpose[language]}`

/** What lies outside the program: a database that cannot be reached, a folder that cannot be made. Null for our faults. */
function outside(error: unknown): Label | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  if (connectionCodes.has(code))
    return { zh: `连不上数据库（${code}）`, en: `the database cannot be reached (${code})` }
  return 'syscall' in error ? { zh: `系统不允许：${error.message}`, en: `the system refuses: ${error.message}` } : null
}

/** Of the system; then of PostgreSQL: wrong password, not allowed, no such database. */
const connectionCodes: ReadonlySet<string> = new Set(
  'ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH 28P01 28000 3D000'.split(' '),
)

const cancelled = { zh: '已取消，没有写出任何文件', en: 'cancelled; no file was written' }
const title = { zh: '禾账命令行', en: 'Hezhang command line' }
const notes = {
  zh: '账套 B 是一个 .hz 文件，或 postgres:// 地址。--lang zh|en 选语言。\n结果：0 完成，1 被拒绝（说明原因），2 用法不对。',
  en: 'A book B is a .hz file or a postgres:// address. --lang zh|en chooses the language.\nExit code: 0 done, 1 refused (with the reasons), 2 wrongly used.',
}
