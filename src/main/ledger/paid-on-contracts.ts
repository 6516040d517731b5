// What is paid on contracts with a payment schedule: what was settled of their goods, and money that was paid on the contract
// before there were any and waits to be set against them. A slip or an invoice may be of several contracts: what was settled
// of it counts for each by its goods. When the waiting money is set against the contract's own goods, it only changes from
// the one to the other.

import { mulDiv, type Fen } from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'

/** Where the goods of each side are, what is owed for them, and what is paid before. */
const sides = {
  collect: {
    contract: 'sales_contract',
    goods: 'delivery_lines g on g.document_id = k.document_id and g.contract_line_id = c.id',
    owed: 'receivable',
    money: 'moneyReceipt',
    before: 'advance',
  },
  // Receipts are owed for once they are invoiced.
  pay: {
    contract: 'purchase_contract',
    goods: `goods_receipt_lines r on r.document_id = k.document_id and r.contract_line_id = c.id
      join document_link v on v.source_id = k.document_id
      join purchase_invoice_lines g on g.document_id = v.document_id and g.receipt_line_id = r.id`,
    owed: 'payable',
    money: 'payment',
    before: 'prepaid',
  },
} as const

type Owed = {
  readonly contractId: number
  readonly itemId: number
  readonly amountFen: Fen
  readonly openFen: Fen
  /** Of all the slip or the invoice comes to, what is the contract's. */
  readonly grossFen: Fen
  readonly totalFen: Fen
}

/** By contract; who has paid nothing may be missing. */
export async function paidOnContracts(
  sql: Sql,
  side: keyof typeof sides,
  contractIds: readonly number[],
): Promise<ReadonlyMap<number, Fen>> {
  const paid = new Map<number, number>()
  if (contractIds.length === 0) return paid as Map<number, Fen>
  const add = (contractId: number, amountFen: number) => paid.set(contractId, (paid.get(contractId) ?? 0) + amountFen)
  for (const { contractId, amountFen, openFen, grossFen, totalFen } of await owedOnContracts(sql, side, contractIds))
    if (totalFen > 0) add(contractId, mulDiv([amountFen - openFen, grossFen], totalFen))
  const { money, before } = sides[side]
  const waiting = await sql.all<{ contractId: number; openFen: Fen }>(
    `select k.source_id as contract_id, sum(b.open_fen) as open_fen from document_link k
    join document x on x.id = k.document_id and x.kind = '${money}' and x.state = 'posted'
    join open_item i on i.document_id = x.id and i.side = '${before}' join item_balance b on b.item_id = i.id
    where ${oneOf(sql, 'k.source_id', 'ids')} group by k.source_id`,
    [contractIds],
  )
  for (const { contractId, openFen } of waiting) add(contractId, openFen)
  return paid as Map<number, Fen>
}

/** What is owed for the goods of contracts, item by item as it falls due. */
export function owedOnContracts(sql: Sql, side: keyof typeof sides, contractIds: readonly number[]): Promise<Owed[]> {
  const { contract, goods, owed } = sides[side]
  return sql.all<Owed>(
    `select d.id as contract_id, i.id as item_id, i.amount_fen, b.open_fen, sum(g.gross_fen) as gross_fen, x.total_fen
    from document d join ${contract}_lines c on c.document_id = d.id and c.version = d.version
    join document_link k on k.source_id = d.id join ${goods}
    join document x on x.id = g.document_id and x.state = 'posted'
    join open_item i on i.document_id = x.id and i.side = '${owed}' join item_balance b on b.item_id = i.id
    where ${oneOf(sql, 'd.id', 'ids')}
    group by d.id, i.id, i.amount_fen, b.open_fen, x.total_fen, i.due_day order by i.due_day, i.id`,
    [contractIds],
  )
}
