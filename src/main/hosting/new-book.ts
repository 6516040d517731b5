// What a person types to make a new book, checked before any file is made: all that is wrong at once, at its field.

import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, firstDay, parseMonth, success, type Day, type Result } from '../../shared/kernel/index.ts'

export type NewBook = { readonly company: string; readonly startDay: Day }

const companyLengthMax = 60
const companyLabel = { zh: '公司名称', en: 'Company' }
const monthLabel = { zh: '启用月份', en: 'Start month' }

/** The company without blanks around it, and the first day of the month the book starts with. */
export function checkNewBook(input: {
  readonly company: string
  readonly startMonth: string
}): Result<NewBook, readonly Refusal[]> {
  const company = input.company.trim()
  const month = parseMonth(input.startMonth)
  const refusals: Refusal[] = []
  if (company === '') refusals.push(refusal('field.required', 'company', { field: companyLabel }))
  if (Array.from(company).length > companyLengthMax)
    refusals.push(refusal('field.tooLong', 'company', { field: companyLabel, most: companyLengthMax }))
  if (month === null && input.startMonth === '')
    refusals.push(refusal('field.required', 'startMonth', { field: monthLabel }))
  else if (month === null)
    refusals.push(refusal('field.noSuchDay', 'startMonth', { field: monthLabel, value: input.startMonth }))
  return month !== null && refusals.length === 0 ? success({ company, startDay: firstDay(month) }) : failure(refusals)
}
