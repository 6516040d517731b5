// Storage fee 代储费单: other income 5051 with its VAT, owed by the owner. The tonne-days are proposed from what lay here
// at the end of each day of the period; no day is charged twice.

import {
  addDays,
  daysBetween,
  kilogramsOf,
  parseDay,
  sumFen,
  type BasisPoints,
  type Day,
  type Grams,
  type Milli,
  type PriceE4,
} from '../../../shared/kernel/index.ts'
import type { AnyDraft } from '../../../shared/contract/index.ts'
import { custodyFee as contract, usualRate } from '../../../shared/sales/custody-fee.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { account } from '../../ledger/accounts.ts'
import { keptMoves } from '../../ledger/consigned-goods.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { amountAtRate } from '../../ledger/trade-line.ts'
import { amountColumns } from '../trade-columns.ts'

type Charged = { readonly no: string; readonly fromDay: Day; readonly toDay: Day }

export const custodyFee = documentKind({
  contract,
  migration: {
    name: 'CustodyFee',
    at: 1795444104470,
    async up(ddl) {
      await ddl.documentTables(
        'custodyFee',
        { customerId: c.ref('partner'), fromDay: c.day, toDay: c.day, dueDay: c.maybe(c.day) },
        {
          lines: {
            productId: c.ref('product'),
            tonneDaysMilli: c.milli,
            rateE4: c.priceE4,
            taxRateBp: c.maybe(c.basisPoints),
            ...amountColumns,
          },
        },
      )
      await ddl.transitions('custodyFee', contract.transitions)
    },
  },

  /** A fee of the owner that charges some of the days. */
  loadExtra: (sql, { head: { customerId, fromDay, toDay } }) =>
    sql.get<Charged>(
      `select d.no, h.from_day, h.to_day from custody_fee h join document d on d.id = h.document_id and d.version = h.version
      where d.state = 'posted' and h.customer_id = ? and h.from_day <= ? and h.to_day >= ? order by h.from_day limit 1`,
      [customerId, toDay, fromDay],
    ),

  decide(document, facts, ids, charged: Charged | undefined) {
    const { customerId, fromDay, toDay } = document.head
    const customer = facts.partners.get(customerId)
    const posting = startPosting(facts, ids, `代储费 ${customer?.name ?? ''} ${fromDay}～${toDay}`)
    if (toDay < fromDay || toDay > document.day)
      posting.refuse('custody.period', 'head.toDay', { from: fromDay, to: toDay, day: document.day })
    else if (charged)
      posting.refuse('custody.chargedTwice', 'head.fromDay', {
        source: charged.no,
        from: charged.fromDay,
        to: charged.toDay,
      })
    const rows = document.sections.lines.map((row) => ({
      ...stored(row, { id: ids.next() }),
      ...amountAtRate(row.tonneDaysMilli, row.rateE4, row.taxRateBp),
    }))
    const totalFen = sumFen(rows.map((row) => row.grossFen))
    posting.debit(account.receivable, totalFen, customerId)
    posting.credit(account.otherIncome, sumFen(rows.map((row) => row.netFen)))
    posting.credit(account.outputVat, sumFen(rows.map((row) => row.taxFen)))
    const dueDay = document.head.dueDay ?? addDays(document.day, customer?.termDays ?? 0)
    posting.open('receivable', customerId, totalFen, { dueDay })
    return posting.done({ ...document.head, dueDay }, { lines: rows }, totalFen)
  },

  propose: async (sql, draft) => ({ lines: await proposeFee(sql, draft) }),
})

async function proposeFee(sql: Sql, { head }: AnyDraft): Promise<AnyDraft['sections'][string]> {
  const [from, to] = [head.fromDay, head.toDay].map((text) => (typeof text === 'string' ? parseDay(text) : null))
  if (typeof head.customerId !== 'number' || !from || !to || to < from) return []
  const kept = await keptMoves(sql, to, head.customerId)
  const { rateE4, taxRateBp } = (await lastRate(sql, head.customerId)) ?? usualRate
  return [...Map.groupBy(kept, (move) => move.productId)].flatMap(([productId, moves]) => {
    // Goods lie here from the end of the day they came to the end of the day before they left.
    const unitDays = moves.reduce(
      (sum, { day, qtyMilli }) => sum + qtyMilli * (daysBetween(day > from ? day : from, to) + 1),
      0,
    ) as Milli
    const tonneDaysMilli = kilogramsOf(unitDays, moves[0]?.unitWeightGrams ?? (0 as Grams))
    return tonneDaysMilli > 0 ? [{ productId, tonneDaysMilli, rateE4, taxRateBp }] : []
  })
}

const lastRate = (
  sql: Sql,
  customerId: number,
): Promise<{ rateE4: PriceE4; taxRateBp: BasisPoints | null } | undefined> =>
  sql.get(
    `select l.rate_e4, l.tax_rate_bp from custody_fee_lines l join document d on d.id = l.document_id and d.version = l.version
    where d.kind = 'custodyFee' and d.state = 'posted' and d.partner_id = ? order by d.day desc, d.id desc, l.line_no limit 1`,
    [customerId],
  )
