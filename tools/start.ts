/**
 * `npm start`: the desktop window where there can be one, otherwise the same application served on this computer.
 * Arguments (such as `--book FILE`) go to whichever of the two runs.
 */
import { build, isStale } from './build.ts'
import { findElectron } from './electron.ts'
import { fromRoot, root, runInFront, userDirectory } from './run.ts'

const args = process.argv.slice(2)
const cwd = userDirectory

if (await isStale()) {
  process.stdout.write('Building …\n')
  const failure = await build()
  if (failure !== null) {
    process.stderr.write(failure)
    process.exit(1)
  }
}

const electron = await findElectron()
if ('path' in electron) {
  process.exit(await runInFront(electron.path, [root, ...args], { cwd }))
}
process.stdout.write(`No desktop window: ${electron.why}. Serving the same application on this computer instead.\n`)
process.exit(await runInFront(process.execPath, [fromRoot('out', 'main', 'office.js'), ...args], { cwd }))
