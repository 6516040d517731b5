import { join } from 'node:path'
import { defineConfig } from 'electron-vite'
import { rendererConfig } from './tools/renderer.config.ts'

const root = import.meta.dirname
const entry = (name: string) => join(root, 'src', 'main', `${name}.ts`)

export default defineConfig({
  main: {
    build: {
      outDir: join(root, 'out', 'main'),
      target: 'node24',
      rolldownOptions: {
        input: { index: entry('index'), office: entry('office'), cli: entry('cli'), worker: entry('worker') },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // All in one folder, so that `./worker.js` is a neighbour of whatever chunk starts it.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: join(root, 'out', 'preload'),
      target: 'node24',
      // The sandbox of a window loads one CommonJS file and none of our dependencies.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'src', 'preload', 'index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererConfig(root),
})
