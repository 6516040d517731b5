// `demo --out DIR`: the whole main job without a screen. The built-in season becomes a book, is verified, and its
// ledgers are exported; each step says what it did and how long it took.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '../../shared/kernel/index.ts'
import { systemClock } from '../books/book.ts'
import { importWorkbook } from '../excel/import-season.ts'
import { places } from '../hosting/places.ts'
import { runTask } from '../tasks/index.ts'
import { missingOptions, wrongRest, type Command } from './command.ts'
import { summaryLines } from './import-command.ts'
import { sayRefusals } from './say-refusals.ts'

export const demoCommand: Command = {
  usage: 'demo --out DIR',
  purpose: {
    zh: '用自带的一季数据走一遍：迁入、过账、核对、导出账簿，放在 DIR',
    en: 'goes through it all with the built-in season: import, posting, check, ledgers, in DIR',
  },
  options: () => ({ out: 'value' }),
  check: (given) => [...wrongRest(given, []), ...missingOptions(given, ['out'])],
  async run({ given, terminal, language }) {
    const folder = terminal.path(given.values['out'] ?? '')
    mkdirSync(folder, { recursive: true })
    const location = join(folder, 'demo.hz')
    const file = join(folder, 'demo-ledgers.xlsx')
    const options = {
      signal: terminal.signal,
      onProgress: (progress: Parameters<typeof terminal.progress>[0]) => terminal.progress(progress, language),
    }
    const say = (zh: string, en: string): void => {
      terminal.progress(null, language)
      terminal.print(`${language === 'zh' ? zh : en}\n`)
    }

    say(`迁入 ${places.demoWorkbook}`, `Moving in ${places.demoWorkbook}`)
    let began = performance.now()
    const made = await importWorkbook(places.demoWorkbook, location, { ...options, clock: systemClock })
    if (!made.ok) {
      assert('refusals' in made.error, 'the built-in season has no flaws')
      return sayRefusals(made.error.refusals, terminal, language)
    }
    for (const line of summaryLines(made.value, secondsSince(began), language)) say(`  ${line}`, `  ${line}`)
    say(`账套：${location}`, `Book: ${location}`)

    began = performance.now()
    const verified = await runTask('verify', {}, { location }, options)
    if (!verified.ok) return sayRefusals(verified.error, terminal, language)
    const { checked, problems } = verified.value
    const took = secondsSince(began).toFixed(1)
    say(
      `核对：${checked} 项，${problems.length} 处不一致，用时 ${took} 秒`,
      `Checked: ${checked} checks, ${problems.length} contradictions, ${took} seconds`,
    )
    for (const problem of problems) terminal.say(problem)

    began = performance.now()
    const exported = await runTask('export.ledgers', { from: null, to: null }, { location }, { ...options, file })
    if (!exported.ok) return sayRefusals(exported.error, terminal, language)
    const { rows } = exported.value
    const wrote = secondsSince(began).toFixed(1)
    say(`账簿：${file}，${rows} 行，用时 ${wrote} 秒`, `Ledgers: ${file}, ${rows} rows in ${wrote} seconds`)
    return problems.length === 0 ? 0 : 1
  },
}

const secondsSince = (began: number): number => (performance.now() - began) / 1000
