// Money paid or taken on a contract 按合同收付款: what its schedule asks for by the day, or else next; without a schedule, what is
// owed for its goods. It settles what is owed for them, the earliest first, and the rest waits with the contract as an advance.

import type { AnyRow } from '../../shared/contract/index.ts'
import { sumFen, type Day } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import type { Made } from './document-kind.ts'
import { owedOnContracts } from './paid-on-contracts.ts'
import { dueParts } from './payments-due.ts'
import type { PostingBuilder } from './posting.ts'

type Side = 'pay' | 'collect'
type ContractHead = { readonly partnerId: number; readonly partnerName: string; readonly no: string }

const contractHead = (sql: Sql, id: number) =>
  sql.get<ContractHead>('select partner_id, partner_name, no from document where id = ?', [id])

/** A draft of money for the contract. */
export async function moneyOnContract(
  sql: Sql,
  side: Side,
  contractId: number,
  today: Day,
  partnerField: string,
): Promise<Made> {
  const contract = await contractHead(sql, contractId)
  const owed = (await owedOnContracts(sql, side, [contractId])).filter(({ openFen }) => openFen > 0)
  const parts = (await dueParts(sql, side, today)).filter((part) => part.documentId === contractId && part.openFen > 0)
  const due = parts.filter(({ dueDay }) => dueDay !== null && dueDay <= today)
  const asked = due.length > 0 ? due : parts.slice(0, 1)
  const amountFen = sumFen((asked.length > 0 ? asked : owed).map(({ openFen }) => openFen))
  let left: number = amountFen
  const settlements = owed.flatMap(({ itemId, openFen }): AnyRow[] => {
    const taken = Math.min(left, openFen)
    left -= taken
    return taken > 0 ? [{ itemId, amountFen: taken }] : []
  })
  const head = { [partnerField]: contract?.partnerId ?? null, amountFen: amountFen || null, contractId }
  return { draft: { day: today, remarks: null, head, sections: { settlements } } }
}

/** Whose the contract is that the money is for. */
export const contractPaidOn = async (sql: Sql, { contractId }: AnyRow): Promise<ContractHead | null> =>
  typeof contractId === 'number' ? ((await contractHead(sql, contractId)) ?? null) : null

/** The money stands on its contract, which must be the same partner's. */
export function standOnContract(
  posting: PostingBuilder,
  contractId: number | null,
  contract: ContractHead | null,
  partner: { readonly field: string; readonly id: number },
): void {
  if (contractId === null || !contract) return
  if (contract.partnerId !== partner.id)
    posting.refuse('source.otherPartner', `head.${partner.field}`, {
      source: contract.no,
      partner: contract.partnerName,
    })
  posting.standOn(contractId)
}
