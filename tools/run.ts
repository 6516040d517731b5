/**
 * Child processes of the tools. Every tool that comes as a JavaScript file is run by the Node that runs us, never by
 * name: on Windows a name would mean a shell, and elsewhere it might mean another Node.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Where the user stood when typing `npm …`: relative file names in arguments are meant from there. */
export const userDirectory = process.env['INIT_CWD'] ?? process.cwd()

export const fromRoot = (...path: string[]) => join(root, ...path)

interface Options {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly secondsMax?: number
}

/** Runs a command to its end with its output on ours; Ctrl-C and a request to end reach it, and we wait for it. */
export function runInFront(command: string, args: readonly string[], options: Options = {}): Promise<number> {
  const child = spawn(command, args, { cwd: options.cwd ?? root, env: options.env ?? process.env, stdio: 'inherit' })
  let asked = false
  const forward = (signal: NodeJS.Signals) => {
    // The terminal sends Ctrl-C to the whole group; sending it on would be a second one, which many programs take as "now".
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
    asked = true
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, forward)
  return new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(asked ? 0 : (code ?? 1)))
  }).finally(() => {
    for (const signal of signals) process.off(signal, forward)
  })
}

export interface Ended {
  readonly code: number
  readonly output: string
}

/** Runs a command to its end and keeps what it prints; beyond `secondsMax` it is ended and counts as failed. */
export function runQuietly(command: string, args: readonly string[], options: Options = {}): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const limit = options.secondsMax
  const timer =
    limit === undefined
      ? undefined
      : setTimeout(() => {
          output += `\nended after ${limit} s, the limit for it\n`
          child.kill('SIGKILL')
        }, limit * 1000)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  }).finally(() => clearTimeout(timer)) as Promise<Ended>
}

/** The same for a tool of the project: a JavaScript file below `node_modules`. */
export const runTool = (file: string, args: readonly string[], options?: Options): Promise<Ended> =>
  runQuietly(process.execPath, [fromRoot('node_modules', file), ...args], options)
