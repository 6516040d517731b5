// The rules of the house find what they look for: each is shown a source that breaks it, and one that does not.

import { describe, expect, test } from 'vitest'
import {
  anyType,
  arithmetic,
  clockOrChance,
  consoleCall,
  defaultExport,
  droppedError,
  impureDecide,
  platform,
} from './banned.ts'
import { deadExports } from './exports.ts'
import { cycles, impureImports, strayImports } from './layers.ts'
import { findIn, sourceOf } from './sources.ts'
import { untranslated } from './words.ts'

const core = 'src/main/ledger/some.ts'
const module = 'src/main/modules/sales/some.ts'
const screen = 'src/renderer/some.tsx'
const shared = 'src/shared/sales/some.ts'

type Rule = Parameters<typeof findIn>[1]

const rules: readonly (readonly [
  name: string,
  rule: Rule,
  path: string,
  wrong: readonly string[],
  right: readonly string[],
])[] = [
  [
    'clockOrChance',
    clockOrChance,
    core,
    ['Date.now()', 'new Date()', 'Math.random()', 'parseFloat(a)'],
    ['new Date(at)', 'clock.now()', 'Math.abs(a)'],
  ],
  ['clockOrChance, outside the core', clockOrChance, 'src/main/cli/some.ts', [], ['Date.now()']],
  [
    'arithmetic',
    arithmetic,
    core,
    ['a / b', 'a % b', 'Math.round(a)', 'a.toFixed(2)'],
    ['a * b', 'mulDiv([a], b)', '/a/.test(b)'],
  ],
  ['arithmetic, in the kernel', arithmetic, 'src/shared/kernel/some.ts', [], ['a / b']],
  [
    'platform',
    platform,
    shared,
    ['window.open()', 'process.env', 'setTimeout(f)'],
    ['a.process', '({ window: 1 })', 'documents[0]'],
  ],
  ['anyType', anyType, core, ['let a: any', 'f<any>()', 'a as any'], ['let any: unknown', 'anyOf(a)']],
  ['defaultExport', defaultExport, core, ['export default a'], ['export const a = 1']],
  ['consoleCall', consoleCall, core, ['console.log(a)'], ['a.console', 'terminal.print(a)']],
  [
    'droppedError',
    droppedError,
    core,
    ['try { a() } catch {}'],
    ['try { a() } catch { b() }', 'try { a() } catch {\n// why\n}'],
  ],
  [
    'impureDecide',
    impureDecide,
    module,
    ['k({ async decide() { await a } })', 'k({ decide() { sql.all() } })'],
    ['k({ async loadExtra(sql) { await sql.all() } })', 'k({ decide() { post() } })'],
  ],
  [
    'untranslated',
    untranslated,
    screen,
    [
      "const a = '客户'",
      '<p>Hello you</p>',
      '<p>你好</p>',
      '<a title="Open it" />',
      "words({ zh: '客户' })",
      'const a = `第 ${n} 行`',
    ],
    [
      "label('客户', 'Customer')",
      "({ zh: '客户', en: 'Customer' })",
      '<p>{t(words)}</p>',
      '<a className="wide" />',
      "<kbd title='Ctrl K'>Alt+N</kbd>",
      "zh ? '平' : 'even'",
      '// 客户',
    ],
  ],
]

describe.each(rules)('%s', (_name, rule, path, wrong, right) => {
  test('finds what is wrong, and nothing else', () => {
    const found = (text: string): string[] => findIn([sourceOf(path.replace(/\.ts$/, '.tsx'), text)], rule)
    expect(wrong.filter((text) => found(text).length === 0)).toEqual([])
    expect(right.filter((text) => found(text).length > 0)).toEqual([])
  })
})

describe('between files', () => {
  test('an import across the layers is found, whether of a file, a package or a type', () => {
    const strays = strayImports([
      sourceOf('src/shared/sales/a.ts', "import { a } from '../../main/ledger/a.ts'"),
      sourceOf('src/renderer/a.tsx', "import type { A } from '../main/books/book.ts'"),
      sourceOf('src/main/ledger/a.ts', "import fs from 'node:fs'\nimport { b } from '../../shared/b.ts'"),
      sourceOf(
        'src/main/modules/sales/a.ts',
        "import { b } from '../purchasing/b.ts'\nimport { c } from '../trade-columns.ts'",
      ),
    ])
    expect(strays).toEqual([
      'src/shared/sales/a.ts imports src/main/ledger/a.ts: not for src/shared/sales',
      'src/renderer/a.tsx imports src/main/books/book.ts: not for src/renderer',
      'src/main/ledger/a.ts imports node:fs: not for src/main/ledger',
      'src/main/modules/sales/a.ts imports src/main/modules/purchasing/b.ts: not for src/main/modules/sales',
    ])
  })

  test('a circle of values is found, one of types is none', () => {
    const circle = (words: string) => [
      sourceOf('src/a.ts', `import ${words} from './b.ts'`),
      sourceOf('src/b.ts', `import ${words} from './c.ts'`),
      sourceOf('src/c.ts', `export ${words} from './a.ts'`),
    ]
    expect(cycles(circle('{ x }'))).toEqual(['src/a.ts ↔ src/b.ts ↔ src/c.ts'])
    expect(cycles(circle('type { X }'))).toEqual([])
  })

  test('a decision that reaches for the database is found', () => {
    const read = sourceOf(
      'src/main/ledger/posting.ts',
      "import { oneOf } from '../books/sql.ts'\nimport type { Sql } from '../books/sql.ts'",
    )
    expect(impureImports([read])).toHaveLength(1)
  })

  test('an export that only its own file uses is dead; through a barrel, by a test or at run time it is not', () => {
    const sources = [
      sourceOf(
        'src/a.ts',
        'export const used = 1\nexport const dead = used\nexport const tested = 1\nexport type Shape = { a: 1 }\nexport const f = (of: Shape) => of',
      ),
      sourceOf('src/index.ts', "export * from './a.ts'"),
      sourceOf('src/later.ts', 'export const late = 1'),
      sourceOf('src/b.ts', "import { used, f } from './index.ts'\nawait import('./later.ts')"),
    ]
    expect(deadExports(sources, [sourceOf('test/a.test.ts', "import { tested } from '../src/a.ts'")])).toEqual([
      'src/a.ts:2 exports dead, which nobody imports',
    ])
  })
})
