// How wide the columns of a sheet are: as the form shares the paper out, except that nothing is cut that does not wrap: a
// number, a day, a word of letters. Its column takes what that needs, and the words around it wrap a little sooner, but
// not sign under sign: where even that is too much for the paper, the whole table is set in smaller letters.

import { papers, type PaperName } from '../../../shared/print/form.ts'

export type WidthWanted = {
  readonly widthMm: number
  /** The longest of what stands in it that does not wrap. */
  readonly longest: string
  /** The longest of all that stands in it. */
  readonly fullest: string
  /** It keeps its width, whatever the others need. */
  readonly keeps: boolean
}

export type Widths = {
  /** Together as wide as the paper within its margins. */
  readonly widthsMm: readonly number[]
  /** How large the letters are, of the paper's usual size. */
  readonly letters: number
}

const mmPerPoint = 25.4 / 72
/** Of the letters in tables; as sheet.css has them. */
const fontPt: Readonly<Record<PaperName, number>> = { slip: 9.5, voucher: 9.5, card: 13, a4: 8.5 }
/** Shares of the letter's height, bold ones of heads and sums included; what stands between digits is narrow. */
const signEm = 0.61
const letterEm = 0.57
const markEm = 0.34
/** Both paddings and a border. */
const aroundMm = 2.4
/** Words of Chinese up to four signs stay whole: 单位, 出库单, 期初余额. */
const shortWordEm = 4

export function columnWidths(columns: readonly WidthWanted[], paper: PaperName): Widths {
  const { widthMm, marginMm } = papers[paper]
  const wholeMm = widthMm - 2 * marginMm.x
  const scale = wholeMm / shared(columns)
  const mmOf = (em: number): number => em * fontPt[paper] * mmPerPoint + aroundMm
  const needed = columns.map(({ longest, fullest, keeps, widthMm: share }) => {
    const unbroken = mmOf(emOf(longest))
    const readable = Math.min(mmOf(emOf(fullest)), Math.max(mmOf(shortWordEm), (share * scale) / 2))
    return keeps ? unbroken : Math.max(unbroken, readable)
  })
  const wanted = needed.reduce((sum, mm) => sum + mm, 0)
  if (wanted > wholeMm) {
    const paddings = columns.length * aroundMm
    const letters = (wholeMm - paddings) / (wanted - paddings)
    return { widthsMm: needed.map((mm) => (mm - aroundMm) * letters + aroundMm), letters }
  }
  return { widthsMm: sharedOut(columns, needed, wholeMm), letters: 1 }
}

function sharedOut(columns: readonly WidthWanted[], needed: readonly number[], wholeMm: number): readonly number[] {
  const scale = wholeMm / shared(columns)
  const fixed = new Map<number, number>()
  const leftMm = () => wholeMm - [...fixed.values()].reduce((sum, mm) => sum + mm, 0)
  // Numbers keep their share where there is room for all; else they have what they need.
  const roomy = columns.map(({ keeps, widthMm }, at) =>
    keeps ? Math.max(widthMm * scale, needed[at] ?? 0) : (needed[at] ?? 0),
  )
  const isRoomy = roomy.reduce((sum, mm) => sum + mm, 0) <= wholeMm
  for (const [at, { keeps }] of columns.entries()) if (keeps) fixed.set(at, (isRoomy ? roomy[at] : needed[at]) ?? 0)
  // What is left is shared anew each time a column turns out to need more than its share.
  for (;;) {
    const perShare = leftMm() / (shared(columns.filter((_, at) => !fixed.has(at))) || 1)
    const short = columns.findIndex(({ widthMm }, at) => !fixed.has(at) && widthMm * perShare < (needed[at] ?? 0))
    if (short < 0) {
      const widths = columns.map(({ widthMm }, at) => fixed.get(at) ?? widthMm * perShare)
      // Numbers alone, or short words among them, share what is left over.
      const all = widths.reduce((sum, mm) => sum + mm, 0)
      return widths.map((mm) => (mm * wholeMm) / all)
    }
    fixed.set(short, needed[short] ?? 0)
  }
}

const shared = (columns: readonly WidthWanted[]): number => columns.reduce((sum, { widthMm }) => sum + widthMm, 0)

/** Of several texts the widest. */
export const widestOf = (texts: readonly string[]): string => texts.reduce((a, b) => (emOf(b) > emOf(a) ? b : a), '')

const emOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + emOfSign(sign), 0)

const emOfSign = (sign: string): number =>
  /[.,-]/.test(sign) ? markEm : /[a-z]/.test(sign) ? letterEm : /[\u2e80-\uffef]/.test(sign) ? 1 : signEm
