// Lines and open items of earlier documents, with what is left of them; and the documents themselves.

import type { Day, Fen } from '../../shared/kernel/index.ts'
import { documents, type DocumentKind } from '../../shared/catalog.ts'
import type { AnyRow, DocumentContract } from '../../shared/contract/index.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'
import type { DocumentFact, ItemFact, LineBalance, LineFact } from './facts.ts'

type LineRow = LineBalance & {
  id: number
  lineNo: number
  documentId: number
  no: string
  day: Day
  state: LineFact['state']
  partnerId: number | null
  partnerName: string | null
  closed: number
}

/** Lines of earlier documents, in their version in force, with what is left of them. */
export async function loadLines(
  sql: Sql,
  wanted: ReadonlyMap<DocumentKind, readonly number[]>,
): Promise<Map<number, LineFact>> {
  const found = new Map<number, LineFact>()
  for (const [kind, ids] of wanted) {
    const contract: DocumentContract = documents[kind]
    const section = contract.sections.lines
    if (!section) continue
    const names = [...Object.keys(section.fields), ...Object.keys(section.posted)]
    const heads = Object.keys({ ...contract.head, ...contract.headPosted })
    const columns = [
      ...[...new Set(names)].map((name) => `l.${snake(name)} as row_${snake(name)}`),
      ...heads.map((name) => `h.${snake(name)} as head_${snake(name)}`),
    ].join(', ')
    const partner = section.partner === undefined ? null : `l.${snake(section.partner)}`
    const rows = await sql.all<LineRow & Record<string, AnyRow[string]>>(
      `select l.id, l.line_no, l.document_id, d.no, d.day, d.state,
        ${partner ?? 'd.partner_id'} as partner_id, ${partner ? 'p.name' : 'd.partner_name'} as partner_name,
        case when c.line_id is null then 0 else 1 end as closed,
        coalesce(b.qty_milli, 0) as qty_milli, coalesce(b.fulfilled_milli, 0) as fulfilled_milli,
        coalesce(b.invoiced_milli, 0) as invoiced_milli, coalesce(b.returned_milli, 0) as returned_milli,
        coalesce(b.gross_fen, 0) as gross_fen, coalesce(b.tax_fen, 0) as tax_fen,
        coalesce(b.uninvoiced_fen, 0) as uninvoiced_fen, coalesce(b.cost_fen, 0) as cost_fen, ${columns}
      from ${snake(kind)}_lines l
      join document d on d.id = l.document_id and d.version = l.version
      join ${snake(kind)} h on h.document_id = d.id and h.version = d.version
      ${partner ? `left join partner p on p.id = ${partner}` : ''}
      left join line_balance b on b.line_id = l.id
      left join closed_line c on c.line_id = l.id
      where ${oneOf(sql, 'l.id', 'ids')}`,
      [[...new Set(ids)]],
    )
    for (const row of rows) found.set(row.id, lineFact(kind, row, names, heads))
  }
  return found
}

function lineFact(
  kind: DocumentKind,
  row: LineRow & Record<string, AnyRow[string]>,
  names: readonly string[],
  heads: readonly string[],
): LineFact {
  const { id, lineNo, documentId, no, day, state, partnerId, partnerName } = row
  const valuesOf = (of: 'row' | 'head', fields: readonly string[]): AnyRow =>
    Object.fromEntries(fields.map((name) => [name, row[`${of}${name[0]?.toUpperCase()}${name.slice(1)}`] ?? null]))
  return {
    id,
    lineNo,
    documentId,
    kind,
    no,
    day,
    state,
    partnerId,
    partnerName,
    closed: row.closed === 1,
    row: valuesOf('row', names),
    head: valuesOf('head', heads),
    balance: balanceOf(row),
  }
}

const balanceOf = (row: LineBalance): LineBalance => ({
  qtyMilli: row.qtyMilli,
  fulfilledMilli: row.fulfilledMilli,
  invoicedMilli: row.invoicedMilli,
  returnedMilli: row.returnedMilli,
  grossFen: row.grossFen,
  taxFen: row.taxFen,
  uninvoicedFen: row.uninvoicedFen,
  costFen: row.costFen,
})

export async function loadItems(sql: Sql, ids: readonly number[]): Promise<Map<number, ItemFact>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<ItemFact & { openFen: Fen }>(
    `select i.id, i.side, i.document_id, i.no, i.booked_day as day, i.partner_id, p.name as partner_name, i.amount_fen, b.open_fen
    from open_item i join item_balance b on b.item_id = i.id join partner p on p.id = i.partner_id
    where ${oneOf(sql, 'i.id', 'ids')}`,
    [[...new Set(ids)]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export async function loadDocuments(sql: Sql, ids: readonly number[]): Promise<Map<number, DocumentFact>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<DocumentFact>(
    `select id, kind, no, state from document where ${oneOf(sql, 'id', 'ids')} order by id`,
    [[...new Set(ids)]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
