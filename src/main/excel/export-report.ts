// Any report as a workbook: what the screen shows of it with its parameters and search, all rows.

import type { FileMade, Tasks } from '../../shared/api.ts'
import { refusal, type AnyRow, type Field, type Language, type Refusal } from '../../shared/contract/index.ts'
import { failure, type Result } from '../../shared/kernel/index.ts'
import { isReportName, reportOf, type ReportName } from '../../shared/reports/index.ts'
import { searchRows } from '../../shared/reports/rows.ts'
import { readSettings } from '../books/settings.ts'
import { snake, type Sql } from '../books/sql.ts'
import { checkParams, fillParams, streamReport } from '../reports/index.ts'
import { memoLine, memoOf } from '../reports/memos.ts'
import type { TaskRun } from '../tasks/index.ts'
import { writeExport } from './export-file.ts'
import { reportSheet } from './export-sheet.ts'

type Input = Tasks['export.report']['input']

export async function exportReport(
  sql: Sql,
  input: Input,
  run: TaskRun,
): Promise<Result<FileMade, readonly Refusal[]>> {
  const { name, search = '', language = 'zh' } = input
  if (!isReportName(name)) return failure([refusal('command.unknown', '', { name })])
  const params = checkParams(name, await fillParams(sql, name, input.params))
  if (!params.ok) return params
  const { company } = await readSettings(sql)
  const label = reportOf(name).label[language]
  const memo = await memoOf(sql, name, params.value)
  const title = [
    label,
    company,
    await paramWords(sql, name, params.value, search, language),
    memoLine(memo, language) ?? '',
  ].filter((line) => line !== '')
  const rows = streamReport(sql, name, params.value)
  const shown = search.trim() === '' ? rows : matching(name, rows, search, language)
  return writeExport(
    { sheets: [reportSheet(name, { rows: shown, title, language })], title: label, creator: company },
    run,
  )
}

async function* matching(
  name: ReportName,
  rows: AsyncIterable<AnyRow>,
  search: string,
  language: Language,
): AsyncGenerator<AnyRow> {
  // The dictionary of pinyin is large, and most exports search nothing.
  const { initialsOf } = await import('../commands/record-row.ts')
  for await (const row of rows) yield* searchRows(reportOf(name).columns, [row], search, language, initialsOf)
}

/** `截至 2025-10-31，仓库 W1 东库`: what the rows answer to. */
async function paramWords(
  sql: Sql,
  name: ReportName,
  params: AnyRow,
  search: string,
  language: Language,
): Promise<string> {
  const words: string[] = []
  for (const [key, field] of Object.entries(reportOf(name).params)) {
    const value = await paramWord(sql, field, params[key] ?? null, language)
    if (value !== null) words.push(`${field.label[language]} ${value}`.trim())
  }
  if (search.trim() !== '') words.push(`${language === 'zh' ? '搜索' : 'Search'} ${search.trim()}`)
  return words.join('，')
}

async function paramWord(sql: Sql, field: Field, value: AnyRow[string], language: Language): Promise<string | null> {
  if (value === null || value === false || value === '') return null
  if (value === true) return ''
  if (field.kind === 'choice') return field.choices[String(value)]?.[language] ?? String(value)
  if (field.kind !== 'reference') return String(value)
  const record = await sql.get<{ code: string; name: string }>(
    `select code, name from ${snake(field.to)} where id = ?`,
    [value],
  )
  return record ? `${record.code} ${record.name}` : null
}
