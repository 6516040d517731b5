// `export ledgers --book B --out FILE [--from DAY] [--to DAY]`: the ledgers of a period as one workbook.

import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { parseDay } from '../../shared/kernel/index.ts'
import { runTask } from '../tasks/index.ts'
import type { Arguments } from './arguments.ts'
import { bookLocation } from './book-location.ts'
import { missingOptions, wrongRest, type Command } from './command.ts'
import { sayRefusals } from './say-refusals.ts'

export const exportCommand: Command = {
  usage: 'export ledgers --book B --out FILE [--from DAY] [--to DAY]',
  purpose: {
    zh: '把账簿导出成一个 Excel 工作簿；不写日期就是全部',
    en: 'writes the ledgers into one Excel workbook; everything where no days are given',
  },
  options: () => ({ book: 'value', out: 'value', from: 'value', to: 'value' }),
  check(given) {
    const wrong =
      given.rest.length > 0 && given.rest[0] !== 'ledgers'
        ? [{ zh: '能导出的是 ledgers', en: 'what can be exported is ledgers' }]
        : []
    return [
      ...wrong,
      ...wrongRest(given, [{ zh: ' ledgers', en: '“ledgers”' }]),
      ...missingOptions(given, ['book', 'out']),
    ]
  },
  async run(call) {
    const { given, terminal, language } = call
    const refusals = [...wrongDay(given, 'from'), ...wrongDay(given, 'to')]
    if (refusals.length > 0) return sayRefusals(refusals, terminal, language)
    const began = performance.now()
    const file = terminal.path(given.values['out'] ?? '')
    const input = { from: given.values['from'] ?? null, to: given.values['to'] ?? null }
    const made = await runTask(
      'export.ledgers',
      input,
      { location: bookLocation(call) },
      {
        file,
        signal: terminal.signal,
        onProgress: (progress) => terminal.progress(progress, language),
      },
    )
    if (!made.ok) return sayRefusals(made.error, terminal, language)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    terminal.print(
      language === 'zh'
        ? `${file}：${made.value.rows} 行，用时 ${seconds} 秒\n`
        : `${file}: ${made.value.rows} rows in ${seconds} seconds\n`,
    )
    return 0
  },
}

function wrongDay(given: Arguments, name: string): Refusal[] {
  const value = given.values[name]
  if (value === undefined || parseDay(value) !== null) return []
  return [refusal('field.noSuchDay', name, { field: `--${name}`, value })]
}
