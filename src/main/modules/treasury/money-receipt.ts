// Receipt of money 收款单: settles receivables; small change may be waived to 5603; the rest is an advance. Late interest is
// charged and paid at once: a charge beside the price (domain.md §5 #10), so it bears the VAT of the goods it was late on,
// and what it nets comes off 5603, where what lateness costs us stands too.

import { formatFen, sumFen, taxOf, type BasisPoints, type Fen } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { moneyReceipt as contract } from '../../../shared/treasury/money-receipt.ts'
import { c } from '../../books/ddl.ts'
import { oneOf, type Sql } from '../../books/sql.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import { makeSettlement } from '../../ledger/make-draft.ts'
import { contractPaidOn, moneyOnContract, standOnContract } from '../../ledger/money-on-contract.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { restAfter, settleRows } from '../../ledger/settle-rows.ts'

export const moneyReceipt = documentKind({
  contract,
  migration: {
    name: 'MoneyReceipt',
    at: 1763856012000,
    async up(ddl) {
      await ddl.documentTables(
        'moneyReceipt',
        {
          customerId: c.ref('partner'),
          accountId: c.ref('money_account'),
          amountFen: c.fen,
          waivedFen: c.maybe(c.fen),
          advanceFen: c.fen,
        },
        { settlements: { itemId: c.ref('open_item'), amountFen: c.fen } },
      )
      await ddl.transitions('moneyReceipt', contract.transitions)
    },
  },

  loadExtra: async (sql, document) => ({
    paidOn: await contractPaidOn(sql, document.head),
    rates: await ratesOfItems(
      sql,
      document.sections.settlements.flatMap(({ itemId, interestFen }) => (interestFen === null ? [] : [itemId])),
    ),
  }),

  decide(document, facts, ids, { paidOn, rates }) {
    const { customerId, accountId, amountFen, contractId } = document.head
    const waivedFen = document.head.waivedFen ?? (0 as Fen)
    const waived = waivedFen === 0 ? '' : `，抹零 ${formatFen(waivedFen)}`
    const posting = startPosting(facts, ids, `收款 ${facts.partners.get(customerId)?.name ?? ''}${waived}`)
    if (amountFen + waivedFen === 0) posting.refuse('settlement.nothing', 'head.amountFen')
    standOnContract(posting, contractId, paidOn, { field: 'customerId', id: customerId })
    const settled = settleRows(posting, document.sections.settlements)
    const interest = chargeInterest(posting, customerId, document.sections.settlements, rates)
    if (settled < waivedFen)
      posting.refuse('settlement.waiverAlone', 'head.waivedFen', { waived: formatFen(waivedFen) })
    const advanceFen = restAfter(posting, (amountFen + waivedFen) as Fen, (settled + interest.totalFen) as Fen)
    posting.debit(facts.moneyAccounts.get(accountId)?.account ?? '', amountFen)
    posting.debit(account.financeExpense, waivedFen, null, `抹零 ${facts.partners.get(customerId)?.name ?? ''}`)
    posting.credit(account.receivable, (settled + interest.totalFen) as Fen, customerId)
    posting.credit(account.advance, advanceFen, customerId)
    posting.open('advance', customerId, advanceFen)
    return posting.done({ ...document.head, advanceFen }, { settlements: interest.rows }, amountFen)
  },

  make: (sql, sourceId, _lineIds, today, kind) =>
    kind === 'salesContract'
      ? moneyOnContract(sql, 'collect', sourceId, today, 'customerId')
      : makeSettlement(sql, { sourceId, side: 'receivable', today, partnerField: 'customerId' }),
})

type Row = Deciding<typeof contract>['sections']['settlements'][number]

/** The rows as they are kept, and what the interest on them comes to. */
function chargeInterest(
  posting: PostingBuilder,
  customerId: number,
  settlements: readonly Row[],
  rates: ReadonlyMap<number, BasisPoints>,
): { readonly rows: readonly AnyRow[]; readonly totalFen: Fen } {
  const text = `逾期利息 ${posting.facts.partners.get(customerId)?.name ?? ''}`
  const rows = settlements.map((row) => {
    const { interestFen } = row
    if (interestFen === null) return stored(row, { id: posting.ids.next(), interestTaxFen: null })
    const interestTaxFen = taxOf(interestFen, rates.get(row.itemId) ?? null)
    posting.debit(account.receivable, interestFen, customerId, text)
    posting.credit(account.financeExpense, (interestFen - interestTaxFen) as Fen, null, text)
    posting.credit(account.outputVat, interestTaxFen, null, text)
    return stored(row, { id: posting.ids.next(), interestTaxFen })
  })
  return { rows, totalFen: sumFen(settlements.map(({ interestFen }) => interestFen ?? (0 as Fen))) }
}

/** The highest rate of the goods each item is of; none where all are exempt, or where it is of no goods. */
async function ratesOfItems(sql: Sql, itemIds: readonly number[]): Promise<Map<number, BasisPoints>> {
  if (itemIds.length === 0) return new Map()
  const rows = await sql.all<{ id: number; rate: BasisPoints }>(
    `select i.id, max(l.tax_rate_bp) as rate from open_item i join delivery_lines l on l.document_id = i.document_id
    where ${oneOf(sql, 'i.id', 'ids')} and l.tax_rate_bp is not null group by i.id`,
    [itemIds],
  )
  return new Map(rows.map(({ id, rate }) => [id, rate]))
}
