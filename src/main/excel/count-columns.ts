// The columns of a count sheet in Excel. A line is known by its place, owner, product and lot, never by its row, so that a
// keeper may sort the sheet; headers are found in either language.

import { createHash } from 'node:crypto'
import { label, type Label } from '../../shared/contract/index.ts'

export const countColumns = {
  warehouse: label('仓库', 'Warehouse'),
  position: label('垛位', 'Position'),
  owner: label('货主', 'Owner'),
  product: label('商品编码', 'Product'),
  productName: label('商品', 'Product name'),
  lot: label('批号', 'Lot'),
  unit: label('单位', 'Unit'),
  weight: label('每单位公斤', 'kg per unit'),
  book: label('账面数量', 'Booked'),
  bookTonnes: label('账面吨', 'Booked (t)'),
  counted: label('实盘数量', 'Counted'),
  countedTonnes: label('实盘吨', 'Counted (t)'),
  recount: label('复盘数量', 'Recounted'),
  difference: label('差异', 'Difference'),
  reason: label('原因', 'Reason'),
} as const satisfies Record<string, Label>

export type CountColumn = keyof typeof countColumns

const markWords = label('核对码', 'Check code')

/** Says of which check of which company a sheet is; read back, it must be this one. */
export const markOf = (company: string, startDay: string, draftId: number): string =>
  `${draftId}-${createHash('sha256').update(`${company}|${startDay}|${draftId}`).digest('hex').slice(0, 6)}`

export const markLine = (mark: string): Label =>
  label(
    `${markWords.zh} ${mark} · 只填黄色的格；表上没有的货填在最后的空行`,
    `${markWords.en} ${mark} · Fill in the yellow cells only; goods that are not listed go into the empty rows at the end`,
  )

const marked = new RegExp(`^(?:${markWords.zh}|${markWords.en})\\s+(\\d+-[0-9a-f]{6})(?:\\s|$)`)

/** The mark in a text; null where there is none. */
export const markIn = (text: string): string | null => marked.exec(text)?.[1] ?? null
