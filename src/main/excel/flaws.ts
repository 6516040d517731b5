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
  const keyOf = (sheet: string, row: number, column: string | null) => `${sheet}/${row}/${column ?? ''}`
  return {
    found,
    count: () => found.length,
    add(
      table: Table,
      row: number,
      column: string | null,
      code: RefusalCode,
      facts: Readonly<Record<string, Fact>> = {},
      follows = false,
    ): void {
      const index = column === null ? undefined : table.columns.get(column)
      cells.add(keyOf(table.sheet, row, column))
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
    has: (sheet: string, row: number, column: string | null): boolean => cells.has(keyOf(sheet, row, column)),
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
