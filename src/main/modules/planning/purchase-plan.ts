// Purchase plan 采购计划 in the engine: the sum is worked out from what the book knows when it is approved, and kept with
// every term. It stands on the sales plan it serves.

import { amountOfTonnes, formatMilli, sumFen, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import { purchasePlan as contract } from '../../../shared/planning/purchase-plan.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { refuseTwice, refuseYear } from './plan-checks.ts'
import { proposePurchases } from './purchase-proposal.ts'
import { monthText, termsOf, type Terms, type Wish } from './purchase-sum.ts'
import { loadSupply } from './supply.ts'

export const purchasePlan = documentKind({
  contract,
  migration: {
    name: 'PurchasePlan',
    at: 1763900001000,
    async up(ddl) {
      await ddl.documentTables(
        'purchasePlan',
        { year: c.text },
        {
          lines: {
            productId: c.ref('product'),
            month: c.integer,
            wantedMilli: c.maybe(c.milli),
            adjustMilli: c.maybe(c.milli),
            priceE4: c.maybe(c.priceE4),
            productName: c.text,
            plannedMilli: c.milli,
            stockMilli: c.milli,
            onTheWayMilli: c.milli,
            contractsMilli: c.milli,
            gapMilli: c.milli,
            toBuyMilli: c.milli,
            grossFen: c.fen,
          },
        },
      )
      await ddl.transitions('purchasePlan', contract.transitions)
    },
  },

  loadExtra: (sql, document) => loadSupply(sql, document.head.year),

  decide(document, facts, ids, supply) {
    const { year } = document.head
    const posting = startPosting(facts, ids, '')
    refuseYear(posting, year)
    if (supply.salesPlanId !== null) posting.standOn(supply.salesPlanId)
    else if (year !== '') posting.refuse('plan.noSalesPlan', 'head.year', { year })
    const lines = document.sections.lines
    refuseTwice(posting, lines, 'month', (row) => `${row.productId} ${row.month}`)

    const wishes = lines.map((row) => ({
      ...row,
      wantedMilli: row.wantedMilli ?? zero,
      adjustMilli: row.adjustMilli ?? zero,
    }))
    const terms = new Map<Wish, Terms>()
    for (const productId of new Set(lines.map((row) => row.productId)))
      for (const [wish, sum] of termsOf(
        wishes.filter((one) => one.productId === productId),
        supply,
        year,
        facts.today,
      ))
        terms.set(wish, sum)

    const rows = wishes.flatMap((wish, index) => {
      const [row, product, sum] = [lines[index], facts.products.get(wish.productId), terms.get(wish)]
      if (!row || !product || !sum) return []
      const month = monthText(year, row.month)
      if (row.month > 12)
        posting.refuse('plan.month', `${row.at}.month`, { field: contract.sections.lines.fields.month.label })
      else if (month < facts.today.slice(0, 7)) posting.refuse('plan.monthOver', `${row.at}.month`, { month })
      if (sum.toBuyMilli < 0)
        posting.refuse('plan.belowNothing', `${row.at}.adjustMilli`, {
          gap: formatMilli(sum.gapMilli),
          toBuy: formatMilli(sum.toBuyMilli),
        })
      const grossFen = row.priceE4 === null || sum.toBuyMilli < 0 ? noFen : amountOfTonnes(sum.toBuyMilli, row.priceE4)
      return [stored(row, { id: ids.next(), productName: product.name, ...sum, grossFen })]
    })
    return posting.done({ ...document.head }, { lines: rows }, sumFen(rows.map((row) => row.grossFen)))
  },

  make: async (sql, sourceId, lineIds, today) => {
    const { year, products } = await plannedIn(sql, sourceId, lineIds)
    const proposed = await proposePurchases(sql, year ?? undefined, today)
    const lines = proposed.filter(({ productId }) => products.has(Number(productId)))
    return { draft: { day: today, remarks: null, head: { year, salesPlanId: sourceId }, sections: { lines } } }
  },

  propose: async (sql, draft, today) => ({ lines: await proposePurchases(sql, draft.head.year, today) }),
})

/** The year of a sales plan, and what of it these of its lines are about; all of them unless told. */
async function plannedIn(
  sql: Sql,
  salesPlanId: number,
  lineIds: readonly number[] | null,
): Promise<{ year: string | null; products: ReadonlySet<number> }> {
  const rows = await sql.all<{ id: number; year: string; productId: number }>(
    `select l.id, h.year, l.product_id from document d
    join sales_plan h on h.document_id = d.id and h.version = d.version
    join sales_plan_lines l on l.document_id = d.id and l.version = d.version where d.id = ?`,
    [salesPlanId],
  )
  const asked = rows.filter(({ id }) => lineIds === null || lineIds.includes(id))
  return { year: rows[0]?.year ?? null, products: new Set(asked.map(({ productId }) => productId)) }
}

const zero = 0 as Milli
const noFen = 0 as Fen
