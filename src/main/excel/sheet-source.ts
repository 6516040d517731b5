// What an export hands over: sheets as plain data, rows as they come from the database, amounts still in the
// integers of the books. How Excel shows them follows from the kind of a column and is decided in one place,
// so that a quantity looks alike in every list, and no export has to know a number format.

/**
 * What a column's numbers are and how they show: `money` fen, `quantity` thousandths, `price` ten-thousandths
 * of a yuan, `percent` basis points, `permille` hundredths of a thousandth, `temperature` tenths of a degree, `integer` as is, `day` text `YYYY-MM-DD`. A string in any of them stays text.
 */
export type ColumnKind =
  | 'text'
  | 'money'
  | 'quantity'
  | 'price'
  | 'integer'
  | 'percent'
  | 'permille'
  | 'temperature'
  | 'day'

export interface Column {
  readonly header: string
  readonly kind: ColumnKind
  /** In characters of Latin width; without it the column fits its header and its first rows. */
  readonly width?: number
  /** Of a quantity: always so many decimals. Without it as many as each value needs: 250 and 2.516. */
  readonly decimals?: 0 | 1 | 2 | 3
  /** People write into it; on a `form` only there. */
  readonly fill?: true
  /** What may be chosen there. */
  readonly choices?: readonly string[]
}

/** A cell that leads to the first cell of another sheet of the same workbook, by the sheet's name. */
export interface SheetLink {
  readonly text: string
  readonly sheet: string
}

/** Worked out by Excel; `row` is the cell's own. */
export interface SheetFormula {
  readonly formula: (row: number) => string
}

export type CellValue = string | number | SheetLink | SheetFormula | null

/** One value per column; columns left out at the end are blank. */
export type SheetRowValues = readonly CellValue[]

/** A row of sums among the data, such as a month's: set off from it like totals. */
export interface SubtotalRow {
  readonly subtotal: SheetRowValues
}
export type SheetDataRow = SheetRowValues | SubtotalRow

export interface SheetSource {
  /** Made valid and unique for Excel; where links lead to it, pass it through `uniqueSheetNames` first. */
  readonly name: string
  /** Lines above the header: company, report, period. The first one is large. */
  readonly title?: readonly string[]
  /** At the very top, usually back to the contents. */
  readonly link?: SheetLink
  readonly columns: readonly Column[]
  readonly rows: Iterable<SheetDataRow> | AsyncIterable<SheetDataRow>
  /** The row below the data. A function is asked when the last row was taken, for totals that the rows make up; or none. */
  readonly totals?: SheetRowValues | (() => SheetRowValues | undefined)
  readonly landscape?: boolean
  /** Columns from the left that stay in sight; rows do so from the header up. */
  readonly freezeColumns?: number
  /** A sheet to fill in and hand back: what is not to be filled is locked, apart from so many empty rows at the end. */
  readonly form?: { readonly emptyRows: number }
}
