// How values look in a workbook of ours: formats by kind, the header, totals and titles, and widths that count
// a Chinese character as two. Style objects are made once and shared: exceljs finds a style by its identity,
// and comparing styles cell by cell would cost more than writing the cells.
// Text is formatted as text (@): what begins with = + - @ then stays text even when edited in Excel.

import type ExcelJS from 'exceljs'
import { assert, decimalString, parseDay } from '../../shared/kernel/index.ts'
import type { CellValue, Column, ColumnKind } from './sheet-source.ts'

/** `fill` and `empty` are of a form: to be written into. */
export type CellRole = 'data' | 'subtotal' | 'total' | 'fill' | 'empty'
export interface ShownCell {
  readonly value: string | number | Date | ExcelJS.CellFormulaValue | null
  readonly style: Partial<ExcelJS.Style>
}

const scaleOf: Record<ColumnKind, number> = {
  text: 0,
  money: 2,
  quantity: 3,
  price: 4,
  integer: 0,
  percent: 4,
  permille: 2,
  temperature: 1,
  day: 0,
}

/** The value as Excel keeps it, with its style. Numbers are exact to Excel's 15 digits. */
export function shownCell(value: CellValue, column: Column, role: CellRole, row: number): ShownCell {
  if (value === null || value === '') return { value: null, style: styleOf(formatOf(column, 0), column.kind, role) }
  if (typeof value === 'object') {
    if ('text' in value) return { value: cellText(value.text), style: linkStyle }
    return { value: { formula: value.formula(row) }, style: styleOf(formatOf(column, 1), column.kind, role) }
  }
  if (typeof value === 'string') {
    const day = column.kind === 'day' ? parseDay(value) : null
    if (day !== null) return { value: new Date(`${day}T00:00:00Z`), style: styleOf('yyyy-mm-dd', 'day', role) }
    return { value: cellText(value), style: styleOf(value.length > textFormatMax ? '' : '@', 'text', role) }
  }
  assert(column.kind !== 'day', `a day is text, not ${value}`)
  if (column.kind === 'text') return { value: String(value), style: styleOf('@', 'text', role) }
  const number = Number(decimalString(value, scaleOf[column.kind]))
  return { value: number, style: styleOf(formatOf(column, value), column.kind, role) }
}

// Older Excels show longer texts in cells formatted as text as ####.
const textFormatMax = 255

function formatOf(column: Column, value: number): string {
  switch (column.kind) {
    case 'money':
      return signed('#,##0.00')
    case 'price':
      return signed('#,##0.00##')
    case 'quantity': {
      // One format for all would show 250 as "250." or as 250.000.
      const needed =
        decimalString(value, 3)
          .replace(/\.?0+$/, '')
          .split('.')[1]?.length ?? 0
      const decimals = column.decimals ?? needed
      return signed(decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`)
    }
    case 'integer':
      return signed('#,##0')
    case 'percent':
      return value % 100 === 0 ? '0%' : '0.00%'
    case 'permille':
      return signed('0.00')
    case 'temperature':
      return '0.0;-0.0'
    case 'day':
      return 'yyyy-mm-dd'
    case 'text':
      return '@'
  }
}

const signed = (format: string): string => `${format};[Red]-${format}`

const grey = { argb: 'FFBFBFBF' }
const black = { argb: 'FF404040' }
const thin = { style: 'thin', color: grey } as const
const allSides = { top: thin, left: thin, bottom: thin, right: thin }
const font = { name: 'Calibri', family: 2, scheme: 'minor', size: 11 } as const

export const headerStyle: Partial<ExcelJS.Style> = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F0E4' } },
  border: allSides,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
}
export const titleStyle: Partial<ExcelJS.Style> = { font: { ...font, bold: true, size: 14 }, numFmt: '@' }
export const subtitleStyle: Partial<ExcelJS.Style> = { font, numFmt: '@' }
export const linkStyle: Partial<ExcelJS.Style> = {
  font: { ...font, underline: true, color: { argb: 'FF0563C1' } },
  numFmt: '@',
}

const toFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9DB' } } as const

const styles = new Map<string, Partial<ExcelJS.Style>>()

function styleOf(format: string, kind: ColumnKind, role: CellRole): Partial<ExcelJS.Style> {
  const key = `${format}|${kind}|${role}`
  let style = styles.get(key)
  if (style === undefined) {
    const horizontal = kind === 'day' ? 'center' : kind === 'text' ? 'left' : 'right'
    style = {
      ...(format === '' ? {} : { numFmt: format }),
      font: role === 'subtotal' || role === 'total' ? { ...font, bold: true } : font,
      ...(role === 'fill' || role === 'empty' ? { protection: { locked: false } } : {}),
      ...(role === 'fill' ? { fill: toFill } : {}),
      border: role === 'total' ? { ...allSides, top: { style: 'medium', color: black } } : allSides,
      alignment: { horizontal, vertical: 'middle' },
    }
    styles.set(key, style)
  }
  return style
}

const cellTextMax = 32_767

/** Text as a workbook can hold it: cut to Excel's limit, without what XML forbids, its escapes kept literal. */
export function cellText(text: string): string {
  const held = text.length > cellTextMax ? `${text.slice(0, cellTextMax - 1)}…` : text
  return held.replaceAll(/[\ufffe\uffff]/g, '').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

const [widthMin, widthMax] = [8, 60]
// Numbers too wide for their column show as ####, so there is room for totals that the first rows do not show yet.
const widthOfKind: Partial<Record<ColumnKind, number>> = { day: 12, money: 17, quantity: 13, price: 12, integer: 9 }

/** The width that shows the header, with room for its filter button, and the given rows. */
export function widthOf(column: Column, index: number, rows: readonly (readonly CellValue[])[]): number {
  if (column.width !== undefined) return column.width
  let width = Math.max(widthMin, widthOfKind[column.kind] ?? 0, displayWidth(column.header) + 4)
  for (const row of rows) width = Math.max(width, displayWidth(shownText(row[index] ?? null, column)) + 2)
  return Math.min(width, widthMax)
}

function shownText(value: CellValue, column: Column): string {
  if (value === null) return ''
  if (typeof value === 'object') return 'text' in value ? value.text : ''
  if (typeof value === 'string' || column.kind === 'text') return String(value)
  const text = decimalString(value, Math.min(scaleOf[column.kind], 3))
  return text + ','.repeat(Math.max(0, Math.ceil((text.split('.')[0] ?? '').length / 3) - 1))
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{3fffd}]/u

/** Of the longest line: Chinese characters and full-width signs count two. */
function displayWidth(text: string): number {
  let longest = 0
  for (const line of text.slice(0, 500).split('\n')) {
    let width = 0
    for (const character of line) width += wide.test(character) ? 2 : 1
    longest = Math.max(longest, width)
  }
  return longest
}
