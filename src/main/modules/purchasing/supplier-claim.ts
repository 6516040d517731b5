// Claim on a supplier 供应商索赔单 in the engine: it moves nothing, whatever its version.

import { formatFen, sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { supplierClaim as contract } from '../../../shared/purchasing/supplier-claim.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { checkProduct } from '../../ledger/source-line.ts'
import { claimOfProblem } from './lots-of-problem.ts'
import { claimOfReceipt } from './claim-of-receipt.ts'

type Claim = Deciding<typeof contract>

export const supplierClaim = documentKind({
  contract,
  migration: {
    name: 'SupplierClaim',
    at: 1795442035133,
    async up(ddl) {
      await ddl.documentTables(
        'supplierClaim',
        {
          supplierId: c.ref('partner'),
          reason: c.text,
          carrierId: c.maybe(c.ref('partner')),
          stage: c.text,
          answerByDay: c.day,
        },
        {
          lines: {
            receiptLineId: c.maybe(c.id),
            productId: c.ref('product'),
            lot: c.maybe(c.text),
            affectedMilli: c.milli,
            claimedFen: c.fen,
            agreedFen: c.maybe(c.fen),
            lineRemarks: c.maybe(c.text),
            unit: c.text,
          },
        },
      )
      await ddl.transitions('supplierClaim', contract.transitions)
    },
  },

  loadExtra: (sql, _document, amends) => settlementOf(sql, amends),

  decide(document, facts, ids, settled: Settled | undefined) {
    const posting = startPosting(facts, ids, '')
    const { answerByDay, stage } = document.head
    if (answerByDay < document.day)
      posting.refuse('field.beforeStart', 'head.answerByDay', {
        field: contract.head.answerByDay.label,
        value: answerByDay,
        from: document.day,
      })
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      checkSource(posting, row)
      if (row.agreedFen !== null && row.agreedFen > row.claimedFen)
        posting.refuse('claim.agreedAbove', `${row.at}.agreedFen`, {
          agreed: formatFen(row.agreedFen),
          claimed: formatFen(row.claimedFen),
        })
      if (stage === 'agreed' && row.agreedFen === null) posting.refuse('claim.agreedNeeded', `${row.at}.agreedFen`)
      return [stored(row, { id: ids.next(), unit: product.unit })]
    })
    const claimedFen = sumFen(document.sections.lines.map((row) => row.claimedFen))
    if (settled && claimedFen < settled.totalFen)
      posting.refuse('claim.belowSettled', 'lines', {
        no: settled.no,
        settled: formatFen(settled.totalFen),
        claimed: formatFen(claimedFen),
      })
    return posting.done({ ...document.head }, { lines: rows }, claimedFen)
  },

  make: (sql, sourceId, lineIds, today, sourceKind) =>
    sourceKind === 'qualityProblem'
      ? claimOfProblem(sql, sourceId, today)
      : claimOfReceipt(sql, sourceId, lineIds, today),
})

type Settled = { readonly no: string; readonly totalFen: Fen }

/** What was settled of the claim that this one is a new version of. */
const settlementOf = async (sql: Sql, claimId: number | null): Promise<Settled | undefined> =>
  claimId === null
    ? undefined
    : sql.get<Settled>(
        `select s.no, s.total_fen from document_link k join document s on s.id = k.document_id
        where k.source_id = ? and s.kind = 'claimSettlement' and s.state = 'posted'`,
        [claimId],
      )

function checkSource(posting: PostingBuilder, row: Claim['sections']['lines'][number]): void {
  const line = row.receiptLineId === null ? undefined : posting.facts.lines.get(row.receiptLineId)
  if (!line) return
  posting.standOn(line.documentId)
  checkProduct(posting, row.at, line, row.productId)
}
