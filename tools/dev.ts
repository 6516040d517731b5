/**
 * `npm run dev`: hot reload. With Electron, in its window; without, in a browser: Vite serves the user interface from
 * source and hands everything else to an office host that runs from source too and restarts when its files change.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'vite'
import { build } from './build.ts'
import { findElectron } from './electron.ts'
import { freePort, portOf } from './free-port.ts'
import { rendererConfig } from './renderer.config.ts'
import { fromRoot, root, runInFront, userDirectory } from './run.ts'

const args = process.argv.slice(2)
const electron = await findElectron()
if ('path' in electron) {
  const config = fromRoot('electron.vite.config.ts')
  const vite = [
    fromRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'dev',
    '--watch',
    '--config',
    config,
  ]
  process.exit(await runInFront(process.execPath, [...vite, '--', ...args], { cwd: root }))
}

process.stdout.write(`No desktop window: ${electron.why}. Serving on this computer instead.\n`)
if (!existsSync(fromRoot('out', 'renderer', 'index.html'))) {
  // The host wants screens to serve, although here Vite serves them.
  const failure = await build()
  if (failure !== null) process.stderr.write(failure)
}
const officePort = await freePort()
const office = `http://127.0.0.1:${officePort}`
const server = await createServer({
  ...rendererConfig(root),
  configFile: false,
  logLevel: 'warn',
  server: {
    host: '127.0.0.1',
    // The office host's own paths: the contract's calls, and the page address that carries the one-time key.
    proxy: { '^/(rpc|session|files)(/|$|\\?)': { target: office, ws: true }, '^/\\?key=': { target: office } },
  },
})
await server.listen()
const vitePort = portOf(server.httpServer?.address())

// The host prints the address it knows, its own; the one to open is Vite's.
const host = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    '-r',
    fromRoot('tools', 'node.cjs'),
    fromRoot('src', 'main', 'office.ts'),
    '--port',
    `${officePort}`,
    ...args,
  ],
  { cwd: userDirectory, stdio: ['inherit', 'pipe', 'inherit'] },
)
host.stdout.setEncoding('utf8').on('data', (text: string) => {
  process.stdout.write(text.replaceAll(`127.0.0.1:${officePort}`, `127.0.0.1:${vitePort}`))
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal))
host.on('close', () => void server.close().then(() => process.exit(0)))
