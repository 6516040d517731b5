// The house is kept by a machine where a machine can: layers, cycles, dead exports, length, banned calls, words in
// both languages. Each list of exceptions says why; it only gets shorter.

import { describe, expect, test } from 'vitest'
import { refusalTexts } from '../src/shared/contract/index.ts'
import {
  anyType,
  arithmetic,
  clockOrChance,
  consoleCall,
  defaultExport,
  droppedError,
  impureDecide,
  platform,
} from './tidy/banned.ts'
import { deadExports } from './tidy/exports.ts'
import { cycles, impureImports, strayImports } from './tidy/layers.ts'
import { findIn, isBelow, readSources } from './tidy/sources.ts'
import { untranslated } from './tidy/words.ts'

const sources = readSources('src')
const others = readSources('test', 'tools')
const linesMost = 400

/** Findings but for those that are excused, and excuses that are needed no more. */
function besides(findings: readonly string[], excused: Readonly<Record<string, string>>): string[] {
  const excuses = Object.keys(excused)
  const kept = findings.filter((finding) => !excuses.some((excuse) => finding.startsWith(excuse)))
  const idle = excuses.filter((excuse) => !findings.some((finding) => finding.startsWith(excuse)))
  return [...kept, ...idle.map((excuse) => `${excuse} is excused, but nothing is wrong there: take the excuse away`)]
}

describe('layers', () => {
  test('each folder imports only what it may', () => {
    expect(besides(strayImports(sources), {})).toEqual([])
  })

  test('no circles', () => {
    expect(besides(cycles(sources), {})).toEqual([])
  })

  test('decisions know no database', () => {
    expect(impureImports(sources)).toEqual([])
    expect(findIn(sources, impureDecide)).toEqual([])
  })

  test('shared runs anywhere', () => {
    expect(besides(findIn(sources, platform), {})).toEqual([])
  })
})

describe('files', () => {
  test(`have at most ${linesMost} lines`, () => {
    const long = [...sources, ...others].map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    expect(long.filter(({ lines }) => lines > linesMost).map(({ path, lines }) => `${path} has ${lines}`)).toEqual([])
  })

  test('open by saying what they are', () => {
    expect(sources.filter(({ text }) => !/^(\/\/|\/\*)/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('export nothing that nobody imports', () => {
    expect(besides(deadExports(sources, others), {})).toEqual([])
  })
})

describe('never', () => {
  test('a clock, chance or parseFloat in the core', () => {
    expect(besides(findIn(sources, clockOrChance), {})).toEqual([])
  })

  test('division or rounding outside the kernel', () => {
    expect(besides(findIn(sources, arithmetic), {})).toEqual([])
  })

  test('any', () => {
    expect(findIn([...sources, ...others], anyType)).toEqual([])
  })

  test('a default export', () => {
    const configured = [...sources, ...others].filter(({ path }) => !path.endsWith('.config.ts'))
    expect(findIn(configured, defaultExport)).toEqual([])
  })

  test('the console', () => {
    const excused = { 'src/renderer/app/failures.ts': 'the console is the only log a screen has' }
    expect(besides(findIn(sources, consoleCall), excused)).toEqual([])
  })

  test('an error caught and dropped', () => {
    expect(besides(findIn(sources, droppedError), {})).toEqual([])
  })
})

describe('words', () => {
  test('on screen are in both languages', () => {
    const excused = { 'src/renderer/ui/grid/grid-words.ts': 'the grid brings its own English and is given Chinese' }
    expect(besides(findIn(sources, untranslated), excused)).toEqual([])
  })

  test('of every refusal are said somewhere', () => {
    const said = sources.filter(({ path }) => !isBelow(path, 'src/shared/contract/refusals')).map(({ text }) => text)
    expect(Object.keys(refusalTexts).filter((code) => !said.some((text) => text.includes(`'${code}'`)))).toEqual([])
  })
})
