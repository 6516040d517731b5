// Workbooks written: rows a second through the one seam of the product, beside bare exceljs in the same run.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Column } from '../../src/main/excel/sheet-source.ts'
import { writeWorkbook } from '../../src/main/excel/write-workbook.ts'
import { timed, type Row } from './measure.ts'

const rowsWritten = 40_000
const columns: Column[] = Array.from({ length: 15 }, (_, index) => ({
  header: `列 ${index}`,
  kind: (['text', 'money', 'quantity', 'day', 'integer'] as const)[index % 5] ?? 'text',
}))
const valuesOf = (row: number) =>
  columns.map(({ kind }, index) =>
    kind === 'text' ? `文字 ${row}` : kind === 'day' ? '2025-03-05' : row * 100 + index,
  )

export async function benchWorkbooks(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hezhang-bench-'))
  try {
    const bare = await timed(() => writeBare(join(folder, 'bare.xlsx')))
    const ours = await timed(() => writeWorkbook(join(folder, 'ours.xlsx'), [{ name: '表', columns, rows: rows() }]))
    const perSecond = (took: number) => rowsWritten / (took / 1000)
    return [
      { what: 'bare exceljs, 15 columns, no formats', figure: perSecond(bare), unit: 'rows/s' },
      { what: 'the product, with formats', figure: perSecond(ours), unit: 'rows/s' },
      { what: 'share of bare exceljs', figure: bare / ours, unit: '×' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* rows() {
  for (let row = 0; row < rowsWritten; row++) yield valuesOf(row)
}

async function writeBare(file: string): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file })
  const sheet = book.addWorksheet('表')
  for (const values of rows()) sheet.addRow(values).commit()
  sheet.commit()
  await book.commit()
}
