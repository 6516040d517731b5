// Lines of a sale priced below the floor of the price list in force. What a contract agreed was looked at when it was
// approved: a delivery at its price, or above, is not looked at again. What a campaign gives away has no price to look at.

import { convertPrice, formatPrice, type PriceE4, type PricedPer } from '../../shared/kernel/index.ts'
import type { AnyDraft, AnyRow, DocumentContract, Fields } from '../../shared/contract/index.ts'
import type { Concern } from './concerns.ts'
import type { Facts, ProductFact } from './facts.ts'

/** Price and floor are both said per the unit of the line. */
export function belowFloor(contract: DocumentContract, draft: AnyDraft, facts: Facts): Concern[] {
  if (facts.prices.size === 0) return []
  return Object.entries(contract.sections).flatMap(([name, { fields }]) =>
    (draft.sections[name] ?? []).flatMap((row, index) => {
      const product = facts.products.get(Number(row.productId))
      const listed = product && facts.prices.get(product.id)
      if (!product || !listed || listed.floorPriceE4 === null || typeof row.priceE4 !== 'number' || row.gift === true)
        return []
      const per = (row.pricedPer ?? agreedLine(fields, row, facts)?.pricedPer ?? product.pricedPer) as PricedPer
      const floor = convertPrice(listed.floorPriceE4, listed.pricedPer, per, product.unitWeightGrams)
      if (row.priceE4 >= floor || row.priceE4 >= agreedPrice(fields, row, facts, product, per)) return []
      const told = {
        product: `${product.code} ${product.name}`,
        price: formatPrice(row.priceE4 as PriceE4),
        floor: formatPrice(floor),
        list: listed.no,
      }
      return [{ code: 'price.belowFloor' as const, path: `${name}.${index}.priceE4`, facts: told }]
    }),
  )
}

/** The contract line a row draws on. */
function agreedLine(fields: Fields, row: AnyRow, facts: Facts): AnyRow | undefined {
  const source = Object.entries(fields).find(
    ([, field]) => field.kind === 'sourceLine' && field.partner === undefined,
  )?.[0]
  return source === undefined ? undefined : facts.lines.get(Number(row[source]))?.row
}

/** Per the unit of the row; above every price where nothing was agreed. */
function agreedPrice(fields: Fields, row: AnyRow, facts: Facts, product: ProductFact, per: PricedPer): number {
  const agreed = agreedLine(fields, row, facts)
  return agreed
    ? convertPrice(agreed.priceE4 as PriceE4, agreed.pricedPer as PricedPer, per, product.unitWeightGrams)
    : Infinity
}
