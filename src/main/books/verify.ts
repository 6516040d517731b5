// Checks a whole book: rebuilds every kept balance from its ledger and compares, and asks of the ledgers what must
// always hold. Answers each contradiction in words; an intact book has none.

import { balances } from '../ledger/balances.ts'
import { openLinesAnew } from '../ledger/open-lines.ts'
import { spoiledContents } from './file-content.ts'
import { snake, type Sql } from './sql.ts'
import type { Check } from './verify-check.ts'
import { positionChecks } from './verify-positions.ts'
import { stateChecks } from './verify-states.ts'

export type Verified = { readonly checked: number; readonly problems: readonly string[] }

type Contradiction = { readonly what: string | number; readonly kept: number | null; readonly rebuilt: number | null }

/** Runs every check in the transaction it is called in. */
export async function verifyBook(
  sql: Sql,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Verified> {
  const problems: string[] = []
  for (const [index, check] of checks.entries()) {
    const found = await sql.all<Contradiction>(`${check.contradictions} limit 20`)
    for (const one of found) problems.push(`${check.says}: ${one.what}: ${one.kept ?? '—'} / ${one.rebuilt ?? '—'}`)
    onProgress(index + 1, checks.length)
  }
  for (const hash of await spoiledContents(sql)) problems.push(`a file kept in the book is not what it was: ${hash}`)
  if (sql.dialect === 'sqlite') {
    const intact = await sql.get<{ integrityCheck: string }>('pragma integrity_check')
    if (intact && intact.integrityCheck !== 'ok') problems.push(`integrity_check: ${intact.integrityCheck}`)
    const loose = await sql.all('pragma foreign_key_check')
    if (loose.length > 0) problems.push(`foreign_key_check: ${loose.length}`)
  }
  return { checked: checks.length, problems }
}

type Kept = { readonly table: string; readonly keys: readonly string[]; readonly measures: readonly string[] }

/**
 * Compares a kept balance with its ledger: both are summed by key in one pass, and a key that differs in any measure is
 * a contradiction. (A full outer join says the same, but SQLite makes it quadratic.)
 */
function balanceCheck(says: string, kept: Kept, ledger: string): Check {
  const keys = kept.keys.map(snake)
  const measures = kept.measures.map(snake)
  const of = (side: 'kept' | 'rebuilt', name: string): string =>
    `sum(case when source_of = '${side}' then ${name} else 0 end)`
  const differs = (name: string): string => `${of('kept', name)} <> ${of('rebuilt', name)}`
  const first = (side: 'kept' | 'rebuilt'): string =>
    `case ${measures.map((name) => `when ${differs(name)} then ${of(side, name)}`).join(' ')} end`
  const columns = [...keys, ...measures].join(', ')
  return {
    says,
    contradictions: `select ${keys.map((name) => `coalesce(cast(${name} as text), '—')`).join(" || '/' || ")} as what,
        ${first('kept')} as kept, ${first('rebuilt')} as rebuilt
      from (select 'kept' as source_of, ${columns} from ${kept.table} union all select 'rebuilt' as source_of, ${columns} from (${ledger}) l) both_sides
      group by ${keys.join(', ')} having ${measures.map(differs).join(' or ')}`,
  }
}

const checks: readonly Check[] = [
  balanceCheck(
    'stock per warehouse, product and lot = its moves',
    balances.stock,
    `select product_id, warehouse_id, lot_id, qty_milli, 0 as placed_milli, 0 as apart_milli from stock_move where lot_id is not null
      union all select product_id, warehouse_id, lot_id, 0 as qty_milli, qty_milli as placed_milli, 0 as apart_milli from position_move
      union all select product_id, warehouse_id, lot_id, 0 as qty_milli, 0 as placed_milli, qty_milli as apart_milli from apart_move`,
  ),
  balanceCheck(
    'goods on a position, and what of them is set apart = their placings',
    balances.position,
    `select position_id, lot_id, qty_milli, 0 as apart_milli from position_move
      union all select position_id, lot_id, 0 as qty_milli, qty_milli as apart_milli from apart_move where position_id is not null`,
  ),
  ...positionChecks,
  balanceCheck(
    'quantity and value of a product = its moves',
    { table: 'cost_balance', keys: ['productId'], measures: ['qtyMilli', 'valueFen'] },
    'select product_id, qty_milli, value_fen from stock_move',
  ),
  balanceCheck(
    'account per month = its journal lines',
    balances.account,
    `select j.account_id, v.month, j.closing, j.debit_fen, j.credit_fen
      from journal_line j join voucher v on v.id = j.voucher_id`,
  ),
  balanceCheck(
    'open item = its amount less its settlements',
    { table: 'item_balance', keys: ['itemId'], measures: ['openFen'] },
    `select id as item_id, amount_fen as open_fen from open_item
      union all select item_id, -amount_fen as open_fen from settlement`,
  ),
  {
    says: 'an open item is kept with its side, partner and due day',
    contradictions: `select b.item_id as what, b.partner_id as kept, i.partner_id as rebuilt from item_balance b
      join open_item i on i.id = b.item_id
      where b.side <> i.side or b.partner_id <> i.partner_id or b.due_day is distinct from i.due_day`,
  },
  balanceCheck(
    'partner balance = its open items',
    balances.partner,
    'select partner_id, side, open_fen from item_balance',
  ),
  balanceCheck(
    'what is left of a line = its moves',
    balances.line,
    `select line_id, ${balances.line.measures.map(snake).join(', ')} from line_move`,
  ),
  balanceCheck(
    'what contracts leave open = their lines less what is fulfilled',
    {
      table: 'open_line',
      keys: ['lineId', 'documentId', 'kind', 'partnerId', 'productId', 'deliveryDay'],
      measures: ['leftMilli', 'qtyMilli', 'grossFen'],
    },
    openLinesAnew,
  ),
  {
    says: 'quality of a lot = what was said of it last',
    contradictions: `select lot_id as what, null as kept, null as rebuilt from (
      select b.lot_id, b.quality, (select m.quality from lot_quality_move m where m.lot_id = b.lot_id order by m.id desc limit 1) as last from lot_quality b
      union all select m.lot_id, m.quality, b.quality as last from lot_quality_move m left join lot_quality b on b.lot_id = m.lot_id where b.lot_id is null
    ) words where last is null or last <> quality`,
  },
  ...stateChecks,
  {
    says: 'every voucher balances',
    contradictions: `select voucher_id as what, sum(debit_fen) as kept, sum(credit_fen) as rebuilt from journal_line group by voucher_id having sum(debit_fen) <> sum(credit_fen)`,
  },
  {
    says: '1405 = value of stock',
    contradictions: `select '1405' as what, a.figure as kept, b.figure as rebuilt from
      (select coalesce(sum(j.debit_fen - j.credit_fen), 0) as figure from journal_line j join ledger_account l on l.id = j.account_id where l.code = '1405') a,
      (select coalesce(sum(value_fen), 0) as figure from cost_balance) b where a.figure <> b.figure`,
  },
  ...(
    [
      ['1122', 'receivable', 1],
      ['1123', 'prepaid', 1],
      ['220201', 'payable', -1],
      ['2203', 'advance', -1],
    ] as const
  ).map(([code, side, sign]) => ({
    says: `${code} = open items (${side})`,
    contradictions: `select '${code}' as what, a.figure as kept, b.figure as rebuilt from
      (select coalesce(sum(j.debit_fen - j.credit_fen), 0) * ${sign} as figure from journal_line j join ledger_account l on l.id = j.account_id where l.code = '${code}') a,
      (select coalesce(sum(open_fen), 0) as figure from item_balance where side = '${side}') b where a.figure <> b.figure`,
  })),
  {
    says: '1406 = cost of goods left with shops',
    contradictions: `select '1406' as what, a.figure as kept, b.figure as rebuilt from
      (select coalesce(sum(j.debit_fen - j.credit_fen), 0) as figure from journal_line j join ledger_account l on l.id = j.account_id where l.code = '1406') a,
      (select coalesce(sum(b.cost_fen), 0) as figure from line_balance b join document d on d.id = b.owner_id where d.kind = 'floatIssue') b where a.figure <> b.figure`,
  },
  {
    says: '220202 = estimates of receipts not yet invoiced',
    contradictions: `select '220202' as what, a.figure as kept, b.figure as rebuilt from
      (select coalesce(sum(j.credit_fen - j.debit_fen), 0) as figure from journal_line j join ledger_account l on l.id = j.account_id where l.code = '220202') a,
      (select coalesce(sum(b.uninvoiced_fen), 0) as figure from line_balance b join document d on d.id = b.owner_id where d.kind = 'goodsReceipt') b where a.figure <> b.figure`,
  },
  {
    says: '222103 = VAT of deliveries not yet invoiced',
    contradictions: `select '222103' as what, a.figure as kept, b.figure as rebuilt from
      (select coalesce(sum(j.credit_fen - j.debit_fen), 0) as figure from journal_line j join ledger_account l on l.id = j.account_id where l.code = '222103') a,
      (select coalesce(sum(b.tax_fen), 0) as figure from line_balance b join document d on d.id = b.owner_id where d.kind = 'delivery') b where a.figure <> b.figure`,
  },
  {
    says: 'no value without quantity, none below zero',
    contradictions: `select product_id as what, qty_milli as kept, value_fen as rebuilt from cost_balance where value_fen < 0 or qty_milli < 0 or (qty_milli = 0 and value_fen <> 0)`,
  },
  {
    says: 'no more invoiced, sold, returned and released than delivered, received, left with a shop or kept',
    contradictions: `select line_id as what, invoiced_milli + returned_milli as kept, qty_milli as rebuilt from line_balance b join document d on d.id = b.owner_id
      where d.kind in ('goodsReceipt', 'delivery', 'floatIssue', 'custodyReceipt') and invoiced_milli + returned_milli > qty_milli`,
  },
  {
    says: 'our own numbers have no gaps',
    contradictions: `select n.kind || ' ' || n.day as what, n.last - n.imported_last as kept, count(d.id) as rebuilt from document_number n
      left join document d on d.kind = n.kind and d.day = n.day and d.no_given = 0
      group by n.kind, n.day, n.last, n.imported_last having count(d.id) <> n.last - n.imported_last`,
  },
  {
    says: 'vouchers are numbered without gaps',
    contradictions: `select month as what, max(seq) as kept, count(*) as rebuilt from voucher group by month having max(seq) <> count(*)`,
  },
]
