// Workbooks as plain data, so that a test can change a cell and hand the file in again.

import ExcelJS from 'exceljs'

export type Cell = string | number | boolean | Date | null
/** Sheet → rows; the first row holds the headers. Row 2 of Excel is `rows[1]`. */
export type Sheets = Record<string, Cell[][]>

export async function readSheets(file: string): Promise<Sheets> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return Object.fromEntries(
    book.worksheets.map((sheet) => {
      const rows: Cell[][] = []
      sheet.eachRow({ includeEmpty: true }, (row) => {
        const cells: Cell[] = []
        for (let column = 1; column <= sheet.columnCount; column++)
          cells.push((row.getCell(column).value ?? null) as Cell)
        rows.push(cells)
      })
      return [sheet.name, rows]
    }),
  )
}

export async function writeSheets(file: string, sheets: Sheets): Promise<string> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows)
  await book.xlsx.writeFile(file)
  return file
}

export const copySheets = (sheets: Sheets): Sheets => structuredClone(sheets)

/** Changes of a workbook as a person makes them: by sheet, Excel's row number and header. */
export function edit(sheets: Sheets) {
  const rowsOf = (sheet: string): Cell[][] => {
    const rows = sheets[sheet]
    if (!rows) throw new Error(`no sheet ${sheet}`)
    return rows
  }
  const columnOf = (sheet: string, header: string): number => {
    const column = rowsOf(sheet)[0]?.indexOf(header) ?? -1
    if (column < 0) throw new Error(`${sheet} has no column ${header}`)
    return column
  }
  const rowAt = (sheet: string, row: number): Cell[] => {
    const cells = rowsOf(sheet)[row - 1]
    if (!cells) throw new Error(`${sheet} has no row ${row}`)
    return cells
  }
  return {
    get: (sheet: string, row: number, header: string): Cell => rowAt(sheet, row)[columnOf(sheet, header)] ?? null,
    set(sheet: string, row: number, header: string, value: Cell): void {
      rowAt(sheet, row)[columnOf(sheet, header)] = value
    },
    /** Sets a cell of every row. */
    map(sheet: string, header: string, change: (value: Cell) => Cell): void {
      const column = columnOf(sheet, header)
      for (const row of rowsOf(sheet).slice(1)) row[column] = change(row[column] ?? null)
    },
    add: (sheet: string, ...cells: Cell[]): number => rowsOf(sheet).push(cells),
    dropColumn(sheet: string, header: string): void {
      const column = columnOf(sheet, header)
      for (const row of rowsOf(sheet)) row.splice(column, 1)
    },
    rename(sheet: string, header: string, name: string): void {
      const head = rowsOf(sheet)[0]
      if (head) head[columnOf(sheet, header)] = name
    },
    dropSheet: (sheet: string): void => void delete sheets[sheet],
  }
}

export type Edit = ReturnType<typeof edit>
