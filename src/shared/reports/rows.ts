// What screen, command line and workbook do alike with the rows of a report: sum what may be summed, and keep the rows
// a search names, so that an export holds exactly what was on screen.

import type { AnyRow, Field, Fields, Language } from '../contract/index.ts'
import { shareOf, sum } from '../kernel/index.ts'

/** Sums of the columns declared `total`, and the shares that follow from them. */
export function totalsOf(columns: Fields, rows: readonly AnyRow[]): Record<string, number> {
  const sums = Object.fromEntries(
    Object.entries(columns).flatMap(([name, field]) =>
      isTotal(field) || agreesWithin(field, rows)
        ? [[name, sum(rows.map((row) => (typeof row[name] === 'number' ? row[name] : 0)))]]
        : [],
    ),
  )
  return { ...sums, ...sharesOf(columns, sums) }
}

/** Of the sums; none of nothing. */
export const sharesOf = (columns: Fields, sums: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, field]) => {
      const [part, whole] = ('shareOf' in field && field.shareOf) || ['', '']
      const share = shareOf(sums[part] ?? 0, sums[whole] ?? 0)
      return share === null ? [] : [[name, share]]
    }),
  )

/**
 * The rows in which every word of the search stands somewhere: in a text, a day, or the words of a choice.
 * `initialsOf` lets pinyin initials find Chinese (`ny` 农友).
 */
export function searchRows(
  columns: Fields,
  rows: readonly AnyRow[],
  search: string,
  language: Language,
  initialsOf: (text: string) => string = () => '',
): readonly AnyRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  const searched = Object.entries(columns).filter(([, field]) => !field.hidden && isText(field))
  return rows.filter((row) => {
    const texts = searched.flatMap(([name, field]) => {
      const text = textOf(field, row[name], language)
      return text === '' ? [] : [text.toLowerCase(), initialsOf(text).toLowerCase()]
    })
    return words.every((word) => texts.some((text) => text.includes(word)))
  })
}

const agreesWithin = (field: Field, rows: readonly AnyRow[]): boolean => {
  const within = 'totalWithin' in field ? field.totalWithin : undefined
  return within !== undefined && rows.length > 0 && rows.every((row) => row[within] === rows[0]?.[within])
}

/** Whether sums of the column are shown. */
export const isTotal = (field: Field): boolean => 'total' in field && (field.total ?? false)
const isText = (field: Field): boolean => ['text', 'lot', 'day', 'choice'].includes(field.kind)

function textOf(field: Field, value: AnyRow[string] | undefined, language: Language): string {
  if (typeof value !== 'string') return ''
  return field.kind === 'choice' ? (field.choices[value]?.[language] ?? value) : value
}
