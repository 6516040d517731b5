// A sale on credit to a customer who would owe more than the limit, or who owes what is overdue: asked when goods leave
// and when a sales contract is approved. Receivable − advance + undelivered contracts + this − paid now, against the limit
// (domain.md §6.13). What a book starts with is said, not lent, and is not asked about.

import { daysBetween, formatFen, sumFen, type Fen } from '../../shared/kernel/index.ts'
import type { AnyRow, DocumentContract } from '../../shared/contract/index.ts'
import { creditTaken, limitOf } from '../../shared/partners/credit.ts'
import type { Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'
import { deliveredOf, overdueOf, undeliveredOf } from './credit.ts'
import type { Deciding } from './document-kind.ts'
import type { Facts, PartnerFact } from './facts.ts'
import type { Posting } from './posting-data.ts'

type Lending = {
  readonly customer: PartnerFact
  readonly thisFen: Fen
  readonly paidFen: Fen
  /** Contracts this document draws on, or is a version of. */
  readonly own: ReadonlySet<number>
}

/** Reads nothing where nothing is lent. */
export async function creditConcerns(
  sql: Sql,
  contract: DocumentContract,
  document: Deciding<DocumentContract>,
  posting: Posting,
  facts: Facts,
  amends: number | null,
): Promise<Concern[]> {
  if (contract.partner === null) return []
  const path = `head.${contract.partner}`
  const customer = facts.partners.get(Number((document.head as AnyRow)[contract.partner]))
  const lending = customer && (await lendingOf(sql, contract, customer, posting, facts, amends))
  if (!lending || lending.thisFen <= 0) return []
  return [...(await overLimit(sql, lending, path)), ...(await overdue(sql, lending.customer, document, path))]
}

async function lendingOf(
  sql: Sql,
  contract: DocumentContract,
  customer: PartnerFact,
  posting: Posting,
  facts: Facts,
  amends: number | null,
): Promise<Lending> {
  const owed = posting.items.filter(({ side, partnerId }) => side === 'receivable' && partnerId === customer.id)
  const promised = contract.kind === 'salesContract' ? posting.totalFen : 0
  const drawnOn = [...facts.lines.values()].filter(({ kind }) => kind === 'salesContract')
  return {
    customer,
    thisFen: (sumFen(owed.map(({ amountFen }) => amountFen)) +
      promised -
      (amends === null ? 0 : await deliveredOf(sql, amends))) as Fen,
    // Small change let go lessens the debt as money does.
    paidFen: sumFen(
      posting.companions.flatMap(({ draft: { head } }) =>
        [head.amountFen, head.waivedFen].map((fen) => Number(fen ?? 0) as Fen),
      ),
    ),
    own: new Set([...drawnOn.map(({ documentId }) => documentId), ...(amends === null ? [] : [amends])]),
  }
}

async function overLimit(sql: Sql, { customer, thisFen, paidFen, own }: Lending, path: string): Promise<Concern[]> {
  const limit = limitOf(customer)
  if (limit === null) return []
  const { receivableFen, advanceFen } = customer
  const sum = {
    receivableFen,
    advanceFen,
    undeliveredFen: await undeliveredOf(sql, customer.id, own),
    thisFen,
    paidFen,
  }
  const taken = creditTaken(sum)
  if (taken <= limit) return []
  return [
    {
      code: 'credit.overLimit',
      path,
      facts: {
        partner: customer.name,
        limit: formatFen(limit),
        owed: formatFen(taken),
        receivable: formatFen(receivableFen),
        advance: formatFen(advanceFen),
        undelivered: formatFen(sum.undeliveredFen),
        now: formatFen(thisFen),
        paid: formatFen(paidFen),
      },
    },
  ]
}

async function overdue(
  sql: Sql,
  customer: PartnerFact,
  { day }: Deciding<DocumentContract>,
  path: string,
): Promise<Concern[]> {
  if (customer.receivableFen === 0) return []
  const { overdueFen, since } = await overdueOf(sql, customer.id, day)
  if (since === null) return []
  const facts = { partner: customer.name, overdue: formatFen(overdueFen), days: String(daysBetween(since, day)) }
  return [{ code: 'credit.overdue', path, facts }]
}
