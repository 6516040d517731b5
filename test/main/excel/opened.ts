// A workbook opened again, as a reader of ours would: sheets by name, their header, rows as objects, the totals row.

import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'

export type OpenedSheet = {
  readonly name: string
  /** Lines above the header. */
  readonly title: readonly string[]
  readonly headers: readonly string[]
  readonly rows: readonly Readonly<Record<string, ExcelJS.CellValue>>[]
  readonly sheet: ExcelJS.Worksheet
  /** The cell of a data row (from 0) under a header. */
  cell(row: number, header: string): ExcelJS.Cell
}

export async function openWorkbook(file: string): Promise<OpenedSheet[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return book.worksheets.map(openSheet)
}

function openSheet(sheet: ExcelJS.Worksheet): OpenedSheet {
  // The header is what is frozen above the rows.
  const headerRow = (sheet.views[0] as { ySplit?: number }).ySplit ?? 1
  const textsOf = (row: number): string[] => (sheet.getRow(row).values as ExcelJS.CellValue[]).slice(1).map(textOf)
  const headers = textsOf(headerRow)
  const rows: Record<string, ExcelJS.CellValue>[] = []
  for (let at = headerRow + 1; at <= sheet.rowCount; at++)
    rows.push(Object.fromEntries(headers.map((header, index) => [header, sheet.getRow(at).getCell(index + 1).value])))
  return {
    name: sheet.name,
    title: Array.from({ length: headerRow - 1 }, (_, index) => textOf(sheet.getRow(index + 1).getCell(1).value)),
    headers,
    rows,
    sheet,
    cell: (row, header) => sheet.getRow(headerRow + 1 + row).getCell(headers.indexOf(header) + 1),
  }
}

function textOf(value: ExcelJS.CellValue): string {
  if (typeof value === 'object' && value !== null && 'text' in value) return value.text
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
}

/** The text of a cell, whether it leads somewhere or not. */
export const shown = (value: ExcelJS.CellValue | undefined): string => textOf(value ?? null)

/** Where the links of a sheet (by its place, from 1) lead within the workbook, by cell: exceljs does not read them. */
export async function linksOf(file: string, place: number): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(await readFile(file))
  const xml = (await zip.file(`xl/worksheets/sheet${place}.xml`)?.async('string')) ?? ''
  const links = xml.matchAll(/<hyperlink ref="([A-Z]+\d+)" location="&apos;([^"]+)&apos;!A1"/g)
  return Object.fromEntries([...links].map(([, cell, sheet]) => [cell, sheet]))
}
