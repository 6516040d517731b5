// The project's sources, parsed once: what each file imports and exports, and its syntax tree.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { parseSync, type ESTree } from 'vite'

export type Node = ESTree.Node
type Module = ReturnType<typeof parseSync>['module']

export type Source = {
  /** From the project's root, with slashes: `src/shared/kernel/day.ts`. */
  readonly path: string
  readonly text: string
  readonly program: Node
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
}

/** `names` are what is taken; `*` is everything. `to` is a path of the project, or a package's name. */
export type Import = {
  readonly to: string
  readonly isOurs: boolean
  readonly names: readonly string[]
  readonly typeOnly: boolean
}
/** `from`: it is only handed on from there. */
export type Export = {
  readonly name: string
  readonly from: string | null
  readonly line: number
  readonly isType: boolean
}

const root = join(import.meta.dirname, '..', '..')

export function readSources(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .toSorted()
      .map(readSource),
  )
}

const readSource = (path: string): Source => sourceOf(path, readFileSync(join(root, path), 'utf8'))

/** A source as it would be at that path. */
export function sourceOf(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  return { path, text, program, imports: importsOf(path, text, module), exports: exportsOf(path, text, module) }
}

/** `./units.ts` as a path of the project; a package by its name alone. */
function resolve(path: string, to: string): Pick<Import, 'to' | 'isOurs'> {
  if (to.startsWith('.')) return { to: posix.join(dirname(path).split(sep).join('/'), to), isOurs: true }
  if (to.startsWith('node:')) return { to, isOurs: false }
  return {
    to: to
      .split('/')
      .slice(0, to.startsWith('@') ? 2 : 1)
      .join('/'),
    isOurs: false,
  }
}

function importsOf(path: string, text: string, module: Module): Import[] {
  const named = module.staticImports.map(({ moduleRequest, entries }): Import => ({
    ...resolve(path, moduleRequest.value),
    names: entries.map(({ importName }) =>
      importName.kind === 'Name' ? (importName.name ?? '') : importName.kind === 'Default' ? 'default' : '*',
    ),
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }))
  const handedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType, importName }): Import[] =>
      moduleRequest
        ? [{ ...resolve(path, moduleRequest.value), names: importName.name ? [importName.name] : [], typeOnly: isType }]
        : [],
    ),
  )
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }): Import[] => {
    const request = text.slice(moduleRequest.start, moduleRequest.end)
    const literal = /^(['"`])([^$]*)\1$/.exec(request)
    return literal?.[2] ? [{ ...resolve(path, literal[2]), names: ['*'], typeOnly: false }] : []
  })
  return [...named, ...handedOn, ...dynamic]
}

function exportsOf(path: string, text: string, module: Module): Export[] {
  return module.staticExports.flatMap(({ start, entries }) =>
    entries.map((entry): Export => ({
      name: entry.exportName.name ?? (entry.exportName.kind === 'Default' ? 'default' : '*'),
      from: entry.moduleRequest ? resolve(path, entry.moduleRequest.value).to : null,
      line: lineAt(text, start),
      isType: entry.isType,
    })),
  )
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** Visits a node and all below it, with those above it, the nearest first. */
export function walk(
  node: Node,
  visit: (node: Node, above: readonly Node[]) => void,
  above: readonly Node[] = [],
): void {
  visit(node, above)
  const next = [node, ...above]
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value as unknown])
      if (isNode(child)) walk(child, visit, next)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** `src/a.ts:12 says` for each node the rule finds wanting. */
export function findIn(
  sources: readonly Source[],
  rule: (node: Node, above: readonly Node[], source: Source) => string | null,
): string[] {
  return sources.flatMap((source) => {
    const found: string[] = []
    walk(source.program, (node, above) => {
      const says = rule(node, above, source)
      if (says !== null) found.push(`${source.path}:${lineAt(source.text, node.start)} ${says}`)
    })
    return found
  })
}

export const isBelow = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
