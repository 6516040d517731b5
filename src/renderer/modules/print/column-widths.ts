// How wide the columns of a sheet are: as the form shares the paper out, except that a number or a day is never cut: its column
// takes what its longest one needs, and the words around it wrap a little sooner.

import { papers, type PaperName } from '../../../shared/print/form.ts'

export type WidthWanted = {
  readonly widthMm: number
  /** The longest number or day that stands in it; null for words, which wrap. */
  readonly longest: string | null
}

const mmPerPoint = 25.4 / 72
/** Of the letters in tables; as sheet.css has them. */
const fontPt: Readonly<Record<PaperName, number>> = { slip: 9.5, voucher: 9.5, card: 13, a4: 8.5 }
/** Shares of the letter's height, bold ones of sums included; what stands between digits is narrow. */
const digitEm = 0.61
const markEm = 0.34
/** Both paddings and a border. */
const aroundMm = 2

/** Millimetres, together as wide as the paper within its margins. */
export function columnWidths(columns: readonly WidthWanted[], paper: PaperName): number[] {
  const { widthMm, marginMm } = papers[paper]
  const wholeMm = widthMm - 2 * marginMm.x
  const shared = (all: readonly WidthWanted[]): number => all.reduce((sum, column) => sum + column.widthMm, 0)
  const scale = wholeMm / shared(columns)
  const neededMm = columns.map((column) => Math.max(column.widthMm * scale, neededFor(column, paper)))
  const words = columns.filter(({ longest }) => longest === null)
  const numbersMm = neededMm.reduce((sum, mm, index) => (columns[index]?.longest === null ? sum : sum + mm), 0)
  const perShare = (wholeMm - numbersMm) / shared(words)
  return columns.map(({ widthMm: share, longest }, index) =>
    longest === null ? share * perShare : (neededMm[index] ?? share),
  )
}

function neededFor({ longest }: WidthWanted, paper: PaperName): number {
  const em = Array.from(longest ?? '').reduce((sum, sign) => sum + (/[.,-]/.test(sign) ? markEm : digitEm), 0)
  return em * fontPt[paper] * mmPerPoint + aroundMm
}
