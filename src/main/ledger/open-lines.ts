// The kept lines of contracts and pick lists with something left to deliver or receive. Every act that changes what is left (approval,
// a new version, closing, reopening, reversal, a delivery or receipt and its reversal) has the lines of its contracts
// made anew, so that there is one statement to be right and none to forget; `verify` compares them with the contracts.

import { oneOf, type Sql } from '../books/sql.ts'
import { moreToCome } from './more-to-come.ts'

type Agreed = {
  readonly lines: string
  readonly day: string
  readonly gross: string
  /** What a pick list draws from a contract is promised by the contract. */
  readonly only: string
}
const contract = { day: 'l.delivery_day', gross: 'l.gross_fen', only: '' }
const agreed: Readonly<Record<'purchaseContract' | 'salesContract' | 'pickList', Agreed>> = {
  purchaseContract: { ...contract, lines: 'purchase_contract' },
  salesContract: { ...contract, lines: 'sales_contract' },
  pickList: { lines: 'pick_list', day: 'h.pick_up_day', gross: '0', only: 'and l.contract_line_id is null' },
}
const kinds = Object.keys(agreed) as (keyof typeof agreed)[]

const columns = 'line_id, document_id, kind, partner_id, product_id, delivery_day, qty_milli, left_milli, gross_fen'

/** What is open of the documents of a kind, from the documents themselves. */
function openOf(kind: keyof typeof agreed): string {
  const { lines, day, gross, only } = agreed[kind]
  return `select l.id as line_id, d.id as document_id, d.kind, d.partner_id, l.product_id, ${day} as delivery_day,
    l.qty_milli, l.qty_milli - coalesce(b.fulfilled_milli, 0) as left_milli, ${gross} as gross_fen
  from document d join ${lines} h on h.document_id = d.id and h.version = d.version
  join ${lines}_lines l on l.document_id = d.id and l.version = d.version
  left join line_balance b on b.line_id = l.id
  left join closed_line x on x.line_id = l.id
  where d.kind = '${kind}' and d.state = 'approved' and x.line_id is null
    and ${moreToCome(kind)} ${only}`
}

/** All kinds: what the kept lines must be. */
export const openLinesAnew = kinds.map(openOf).join(' union all ')

/** Makes the kept lines of these documents anew; those that are no contracts have none. */
export async function keepOpenLines(sql: Sql, documentIds: readonly number[]): Promise<void> {
  const ids = [...new Set(documentIds)]
  if (ids.length === 0) return
  await sql.run(`delete from open_line where ${oneOf(sql, 'document_id', 'ids')}`, [ids])
  for (const kind of kinds)
    await sql.run(`insert into open_line (${columns}) ${openOf(kind)} and ${oneOf(sql, 'd.id', 'ids')}`, [ids])
}
