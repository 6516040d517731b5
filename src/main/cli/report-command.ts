// `report NAME --book B [--as-of DAY] [--json] [--PARAM VALUE …]`: any report, beside whoever has the book open.

import { isReportName, reportNames, reportOf, type ReportName } from '../../shared/reports/index.ts'
import { openReader } from '../books/open-reader.ts'
import { checkParams, fillParams, runReport } from '../reports/index.ts'
import { memoLine, memoOf } from '../reports/memos.ts'
import { bookLocation } from './book-location.ts'
import { missingOptions, type Command } from './command.ts'
import { reportJson } from './report-json.ts'
import { optionsOf, readParams } from './report-params.ts'
import { reportTable } from './report-table.ts'
import { sayRefusals } from './say-refusals.ts'
import { padEnd } from './text-width.ts'

export const reportCommand: Command = {
  usage: 'report NAME --book B [--as-of DAY] [--from DAY] [--to DAY] [--json] [--PARAM VALUE]',
  purpose: { zh: '打印一张报表', en: 'prints a report' },
  details: (language) =>
    reportNames.map((name) =>
      `${padEnd(name, 22)}  ${padEnd(reportOf(name).label[language], 24)}${optionText(name)}`.trimEnd(),
    ),
  options(typed) {
    const name = typed.find(isReportName)
    return { book: 'value', json: 'flag', ...(name === undefined ? {} : optionsOf(reportOf(name).params)) }
  },
  check(given) {
    const [name, ...extra] = given.rest
    const names = { zh: reportNames.join('、'), en: reportNames.join(', ') }
    const problems = extra.map((word) => ({ zh: `多余的“${word}”`, en: `“${word}” is too much` }))
    if (name === undefined)
      problems.push({ zh: `缺少报表名：${names.zh}`, en: `the report’s name is missing: ${names.en}` })
    // The options of a report that is not there cannot be known, so only this is said of it.
    else if (!isReportName(name))
      return [{ zh: `没有报表“${name}”：${names.zh}`, en: `there is no report “${name}”: ${names.en}` }]
    return [...problems, ...missingOptions(given, ['book'])]
  },
  async run(call) {
    const { given, terminal, language } = call
    const name = given.rest[0] ?? ''
    if (!isReportName(name)) return 2
    const reader = await openReader(bookLocation(call))
    if (!reader.ok) return sayRefusals(reader.error, terminal, language)
    try {
      return await reader.value.read(async (sql) => {
        const asked = await readParams(sql, reportOf(name).params, given)
        if (!asked.ok) return sayRefusals(asked.error, terminal, language)
        const params = checkParams(name, await fillParams(sql, name, asked.value))
        if (!params.ok) return sayRefusals(params.error, terminal, language)
        const answer = await runReport(sql, name, params.value)
        const memo = memoLine(await memoOf(sql, name, params.value), language)
        if (given.flags.has('json')) {
          terminal.print(reportJson(name, answer.rows))
          // An array of rows has no place for it.
          if (memo !== null) terminal.say(memo)
        } else terminal.print(reportTable(name, answer, { language, aligned: terminal.isScreen, memo }))
        return 0
      })
    } finally {
      await reader.value.close()
    }
  },
}

/** Its own options, as they are typed. */
const optionText = (name: ReportName): string =>
  Object.keys(optionsOf(reportOf(name).params))
    .filter((option) => !['asOf', 'from', 'to', 'month'].includes(option))
    .map((option) => `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
    .join(' ')
