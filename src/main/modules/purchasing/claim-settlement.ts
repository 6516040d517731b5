// Claim settlement 索赔结算单: the agreed amount is taken off what is owed. Goods still in stock cost so much less, what is
// sold already lessens cost of sales, in the proportion an invoice's variance is shared; its input VAT is moved out.

import { formatFen, sumFen, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import { stateLabels, type State } from '../../../shared/contract/index.ts'
import { claimSettlement as contract } from '../../../shared/purchasing/claim-settlement.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { documentKind, stored, type Made } from '../../ledger/document-kind.ts'
import { giveBack } from '../../ledger/given-back.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { settledByAge } from '../../ledger/settled-by-age.ts'
import { settleRows } from '../../ledger/settle-rows.ts'
import { takeOffGoods } from '../../ledger/taken-off.ts'
import type { Day } from '../../../shared/kernel/index.ts'

type Claim = {
  readonly no: string
  readonly state: State
  readonly claimedFen: Fen
  /** The carrier where he pays, else the supplier. */
  readonly payerId: number
  readonly payer: string
  /** The settlement that took it up already. */
  readonly settledBy: string | null
}

export const claimSettlement = documentKind({
  contract,
  migration: {
    name: 'ClaimSettlement',
    at: 1795442035134,
    async up(ddl) {
      await ddl.documentTables(
        'claimSettlement',
        { claimId: c.ref('document'), partnerId: c.ref('partner'), prepaidFen: c.fen },
        {
          lines: {
            productId: c.ref('product'),
            lot: c.maybe(c.text),
            affectedMilli: c.milli,
            agreedFen: c.fen,
            taxRateBp: c.maybe(c.basisPoints),
            netFen: c.fen,
            taxFen: c.fen,
            stockFen: c.fen,
            costFen: c.fen,
          },
          settlements: { itemId: c.ref('open_item'), amountFen: c.fen },
        },
      )
      await ddl.transitions('claimSettlement', contract.transitions)
    },
  },

  loadExtra: (sql, document) => readClaim(sql, document.head.claimId),

  decide(document, facts, ids, claim: Claim | undefined) {
    const { partnerId } = document.head
    const posting = startPosting(facts, ids, `索赔结算 ${facts.partners.get(partnerId)?.name ?? ''}`)
    const agreedFen = sumFen(document.sections.lines.map((row) => row.agreedFen))
    if (claim) checkClaim(posting, claim, partnerId, agreedFen)
    const lines = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      const id = ids.next()
      return [
        stored(row, {
          id,
          ...takeOffGoods(posting, id, product, row.affectedMilli, row.agreedFen, `索赔 ${product.name}`),
        }),
      ]
    })
    const taken = settleRows(posting, document.sections.settlements)
    if (taken > agreedFen)
      posting.refuse('claim.takenAbove', 'settlements', { taken: formatFen(taken), agreed: formatFen(agreedFen) })
    const prepaidFen = giveBack(posting, partnerId, agreedFen, taken)
    const settlements = document.sections.settlements.map((row) => stored(row, { id: ids.next() }))
    return posting.done({ ...document.head, prepaidFen }, { lines, settlements }, agreedFen)
  },

  make: settlementOfClaim,
})

function checkClaim(posting: PostingBuilder, claim: Claim, partnerId: number, agreedFen: Fen): void {
  if (claim.state !== 'approved')
    posting.refuse('contract.notInForce', 'head.claimId', { contract: claim.no, state: stateLabels[claim.state] })
  if (claim.payerId !== partnerId)
    posting.refuse('source.otherPartner', 'head.partnerId', { source: claim.no, partner: claim.payer })
  if (claim.settledBy !== null)
    posting.refuse('claim.settled', 'head.claimId', { claim: claim.no, no: claim.settledBy })
  if (agreedFen > claim.claimedFen)
    posting.refuse('claim.overClaimed', 'lines', {
      claim: claim.no,
      claimed: formatFen(claim.claimedFen),
      agreed: formatFen(agreedFen),
    })
}

const readClaim = (sql: Sql, claimId: number): Promise<Claim | undefined> =>
  sql.get<Claim>(
    `select d.no, d.state, d.total_fen as claimed_fen, p.id as payer_id, p.name as payer,
      (select min(s.no) from document_link k join document s on s.id = k.document_id
        where k.source_id = d.id and s.kind = 'claimSettlement' and s.state = 'posted') as settled_by
    from document d join supplier_claim h on h.document_id = d.id and h.version = d.version
    join partner p on p.id = coalesce(h.carrier_id, h.supplier_id) where d.id = ?`,
    [claimId],
  )

type ClaimLine = { productId: number; lot: string | null; affectedMilli: Milli; agreedFen: Fen }

/** What was agreed, or claimed where nothing else was; taken off the payables that fall due first. */
async function settlementOfClaim(
  sql: Sql,
  claimId: number,
  _lineIds: readonly number[] | null,
  today: Day,
): Promise<Made> {
  const claim = await readClaim(sql, claimId)
  const lines = await sql.all<ClaimLine>(
    `select l.product_id, l.lot, l.affected_milli, coalesce(l.agreed_fen, l.claimed_fen) as agreed_fen
    from supplier_claim_lines l join document d on d.id = l.document_id and d.version = l.version
    where d.id = ? and coalesce(l.agreed_fen, l.claimed_fen) > 0 order by l.line_no`,
    [claimId],
  )
  const agreedFen = sumFen(lines.map((line) => line.agreedFen))
  const settlements = await settledByAge(sql, 'payable', claim?.payerId ?? 0, agreedFen, today)
  return {
    draft: {
      day: today,
      remarks: null,
      head: { claimId, partnerId: claim?.payerId ?? null },
      sections: { lines, settlements },
    },
  }
}
