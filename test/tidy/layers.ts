// Who may import whom. Each folder names what it may take; what is not named it may not. The nearest folder counts.

import { isBelow, type Source } from './sources.ts'

type Layer = { readonly folder: string; readonly takes: readonly string[]; readonly packages: readonly string[] }

const layer = (folder: string, takes: readonly string[], packages: readonly string[] = []): Layer => ({
  folder,
  takes: [folder, ...takes],
  packages,
})

const shared = 'src/shared'
const books = 'src/main/books'
const ledger = 'src/main/ledger'
const modules = 'src/main/modules'
const commands = 'src/main/commands'
const queries = 'src/main/queries'
const reports = 'src/main/reports'
const excel = 'src/main/excel'
const hosting = 'src/main/hosting'
const tasks = 'src/main/tasks'
const screen = [
  'react',
  'react-dom',
  'antd',
  '@ant-design',
  'ag-grid-community',
  'ag-grid-react',
  'echarts',
  'dayjs',
  'zustand',
  'wouter',
  '@tanstack/react-query',
  'pinyin-pro',
  '@orpc/client',
  'zod',
]

const tradeModules = [
  'billing',
  'ledger',
  'partners',
  'planning',
  'products',
  'purchasing',
  'sales',
  'treasury',
  'warehouse',
]

const layers: readonly Layer[] = [
  // What both sides speak: nothing but itself.
  layer('src/shared/kernel', []),
  layer('src/shared/contract', ['src/shared/kernel']),
  ...tradeModules.map((name) => layer(`src/shared/${name}`, ['src/shared/contract', 'src/shared/kernel'])),
  layer(shared, []),

  // The screen: meets the engine only in what is shared.
  layer('src/renderer', [shared], screen),
  layer('src/preload', [shared], ['electron']),

  // Posting knows no file, no clock, no library: what it needs is handed in.
  layer(ledger, [books, modules, shared]),
  ...tradeModules.map((name) => layer(`${modules}/${name}`, [ledger, books, `${modules}/trade-columns.ts`, shared])),
  layer(modules, [ledger, books, shared]),
  layer(commands, [books, ledger, modules, queries, shared], ['pinyin-pro']),
  layer(reports, [books, ledger, shared]),
  layer(queries, [books, ledger, modules, reports, shared]),
  layer(
    books,
    [commands, ledger, modules, queries, shared],
    ['better-sqlite3', 'pg', 'typeorm', 'node:crypto', 'node:fs', 'node:path'],
  ),

  // Around it: workbooks, long work, and the ways in. None of them is known further in.
  layer(
    excel,
    [books, commands, ledger, queries, reports, tasks, shared],
    [
      'exceljs',
      'jszip',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:stream',
      'node:stream/promises',
      'node:v8',
      'node:zlib',
    ],
  ),
  layer(tasks, [books, excel, shared]),
  layer('src/main/rpc', [books, excel, hosting, shared], ['@orpc/server', 'zod', 'node:path']),
  layer('src/main/cli', [books, excel, hosting, reports, tasks, shared], ['node:fs', 'node:path']),
  layer(
    hosting,
    [books, excel, tasks, 'src/main/rpc', shared],
    [
      '@fastify/cookie',
      '@fastify/helmet',
      '@fastify/rate-limit',
      '@fastify/static',
      'electron',
      'fastify',
      'ws',
      'zod',
      'node:',
    ],
  ),
  layer('src/main', [hosting, books, excel, tasks, 'src/main/cli', shared], ['electron', 'node:']),
]

/** Of the layers that hold a path the one named first: the inner stand before the outer. */
const layerOf = (path: string): Layer | undefined => layers.find(({ folder }) => isBelow(path, folder))

export function strayImports(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) => {
    const own = layerOf(path)
    if (!own) return [`${path} lies in no layer`]
    return imports
      .filter(({ to, isOurs }) =>
        isOurs
          ? !isBelow(to, ...own.takes)
          : !own.packages.some((name) => to === name || (name.endsWith(':') && to.startsWith(name))),
      )
      .map(({ to }) => `${path} imports ${to}: not for ${own.folder}`)
  })
}

/** Circles of files that import each other's values; types alone bind nothing at run time. */
export function cycles(sources: readonly Source[]): string[] {
  const takes = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ isOurs, typeOnly }) => isOurs && !typeOnly).map(({ to }) => to),
    ]),
  )
  const found = new Set<string>()
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.add(trail.slice(at).toSorted().join(' ↔ '))
    if (at >= 0 || done.has(path)) return
    for (const to of takes.get(path) ?? []) visit(to, [...trail, path])
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return [...found]
}

/** The parts of posting that every `decide` is made of: they take facts and answer plain data. */
const pure = [
  'accounts',
  'check-account',
  'facts',
  'posting',
  'settle-rows',
  'source-part',
  'stock-copy',
  'trade-contract',
  'trade-line',
].map((name) => `${ledger}/${name}.ts`)

export function impureImports(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => pure.includes(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ to, isOurs, typeOnly }) => !typeOnly && isOurs && isBelow(to, books))
        .map(({ to }) => `${path} imports ${to}: decisions know no database`),
    )
}
