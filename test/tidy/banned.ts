// What the core does without: a clock, chance, and arithmetic outside the kernel; and what no source does at all.

import { isBelow, type Node, type Source } from './sources.ts'

/** The core: it is given time, ids and randomness. */
const isCore = ({ path }: Source): boolean =>
  isBelow(path, 'src/shared', 'src/main/ledger', 'src/main/modules', 'src/main/reports', 'src/main/commands')

const nameOf = (node: Node): string => {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression' && !node.computed) return `${nameOf(node.object)}.${nameOf(node.property)}`
  return ''
}

const clocks = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'randomUUID'])

/** `Date.now()`, `new Date()`, `Math.random()`, `parseFloat` in the core. */
export function clockOrChance(node: Node, _: readonly Node[], source: Source): string | null {
  if (!isCore(source)) return null
  if (node.type === 'CallExpression' && clocks.has(nameOf(node.callee)))
    return `calls ${nameOf(node.callee)}: pass it in`
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && node.arguments.length === 0)
    return 'asks the clock by new Date(): pass it in'
  if (node.type === 'CallExpression' && ['parseFloat', 'Number.parseFloat'].includes(nameOf(node.callee)))
    return 'calls parseFloat: decimals are read by the kernel'
  return null
}

const roundings = new Set(['Math.round', 'Math.floor', 'Math.ceil', 'Math.trunc'])

/** Division and rounding of amounts have one place. */
export function arithmetic(node: Node, _: readonly Node[], source: Source): string | null {
  if (!isCore(source) || isBelow(source.path, 'src/shared/kernel')) return null
  if (node.type === 'BinaryExpression' && (node.operator === '/' || node.operator === '%'))
    return `divides by ${node.operator}: the kernel does`
  if (node.type === 'CallExpression' && roundings.has(nameOf(node.callee)))
    return `calls ${nameOf(node.callee)}: the kernel rounds`
  if (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    nameOf(node.callee.property) === 'toFixed'
  )
    return 'calls toFixed: the kernel formats'
  return null
}

const browserOrNode = new Set([
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'process',
  'Buffer',
  'require',
  'globalThis',
  'setTimeout',
  'setInterval',
  'fetch',
])

/** `shared` runs anywhere. */
export function platform(node: Node, above: readonly Node[], source: Source): string | null {
  if (!isBelow(source.path, 'src/shared') || node.type !== 'Identifier' || !browserOrNode.has(node.name)) return null
  const [parent] = above
  const isName =
    parent?.type === 'MemberExpression'
      ? parent.property === node && !parent.computed
      : parent?.type === 'Property' && parent.key === node
  return isName ? null : `uses ${node.name}: shared runs anywhere`
}

export function anyType(node: Node): string | null {
  return node.type === 'TSAnyKeyword' ? 'says any' : null
}

export function defaultExport(node: Node): string | null {
  return node.type === 'ExportDefaultDeclaration' ? 'exports a default: names are found again' : null
}

export function consoleCall(node: Node): string | null {
  return node.type === 'MemberExpression' && nameOf(node.object) === 'console' ? `writes to the console` : null
}

/** Nothing is caught and dropped, unless it says why. */
export function droppedError(node: Node, _: readonly Node[], { text }: Source): string | null {
  if (node.type !== 'CatchClause' || node.body.body.length > 0) return null
  return text.slice(node.body.start, node.body.end).includes('//') ? null : 'catches and drops an error'
}

/** In a `decide` nothing waits and nothing reads: it is a function of its facts. */
export function impureDecide(node: Node, above: readonly Node[], source: Source): string | null {
  if (!isBelow(source.path, 'src/main/modules')) return null
  const isInDecide = above.some((one) => one.type === 'Property' && nameOf(one.key) === 'decide')
  if (!isInDecide) return null
  if (node.type === 'AwaitExpression') return 'waits inside decide'
  return node.type === 'Identifier' && node.name === 'sql' ? 'reads the database inside decide' : null
}
