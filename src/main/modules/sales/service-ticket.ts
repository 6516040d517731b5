// After-sales ticket 售后单 in the engine: it moves nothing. Goods that name the line they were delivered with are of its
// product and lot.

import { addDays, sumMilli, type Milli } from '../../../shared/kernel/index.ts'
import type { SignedReturn } from '../../../shared/sales/signed-return.ts'
import { serviceTicket as contract } from '../../../shared/sales/service-ticket.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored, type Deciding, type Made } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { checkProduct } from '../../ledger/source-line.ts'
import { shortfallsOf, wordsOf, type Shortfall } from '../../ledger/signed-shortfalls.ts'
import { signedReturnOf } from '../../ledger/signed-returns.ts'

type Row = Deciding<typeof contract>['sections']['lines'][number]

export const serviceTicket = documentKind({
  contract,
  migration: {
    name: 'ServiceTicket',
    at: 1795444210684,
    async up(ddl) {
      await ddl.documentTables(
        'serviceTicket',
        {
          customerId: c.ref('partner'),
          contact: c.maybe(c.text),
          ticketKind: c.text,
          question: c.text,
          deadlineDay: c.maybe(c.day),
          handler: c.maybe(c.text),
          answer: c.maybe(c.text),
          outcome: c.maybe(c.text),
          deliveryId: c.maybe(c.ref('document')),
        },
        {
          lines: {
            deliveryLineId: c.maybe(c.id),
            productId: c.ref('product'),
            lot: c.maybe(c.text),
            affectedMilli: c.maybe(c.milli),
            lineRemarks: c.maybe(c.text),
            unit: c.text,
          },
        },
      )
      await ddl.transitions('serviceTicket', contract.transitions)
      // A lot is asked what was said of it.
      for (const table of ['service_ticket_lines', 'quality_problem_lines', 'quality_check_lines'])
        await ddl.index(table, ['productId', 'lot'])
      // What may be made from a ticket.
      for (const table of ['sales_return', 'quality_problem'])
        await ddl.addColumns(table, { ticketId: c.maybe(c.ref('document')) })
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      checkDelivered(posting, row)
      return [stored(row, { id: ids.next(), unit: product.unit })]
    })
    return posting.done({ ...document.head }, { lines: rows })
  },

  async make(sql, deliveryId, lineIds, today) {
    const signed = await signedReturnOf(sql, deliveryId)
    const shortfalls = lineIds === null ? await shortfallsOf(sql, [deliveryId]) : []
    const made = await makeFromLines(
      sql,
      { kind: 'delivery', sourceId: deliveryId, lineIds, today, partnerField: 'customerId', left: 'whole' },
      (line, qtyMilli: Milli) => ({
        deliveryLineId: line.id,
        productId: line.row.productId ?? null,
        lot: line.row.lot ?? null,
        affectedMilli: qtyMilli,
      }),
      () => ({ deliveryId, ticketKind: 'complaint', deadlineDay: addDays(today, daysToAnswer) }),
    )
    return signed && shortfalls.length > 0 ? about(made, signed, shortfalls) : made
  },
})

/** A ticket of a delivery that did not come whole is about what its signed return says. */
function about({ draft, ...made }: Made, signed: SignedReturn, shortfalls: readonly Shortfall[]): Made {
  const lines = (draft.sections.lines ?? []).flatMap((row) => {
    const of = shortfalls.filter(({ lineId }) => lineId === row.deliveryLineId)
    const affectedMilli = sumMilli(of.flatMap(({ shortMilli, damagedMilli }) => [shortMilli, damagedMilli]))
    return of.length === 0 ? [] : [{ ...row, affectedMilli, lineRemarks: wordsOf(of).zh }]
  })
  const question = [`${signed.day} 签收：${wordsOf(shortfalls).zh}`, signed.remarks].filter(Boolean).join('。')
  const head = { ...draft.head, contact: signed.signedBy.slice(0, 60), question: question.slice(0, 500) }
  return { ...made, draft: { ...draft, head, sections: { ...draft.sections, lines } } }
}

/** What a customer may usually expect an answer within. */
const daysToAnswer = 3

function checkDelivered(posting: PostingBuilder, row: Row): void {
  const line = row.deliveryLineId === null ? undefined : posting.facts.lines.get(row.deliveryLineId)
  if (!line) return
  posting.standOn(line.documentId)
  if (checkProduct(posting, row.at, line, row.productId) && row.lot !== null && line.row.lot !== row.lot)
    posting.refuse('ticket.otherLot', `${row.at}.lot`, {
      source: line.no,
      line: line.lineNo,
      lot: String(line.row.lot),
    })
}
