/**
 * `npm run build`: the three bundles in `out/`. `npm start` and the tests ask for them only when a source is newer.
 */
import { readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromRoot, runTool } from './run.ts'

const sources = ['src', 'package-lock.json', 'electron.vite.config.ts', 'tools/renderer.config.ts']
const stamp = fromRoot('out', 'built')

/** Builds, and answers what went wrong, or null. */
export async function build(): Promise<string | null> {
  const began = new Date()
  const { code, output } = await runTool('electron-vite/bin/electron-vite.js', [
    'build',
    '--config',
    fromRoot('electron.vite.config.ts'),
    '--logLevel',
    'warn',
  ])
  if (code !== 0) return output
  await writeFile(stamp, '')
  // The stamp says when the sources were read, so that a file saved during the build makes it stale.
  await utimes(stamp, began, began)
  return null
}

/** Whether `out/` is missing or a source has changed, come or gone since it was built. */
export async function isStale(): Promise<boolean> {
  const built = await timeOf(stamp)
  if (built === 0) return true
  const times = await Promise.all(sources.map((source) => newestIn(fromRoot(source))))
  return Math.max(...times) > built
}

const timeOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  )

/** Directories count too: their time changes when a file in them is added, removed or renamed. */
async function newestIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (found === null) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const names = await readdir(path)
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newestIn(join(path, name))))))
}

if (process.argv[1] === import.meta.filename) {
  const failure = await build()
  if (failure !== null) {
    process.stderr.write(failure)
    process.exitCode = 1
  }
}
