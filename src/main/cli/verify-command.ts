// `verify --book B`: rebuilds every kept balance from its ledger and says what does not agree.

import { runTask } from '../tasks/index.ts'
import { bookLocation } from './book-location.ts'
import { missingOptions, wrongRest, type Command } from './command.ts'
import { sayRefusals } from './say-refusals.ts'

export const verifyCommand: Command = {
  usage: 'verify --book B',
  purpose: {
    zh: '核对整本账：余额与明细是否一致',
    en: 'checks the whole book: whether balances agree with their ledgers',
  },
  options: () => ({ book: 'value' }),
  check: (given) => [...wrongRest(given, []), ...missingOptions(given, ['book'])],
  async run(call) {
    const { terminal, language } = call
    const verified = await runTask(
      'verify',
      {},
      { location: bookLocation(call) },
      {
        signal: terminal.signal,
        onProgress: (progress) => terminal.progress(progress, language),
      },
    )
    if (!verified.ok) return sayRefusals(verified.error, terminal, language)
    const { checked, problems } = verified.value
    for (const problem of problems) terminal.say(problem)
    if (problems.length === 0)
      terminal.print(language === 'zh' ? `${checked} 项核对，全部一致\n` : `${checked} checks, all agree\n`)
    else
      terminal.say(
        language === 'zh'
          ? `${checked} 项核对，${problems.length} 处不一致`
          : `${checked} checks, ${problems.length} contradictions`,
      )
    return problems.length === 0 ? 0 : 1
  },
}
