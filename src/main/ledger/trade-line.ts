// What priced lines of every kind have in common: the product's snapshot and the amounts (rules 1 to 3).

import {
  amountOf,
  formatMilli,
  netOf,
  type BasisPoints,
  type Fen,
  type Grams,
  type Milli,
  type PriceE4,
  type PricedPer,
} from '../../shared/kernel/index.ts'
import type { AnyRow } from '../../shared/contract/index.ts'
import type { Facts, LineFact, ProductFact } from './facts.ts'

/** How a product was measured, priced and taxed when a line was posted. */
export type Snapshot = {
  readonly productName: string
  readonly spec: string | null
  readonly unit: string
  readonly unitWeightGrams: Grams
  readonly pricedPer: PricedPer
  readonly taxRateBp: BasisPoints | null
}

export const snapshotOf = (product: ProductFact, pricedPer: PricedPer | null = null): Snapshot => ({
  productName: product.name,
  spec: product.spec,
  unit: product.unit,
  unitWeightGrams: product.unitWeightGrams,
  pricedPer: pricedPer ?? product.pricedPer,
  taxRateBp: product.taxRateBp,
})

/** The snapshot an earlier line was posted with; later documents on it use this, not the record. */
export const snapshotOfLine = (line: LineFact): Snapshot => {
  const row = line.row as AnyRow & Snapshot
  const { productName, spec, unit, unitWeightGrams, pricedPer, taxRateBp } = row
  return { productName, spec, unit, unitWeightGrams, pricedPer, taxRateBp }
}

export type Amounts = { readonly grossFen: Fen; readonly netFen: Fen; readonly taxFen: Fen }

/** Gross by rule 1, net by rule 2, tax what is between. */
export function amountsOf(qty: Milli, price: PriceE4, snapshot: Snapshot): Amounts {
  return splitTax(amountOf(qty, price, snapshot.pricedPer, snapshot.unitWeightGrams), snapshot.taxRateBp)
}

/** What a quantity comes to at a rate that is per its own unit: a fee, not goods. */
export const amountAtRate = (qty: Milli, rate: PriceE4, taxRate: BasisPoints | null): Amounts =>
  splitTax(amountOf(qty, rate, 'stockUnit', 0 as Grams), taxRate)

function splitTax(grossFen: Fen, rate: BasisPoints | null): Amounts {
  const netFen = netOf(grossFen, rate)
  return { grossFen, netFen, taxFen: (grossFen - netFen) as Fen }
}

/** The rows whose product is known, each with it and with `中颗粒尿素 40 袋`, as a voucher says it. */
export const goodsOf = <R extends { readonly productId: number; readonly qtyMilli: Milli }>(
  facts: Facts,
  rows: readonly R[],
): { readonly row: R; readonly product: ProductFact; readonly text: string }[] =>
  rows.flatMap((row) => {
    const product = facts.products.get(row.productId)
    return product ? [{ row, product, text: `${product.name} ${formatMilli(row.qtyMilli)} ${product.unit}` }] : []
  })

/** The first of the goods for a voucher's text, with how many more there are. */
export function goodsText(lines: readonly { readonly text: string }[]): string {
  const first = lines[0]
  if (!first) return ''
  return lines.length === 1 ? first.text : `${first.text} 等 ${lines.length} 行`
}
