// Where the program's own files lie, found from where this code lies, because it runs from three places: from
// source under Node, from the bundle `out/main`, and from the bundle inside the desktop's archive. Nothing here
// depends on the directory someone happened to start in.

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const self = fileURLToPath(import.meta.url)
const isSource = self.endsWith('.ts')
const folder = dirname(self)

/** `src/main/hosting` or `out/main`, seen from the project's root. */
const root = isSource ? join(folder, '..', '..', '..') : join(folder, '..', '..')

export const places = {
  root,
  /** The built user interface. */
  renderer: join(root, 'out', 'renderer'),
  preload: join(root, 'out', 'preload', 'index.cjs'),
  /** The entry of worker threads: Node strips the types of the source, the bundle has it as a neighbour. */
  worker: isSource ? join(folder, '..', 'worker.ts') : join(folder, 'worker.js'),
  demoWorkbook: join(root, 'resources', 'demo-season.xlsx'),
} as const
