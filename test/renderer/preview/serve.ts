// Serves the preview: `node test/renderer/preview/serve.ts 5199`. A page somebody has not written yet stands empty.

import react from '@vitejs/plugin-react'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createServer, type Plugin } from 'vite'

const root = join(import.meta.dirname, '..', '..', '..')

/** An import of a page that is not there answers with an empty one. */
const standIn: Plugin = {
  name: 'stand-in',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.') || !source.endsWith('Page.tsx')) return null
    const file = resolve(importer, '..', source)
    return existsSync(file) ? null : `\0stand-in:${file.split('/').pop()}`
  },
  load(id) {
    const name = /^\0stand-in:(.+)\.tsx$/.exec(id)?.[1]
    return name === undefined ? null : `export const ${name} = () => '${name}'`
  },
}

const server = await createServer({
  root,
  configFile: false,
  plugins: [standIn, react()],
  server: { host: '127.0.0.1', port: Number(process.argv[2] ?? 5199), strictPort: true, hmr: false },
  cacheDir: join(root, 'node_modules', '.vite-preview'),
  logLevel: 'warn',
})
await server.listen()
process.stdout.write(`${server.resolvedUrls?.local[0]}test/renderer/preview/\n`)
