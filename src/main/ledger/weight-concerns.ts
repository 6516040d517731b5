// A weighed receipt whose scale disagrees: with the supplier's scale beyond what is let go, or with the count of its bags.

import { formatPermille, kilogramsOf, permilleOf, sum, type Grams, type PermilleE2 } from '../../shared/kernel/index.ts'
import type { DocumentContract } from '../../shared/contract/index.ts'
import type { CompanySettings } from '../../shared/office/company-settings.ts'
import type { goodsReceipt } from '../../shared/purchasing/goods-receipt.ts'
import { weightDifference } from '../../shared/purchasing/weight-difference.ts'
import type { Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'
import type { Deciding } from './document-kind.ts'
import type { Facts } from './facts.ts'
import { weightTerms } from './weight-terms.ts'

/** Reads nothing where nothing was weighed. */
export async function findWeightConcerns(
  sql: Sql,
  contract: DocumentContract,
  document: Deciding<DocumentContract>,
  facts: Facts,
  chosen: CompanySettings,
): Promise<Concern[]> {
  if (contract.kind !== 'goodsReceipt') return []
  const { head, sections } = document as unknown as Deciding<typeof goodsReceipt>
  const { grossKg, tareKg, statedKg, supplierId } = head
  if (grossKg === null || tareKg === null || sections.lines.length === 0) return []
  const netKg = grossKg - tareKg
  const { rule, tolerance } = await weightTerms(sql, supplierId, sections.lines, chosen)
  if (rule !== 'count') {
    const { isBeyond, shortKg, allowedKg, sharePermilleE2 } = weightDifference(
      statedKg ?? netKg,
      netKg,
      rule,
      tolerance,
    )
    const told = { short: String(shortKg), allowed: String(allowedKg), share: shown(sharePermilleE2) }
    return isBeyond ? [{ code: 'weighing.short', path: 'head.statedKg', facts: told }] : []
  }
  const printedKg = sum(
    sections.lines.map((row) =>
      kilogramsOf(row.qtyMilli, facts.products.get(row.productId)?.unitWeightGrams ?? (0 as Grams)),
    ),
  )
  const share = permilleOf(Math.abs(netKg - printedKg), printedKg)
  if (share === null || share <= tolerance) return []
  const told = { net: String(netKg), printed: String(printedKg), share: shown(share) }
  return [{ code: 'weighing.offCount', path: 'head.grossKg', facts: told }]
}

const shown = (share: PermilleE2 | null): string => (share === null ? '' : formatPermille(share))
