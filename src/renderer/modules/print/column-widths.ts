// How wide the columns of a sheet are: as the form shares the paper out, except that nothing is cut that does not wrap: a
// number, a day, a word of letters. Its column takes what that needs, and the words around it wrap a little sooner.

import { papers, type PaperName } from '../../../shared/print/form.ts'

export type WidthWanted = {
  readonly widthMm: number
  /** The longest of what stands in it that does not wrap. */
  readonly longest: string
  /** It keeps its width, whatever the others need. */
  readonly keeps: boolean
}

const mmPerPoint = 25.4 / 72
/** Of the letters in tables; as sheet.css has them. */
const fontPt: Readonly<Record<PaperName, number>> = { slip: 9.5, voucher: 9.5, card: 13, a4: 8.5 }
/** Shares of the letter's height, bold ones of heads and sums included; what stands between digits is narrow. */
const signEm = 0.61
const letterEm = 0.57
const markEm = 0.34
/** Both paddings and a border. */
const aroundMm = 2

/** Millimetres, together as wide as the paper within its margins. */
export function columnWidths(columns: readonly WidthWanted[], paper: PaperName): number[] {
  const { widthMm, marginMm } = papers[paper]
  const wholeMm = widthMm - 2 * marginMm.x
  const scale = wholeMm / shared(columns)
  const needed = columns.map((column) => neededFor(column, paper))
  const fixed = new Map<number, number>()
  for (const [at, { keeps, widthMm: share }] of columns.entries())
    if (keeps) fixed.set(at, Math.max(share * scale, needed[at] ?? 0))
  // What is left is shared anew each time a column turns out to need more than its share.
  for (;;) {
    const left = columns.filter((_, at) => !fixed.has(at))
    const perShare = (wholeMm - [...fixed.values()].reduce((sum, mm) => sum + mm, 0)) / (shared(left) || 1)
    const short = columns.findIndex(({ widthMm: share }, at) => !fixed.has(at) && share * perShare < (needed[at] ?? 0))
    if (short < 0) return columns.map(({ widthMm: share }, at) => fixed.get(at) ?? share * perShare)
    fixed.set(short, needed[short] ?? 0)
  }
}

const shared = (columns: readonly WidthWanted[]): number => columns.reduce((sum, { widthMm }) => sum + widthMm, 0)

const emOf = (sign: string): number =>
  /[.,-]/.test(sign) ? markEm : /[a-z]/.test(sign) ? letterEm : /[\u4e00-\u9fff]/.test(sign) ? 1 : signEm

function neededFor({ longest }: WidthWanted, paper: PaperName): number {
  const em = Array.from(longest).reduce((sum, sign) => sum + emOf(sign), 0)
  return em * fontPt[paper] * mmPerPoint + aroundMm
}
