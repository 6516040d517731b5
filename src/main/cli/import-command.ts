// `import FILE --book B [--marked FILE]`: a workbook becomes a new book, or all that is wrong with it is said and
// nothing is made. What only follows from another flaw is listed apart: it may be right once the cause is mended.

import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Flaw } from '../../shared/api.ts'
import { documents, records } from '../../shared/catalog.ts'
import type { ImportSummary } from '../../shared/client.ts'
import type { Label, Language } from '../../shared/contract/index.ts'
import { systemClock } from '../books/book.ts'
import { isPostgres } from '../books/store.ts'
import { unwritableRefusal } from '../excel/export-refusal.ts'
import { importWorkbook } from '../excel/import-season.ts'
import { markFlaws } from '../excel/mark-flaws.ts'
import { UnwritableWorkbook } from '../excel/unwritable-workbook.ts'
import { bookLocation } from './book-location.ts'
import { missingOptions, wrongRest, type Call, type Command, type ExitCode } from './command.ts'
import { flawLines } from './flaw-lines.ts'
import { sayRefusals } from './say-refusals.ts'

export const importCommand: Command = {
  usage: 'import FILE --book B [--marked FILE]',
  purpose: {
    zh: '从 Excel 工作簿迁入，建立新账套 B；有错时全部列出，--marked 另存一份标了错的',
    en: 'moves in from a workbook and makes book B; lists every flaw, --marked saves a copy with the flaws marked',
  },
  options: () => ({ book: 'value', marked: 'value' }),
  check: (given) => [
    ...wrongRest(given, [{ zh: '工作簿文件', en: 'the workbook' }]),
    ...missingOptions(given, ['book']),
  ],
  async run(call) {
    const { given, terminal, language } = call
    const file = terminal.path(given.rest[0] ?? '')
    const location = bookLocation(call)
    if (!isPostgres(location) && !existsSync(dirname(location)))
      return sayRefusals([unwritableRefusal(location, 'noFolder')], terminal, language)
    const began = performance.now()
    const made = await importWorkbook(file, location, {
      clock: systemClock,
      signal: terminal.signal,
      onProgress: (progress) => terminal.progress(progress, language),
    })
    if (!made.ok)
      return 'flaws' in made.error
        ? sayFlaws(call, file, made.error.flaws)
        : sayRefusals(made.error.refusals, terminal, language)
    terminal.print(`${summaryLines(made.value, (performance.now() - began) / 1000, language).join('\n')}\n`)
    return 0
  },
}

async function sayFlaws({ given, terminal, language }: Call, file: string, flaws: readonly Flaw[]): Promise<ExitCode> {
  for (const line of flawLines(flaws, language)) terminal.say(line)
  const marked = given.values['marked']
  if (marked === undefined) return 1
  const target = terminal.path(marked)
  const copy = await markFlaws(file, target, flaws, language).catch((error: unknown) => {
    if (error instanceof UnwritableWorkbook) return error
    throw error
  })
  if (copy instanceof UnwritableWorkbook)
    return sayRefusals([unwritableRefusal(target, copy.reason)], terminal, language)
  const words = {
    marked: { zh: `标了错的工作簿：${target}`, en: `the workbook with its flaws marked: ${target}` },
    listed: {
      zh: `工作簿无法原样标注，错误另列在：${target}`,
      en: `the workbook cannot be marked as it is; its flaws are listed in ${target}`,
    },
  }
  terminal.say(words[copy.kind][language])
  return 1
}

const contracts: Readonly<Record<string, { readonly label: Label }>> = { ...records, ...documents }

/** What was brought in, with counts. */
export function summaryLines(summary: ImportSummary, seconds: number, language: Language): string[] {
  const counted = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([kind, count]) => `${contracts[kind]?.label[language] ?? kind} ${count}`)
      .join(language === 'zh' ? '，' : ', ')
  const total = Object.values(summary.documents).reduce((sum, count) => sum + count, 0)
  const leftOut = summary.leftOut.join(language === 'zh' ? '、' : ', ')
  return language === 'zh'
    ? [
        `资料：${counted(summary.records)}`,
        `单据 ${total} 张：${counted(summary.documents)}`,
        ...(leftOut === '' ? [] : [`没有用到的工作表：${leftOut}`]),
        ...(summary.warnings === 0 ? [] : [`提醒 ${summary.warnings} 条（超信用额度、账户为负等，不影响记账）`]),
        `用时 ${seconds.toFixed(1)} 秒`,
      ]
    : [
        `Records: ${counted(summary.records)}`,
        `${total} documents: ${counted(summary.documents)}`,
        ...(leftOut === '' ? [] : [`Sheets left out: ${leftOut}`]),
        ...(summary.warnings === 0
          ? []
          : [`${summary.warnings} warnings (credit limits, negative cash); they hold nothing up`]),
        `${seconds.toFixed(1)} seconds`,
      ]
}
