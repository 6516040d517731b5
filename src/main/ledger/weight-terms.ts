// By which rule a receipt's weight is compared: the supplier's own terms, else the company's. Goods in bags are settled by
// their count unless the supplier's terms say otherwise. What is let go is what the contract of the goods agreed as loss on
// the way, the least of several; it says nothing of how exactly a count and a scale agree.

import { permilleOfPercent, type BasisPoints, type PermilleE2 } from '../../shared/kernel/index.ts'
import type { CompanySettings } from '../../shared/office/company-settings.ts'
import type { WeightRule } from '../../shared/purchasing/weight-difference.ts'
import { oneOf, type Sql } from '../books/sql.ts'

export type WeightTerms = { readonly rule: WeightRule; readonly tolerance: PermilleE2 }

export type GoodsWeighed = { readonly productId: number; readonly contractLineId: number }

/** A stock unit of a tonne: goods that lie loose. */
const looseGrams = 1_000_000

export async function weightTerms(
  sql: Sql,
  supplierId: number,
  goods: readonly GoodsWeighed[],
  chosen: CompanySettings,
): Promise<WeightTerms> {
  const own = await sql.get<{ weightRule: WeightRule | null; tolerance: PermilleE2 | null }>(
    'select weight_rule, weight_tolerance_permille_e2 as tolerance from partner where id = ?',
    [supplierId],
  )
  const bagged = await sql.get(
    `select 1 as one from product where ${oneOf(sql, 'id', 'ids')} and unit_weight_grams < ?`,
    [goods.map(({ productId }) => productId), looseGrams],
  )
  const rule = own?.weightRule ?? (bagged ? 'count' : chosen.weightRule)
  const usual = own?.tolerance ?? chosen.weightTolerancePermilleE2
  return { rule, tolerance: rule === 'count' ? usual : ((await lossAgreed(sql, goods)) ?? usual) }
}

/** Null where no contract of the goods says. */
async function lossAgreed(sql: Sql, goods: readonly GoodsWeighed[]): Promise<PermilleE2 | null> {
  const agreed = await sql.get<{ lossBp: BasisPoints | null }>(
    `select min(h.loss_bp) as loss_bp from purchase_contract_lines l
    join document d on d.id = l.document_id and d.version = l.version
    join purchase_contract h on h.document_id = d.id and h.version = d.version
    where ${oneOf(sql, 'l.id', 'ids')}`,
    [goods.map(({ contractLineId }) => contractLineId)],
  )
  const lossBp = agreed?.lossBp ?? null
  return lossBp === null ? null : permilleOfPercent(lossBp)
}
