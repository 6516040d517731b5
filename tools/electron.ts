/**
 * Finds the Electron that can open a window here. Its package carries no binary: the first use downloads one, which a
 * closed network does not allow and a machine without a screen does not need. So the cheap reasons against it come first.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from './run.ts'

const folder = fromRoot('node_modules', 'electron')
const downloadSecondsMax = 10

export type Found = { readonly path: string } | { readonly why: string }

/** The path of the binary, or a plain reason why there is no window to be had. */
export async function findElectron(): Promise<Found> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return { why: 'there is no display' }
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return { why: 'Electron keeps its sandbox, which it cannot do for root' }
  if (!existsSync(folder)) return { why: 'Electron is not installed' }
  const path = installed()
  if (path !== null) return { path }
  process.stdout.write('Fetching Electron, once …\n')
  const outcome = await download()
  const fetched = installed()
  if (fetched !== null) return { path: fetched }
  return {
    why:
      outcome === 'late'
        ? 'Electron is still being fetched, and will open a window from the next start on'
        : 'Electron could not be fetched',
  }
}

function installed(): string | null {
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(name, 'utf8'))
  return existsSync(path) ? path : null
}

/** Waits some seconds for the package's own installer; a slow line lets it go on beside us, and it ends when we do. */
async function download(): Promise<'ended' | 'late'> {
  const installer: ChildProcess = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' })
  process.on('exit', () => installer.kill())
  const ended = new Promise<'ended'>((resolve) => {
    installer.on('close', () => resolve('ended'))
    installer.on('error', () => resolve('ended'))
  })
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), downloadSecondsMax * 1000).unref())
  return Promise.race([ended, late])
}
