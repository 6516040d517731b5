// The lines of a posted document with what is left of them: of a contract to fulfil, of goods received or delivered to
// invoice and to return. What is left is read from the kept balance of the line, never added up from history. A line
// that is closed, or whose contract is, has nothing open whatever was delivered of it.

import {
  isFulfilled,
  type AnyRow,
  type DocumentContract,
  type Fields,
  type State,
} from '../../shared/contract/index.ts'
import { withTolerance, type BasisPoints, type Milli } from '../../shared/kernel/index.ts'
import { snake, type Sql, type SqlRow } from '../books/sql.ts'

type Of = { readonly id: number; readonly state: State; readonly version: number }

/** Rows of every section in their order, with `id` and `lineNo`. */
export async function sectionsOf(
  sql: Sql,
  contract: DocumentContract,
  document: Of,
): Promise<Record<string, AnyRow[]>> {
  const leftOf = await leftOfLines(sql, contract, document)
  const sections: Record<string, AnyRow[]> = {}
  for (const [name, section] of Object.entries(contract.sections)) {
    const fields = { ...section.fields, ...section.posted }
    const stored = await storedColumns(sql, `${snake(contract.kind)}_${snake(name)}`, document)
    // Only goods are fulfilled, invoiced and returned.
    const leftHere = name === 'lines' ? leftOf : () => ({})
    sections[name] = stored.map((row) => ({ ...typed(fields, row), ...leftHere(row) }))
  }
  return sections
}

const storedColumns = (sql: Sql, table: string, { id, version }: Of): Promise<SqlRow[]> =>
  sql.all(`select * from ${table} where document_id = ? and version = ? order by line_no`, [id, version])

function typed(fields: Fields, row: SqlRow): AnyRow {
  const values = Object.entries(fields).map(([name, field]) => [
    name,
    field.kind === 'flag' ? row[name] === 1 : (row[name] ?? null),
  ])
  return { id: row.id ?? null, lineNo: row.lineNo ?? null, ...Object.fromEntries(values) }
}

type Balance = {
  readonly lineId: number
  readonly qtyMilli: number
  readonly fulfilledMilli: number
  readonly invoicedMilli: number
  readonly returnedMilli: number
}

/** What a line has left, where the kind leaves something: contracts, receipts, deliveries. */
async function leftOfLines(sql: Sql, contract: DocumentContract, { id, state }: Of): Promise<(row: SqlRow) => AnyRow> {
  const balances = await sql.all<Balance>(
    'select line_id, qty_milli, fulfilled_milli, invoiced_milli, returned_milli from line_balance where owner_id = ?',
    [id],
  )
  const byLine = new Map(balances.map((balance) => [balance.lineId, balance]))
  if (contract.amendable && !isFulfilled(contract)) return () => ({})
  if (!contract.amendable)
    return (row) => {
      const balance = byLine.get(Number(row.id))
      return balance ? invoiceable(balance) : {}
    }
  const closed = await sql.all<{ lineId: number }>('select line_id from closed_line where document_id = ?', [id])
  const closedLines = new Set(closed.map(({ lineId }) => lineId))
  return (row) => {
    const isClosed = state === 'closed' || closedLines.has(Number(row.id))
    if (!isFulfilled(contract)) return { closed: isClosed }
    return fulfillable(row, byLine.get(Number(row.id))?.fulfilledMilli ?? 0, isClosed, isClosed || state === 'reversed')
  }
}

function fulfillable(row: SqlRow, fulfilledMilli: number, closed: boolean, over: boolean): AnyRow {
  const ordered = Number(row.qtyMilli)
  return {
    fulfilledMilli,
    openMilli: over ? 0 : Math.max(0, ordered - fulfilledMilli),
    mostMilli: withTolerance(ordered as Milli, Number(row.toleranceBp ?? 0) as BasisPoints),
    closed,
  }
}

const invoiceable = ({ qtyMilli, fulfilledMilli, invoicedMilli, returnedMilli }: Balance): AnyRow => ({
  invoicedMilli,
  returnedMilli,
  leftMilli: qtyMilli - fulfilledMilli - invoicedMilli - returnedMilli,
})
