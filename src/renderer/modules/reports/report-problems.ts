// What is wrong with the parameters, in words, at the field it is wrong at.

import { validateRow, wordRefusal, type AnyRow, type Fields, type Language } from '../../../shared/contract/index.ts'
import { isMonthParam } from './params.ts'
import { parseMonth } from '../../../shared/kernel/index.ts'

/** By parameter; empty when the report can run. An empty field is waited for, not complained about. */
export function paramProblems(fields: Fields, params: AnyRow, language: Language): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const refusal of validateRow(fields, params, 'params'))
    if (refusal.code !== 'field.required')
      problems[refusal.path.slice('params.'.length)] = wordRefusal(refusal, language)
  for (const [name, field] of Object.entries(fields)) {
    const value = params[name]
    if (isMonthParam(name, field) && typeof value === 'string' && parseMonth(value) === null)
      problems[name] = wordRefusal(
        { code: 'field.noSuchDay', path: name, facts: { field: field.label, value } },
        language,
      )
  }
  const { from, to } = params
  if (Object.keys(problems).length === 0 && typeof from === 'string' && typeof to === 'string' && from > to)
    problems['to'] = language === 'zh' ? `早于开始日期 ${from}` : `Before ${from}, where it begins`
  return problems
}
