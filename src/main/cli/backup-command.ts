// `backup --book B --out FILE`: a checked copy of a book, while others may be working in it.

import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { backUp } from '../books/backup.ts'
import { unwritableRefusal } from '../excel/export-refusal.ts'
import { bookLocation } from './book-location.ts'
import { missingOptions, wrongRest, type Command } from './command.ts'
import { sayRefusals } from './say-refusals.ts'

export const backupCommand: Command = {
  usage: 'backup --book B --out FILE',
  purpose: {
    zh: '备份账套（连附件）到一个新文件，别人正在用也可以；备份先核对再落名',
    en: 'copies the book, attachments too, to a new file, also while it is in use; the copy is checked first',
  },
  options: () => ({ book: 'value', out: 'value' }),
  check: (given) => [...wrongRest(given, []), ...missingOptions(given, ['book', 'out'])],
  async run(call) {
    const { given, terminal, language } = call
    const target = terminal.path(given.values['out'] ?? '')
    if (!existsSync(dirname(target))) return sayRefusals([unwritableRefusal(target, 'noFolder')], terminal, language)
    const made = await backUp(bookLocation(call), target)
    if (!made.ok) return sayRefusals(made.error, terminal, language)
    const { checked, problems, bytes } = made.value
    for (const problem of problems) terminal.say(problem)
    const megabytes = (bytes / 1_000_000).toFixed(1)
    terminal.print(
      language === 'zh'
        ? `${target}：${megabytes} MB，${checked} 项核对，${problems.length} 处不一致\n`
        : `${target}: ${megabytes} MB, ${checked} checks, ${problems.length} contradictions\n`,
    )
    return problems.length === 0 ? 0 : 1
  },
}
