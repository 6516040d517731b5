// Prepayment settlement 预付核销: 220201 against 1123.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { sumFen, type Day, type Fen } from '../../../shared/kernel/index.ts'
import { prepaymentSettlement as contract } from '../../../shared/treasury/prepayment-settlement.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored, type Made } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'

export const prepaymentSettlement = documentKind({
  contract,
  migration: {
    name: 'PrepaymentSettlement',
    at: 1763856013000,
    async up(ddl) {
      await ddl.documentTables(
        'prepaymentSettlement',
        { partnerId: c.ref('partner') },
        { lines: { prepaidItemId: c.ref('open_item'), itemId: c.ref('open_item'), amountFen: c.fen } },
      )
      await ddl.transitions('prepaymentSettlement', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { partnerId } = document.head
    const posting = startPosting(facts, ids, `预付核销 ${facts.partners.get(partnerId)?.name ?? ''}`)
    for (const row of document.sections.lines) {
      const prepaid = facts.items.get(row.prepaidItemId)
      const payable = facts.items.get(row.itemId)
      if (prepaid) posting.settle(`${row.at}.prepaidItemId`, prepaid, row.amountFen)
      if (payable) posting.settle(`${row.at}.amountFen`, payable, row.amountFen)
    }
    const totalFen = sumFen(document.sections.lines.map((row) => row.amountFen))
    posting.debit(account.payable, totalFen, partnerId)
    posting.credit(account.prepaid, totalFen, partnerId)
    const rows = document.sections.lines.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head }, { lines: rows }, totalFen)
  },

  make: makeOfInvoice,
})

type Open = { readonly id: number; readonly openFen: Fen }

/** What the supplier was paid before, the oldest first, against what falls due first of the invoice. */
async function makeOfInvoice(
  sql: Sql,
  invoiceId: number,
  _lineIds: readonly number[] | null,
  today: Day,
): Promise<Made> {
  const invoice = await sql.get<{ partnerId: number }>('select partner_id from document where id = ?', [invoiceId])
  const open = `select i.id, b.open_fen from open_item i join item_balance b on b.item_id = i.id where b.open_fen > 0`
  const prepaid = await sql.all<Open>(
    `${open} and i.side = 'prepaid' and i.partner_id = ? and i.booked_day <= ? order by i.booked_day, i.id`,
    [invoice?.partnerId ?? 0, today],
  )
  const owed = await sql.all<Open>(`${open} and i.side = 'payable' and i.document_id = ? order by i.due_day, i.id`, [
    invoiceId,
  ])
  const lines: AnyRow[] = []
  const left = new Map(prepaid.map(({ id, openFen }) => [id, openFen as number]))
  for (const { id: itemId, openFen } of owed) {
    let toCover: number = openFen
    for (const [prepaidItemId, has] of left) {
      const amountFen = Math.min(toCover, has)
      if (amountFen > 0) lines.push({ prepaidItemId, itemId, amountFen })
      toCover -= amountFen
      left.set(prepaidItemId, has - amountFen)
    }
  }
  return {
    draft: { day: today, remarks: null, head: { partnerId: invoice?.partnerId ?? null }, sections: { lines } },
  }
}
