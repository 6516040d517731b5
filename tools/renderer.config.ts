/**
 * How the user interface is bundled, for the window and for browsers alike. Nothing is inlined into the page and no
 * script stands in it, so that it runs under a content security policy without exceptions.
 */
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { join } from 'node:path'

const library = (names: string) => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`)

/** `root` is the project's folder: the configuration is bundled before it runs, and no longer knows where it stood. */
export const rendererConfig = (root: string): UserConfig => ({
  root: join(root, 'src', 'renderer'),
  plugins: [react()],
  build: {
    outDir: join(root, 'out', 'renderer'),
    emptyOutDir: true,
    // An office's browsers are older than the window's own Chromium.
    target: 'es2022',
    cssTarget: 'chrome111',
    minify: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The grid and the components are each over a megabyte; they are read from disk or the local network, once.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: join(root, 'src', 'renderer', 'index.html'),
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: library('react|react-dom|scheduler'), priority: 3 },
            { name: 'charts', test: library('echarts|zrender'), priority: 2 },
            { name: 'grid', test: library('ag-grid-community|ag-grid-react|ag-stack|ag-charts-types'), priority: 2 },
            { name: 'components', test: library('antd|@ant-design|@rc-component|rc-[a-z-]+'), priority: 2 },
          ],
        },
      },
    },
  },
})
