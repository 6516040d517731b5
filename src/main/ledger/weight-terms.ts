// By which rule a receipt's weight is compared: the supplier's own terms, else the company's. Goods in bags are settled by
// their count unless the supplier's terms say otherwise.

import type { PermilleE2 } from '../../shared/kernel/index.ts'
import type { CompanySettings } from '../../shared/office/company-settings.ts'
import type { WeightRule } from '../../shared/purchasing/weight-difference.ts'
import { oneOf, type Sql } from '../books/sql.ts'

export type WeightTerms = { readonly rule: WeightRule; readonly tolerance: PermilleE2 }

/** A stock unit of a tonne: goods that lie loose. */
const looseGrams = 1_000_000

export async function weightTerms(
  sql: Sql,
  supplierId: number,
  productIds: readonly number[],
  chosen: CompanySettings,
): Promise<WeightTerms> {
  const own = await sql.get<{ weightRule: WeightRule | null; tolerance: PermilleE2 | null }>(
    'select weight_rule, weight_tolerance_permille_e2 as tolerance from partner where id = ?',
    [supplierId],
  )
  const bagged = await sql.get(
    `select 1 as one from product where ${oneOf(sql, 'id', 'ids')} and unit_weight_grams < ?`,
    [productIds, looseGrams],
  )
  return {
    rule: own?.weightRule ?? (bagged ? 'count' : chosen.weightRule),
    tolerance: own?.tolerance ?? chosen.weightTolerancePermilleE2,
  }
}
