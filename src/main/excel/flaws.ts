// The flaws of a workbook, collected: each with its sheet, row and column, so that all can be shown at once,
// and so that a cell is not blamed twice.

import type { Flaw } from '../../shared/api.ts'
import { refusal, type Fact, type RefusalCode } from '../../shared/contract/index.ts'
import type { Cell, CellProblem } from './cells.ts'
import type { Table } from './season-tables.ts'

export type Flaws = ReturnType<typeof collectFlaws>

export function collectFlaws() {
  const found: Flaw[] = []
  const cells = new Set<string>()
  const rows = new Set<string>()
  const lost = new Set<string>()
  const missing = new Set<string>()
  const unnumbered = new Set<string>()
  const rowKey = (sheet: string, row: number) => `${sheet}/${row}`
  const cellKey = (sheet: string, row: number, column: string | null) => `${rowKey(sheet, row)}/${column ?? ''}`
  return {
    found,
    count: () => found.length,
    /** Blames a cell, or a whole row when `column` is null. `follows`: it may be right once its cause is mended. */
    add(
      table: Pick<Table, 'sheet' | 'columns'>,
      row: number,
      column: string | null,
      code: RefusalCode,
      facts: Readonly<Record<string, Fact>> = {},
      follows = false,
    ): void {
      const index = column === null ? undefined : table.columns.get(column)
      cells.add(cellKey(table.sheet, row, column))
      rows.add(rowKey(table.sheet, row))
      found.push({
        sheet: table.sheet,
        row,
        column,
        columnNo: index === undefined ? null : index + 1,
        refusal: refusal(code, '', facts),
        follows,
      })
    },
    /** Whether the cell has been blamed already. */
    has: (sheet: string, row: number, column: string | null): boolean => cells.has(cellKey(sheet, row, column)),
    hasRow: (sheet: string, row: number): boolean => rows.has(rowKey(sheet, row)),
    /** A row has no number by which others could name it, or none that can be read. */
    noteUnnumbered: (sheet: string): void => void unnumbered.add(sheet),
    hasUnnumbered: (sheet: string): boolean => unnumbered.has(sheet),
    /** A sheet of which no row could be taken: what refers to it only follows. */
    lose: (sheet: string): void => void lost.add(sheet),
    isLost: (sheet: string): boolean => lost.has(sheet),
    /** A sheet that others refer to and that is not there: said once. */
    sheetMissing(sheet: string): void {
      lost.add(sheet)
      if (missing.has(sheet)) return
      missing.add(sheet)
      this.add({ sheet, columns: new Map() }, 1, null, 'workbook.sheetMissing', { sheet })
    },
  }
}

const problemCodes = {
  notANumber: 'workbook.notANumber',
  tooManyDecimals: 'workbook.tooManyDecimals',
  tooLarge: 'workbook.tooLarge',
  negative: 'field.negative',
  notADay: 'workbook.notADay',
  dayDoesNotExist: 'workbook.dayDoesNotExist',
  digitsLost: 'workbook.digitsLost',
  excelError: 'workbook.formulaError',
  notCalculated: 'workbook.formulaError',
} as const satisfies Record<CellProblem, RefusalCode>

export const codeOfProblem = (problem: CellProblem): RefusalCode => problemCodes[problem]

/** A cell's content as a person would read it out. */
export function shownCell(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'object' ? cell.shown : String(cell)
}
