/** `npm run dist`: installers for the system it runs on, in `dist/`. Further arguments go to electron-builder. */
import { build } from './build.ts'
import { fromRoot, runInFront } from './run.ts'

const failure = await build()
if (failure !== null) {
  process.stderr.write(failure)
  process.exit(1)
}
const builder = [fromRoot('node_modules', 'electron-builder', 'cli.js'), '--publish', 'never']
const config = ['--config', fromRoot('tools', 'electron-builder.yml')]
process.exit(await runInFront(process.execPath, [...builder, ...config, ...process.argv.slice(2)]))
