// A price build-up being typed: its product and parts, and what they come to once all of them are there.

import { useEffect, useMemo, useState } from 'react'
import { convertPrice, type Grams, type PriceE4, type PricedPer } from '../../../shared/kernel/index.ts'
import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import {
  buildUp,
  buildUpFields,
  buildUpPatterns,
  type BuildUp,
  type BuiltUp,
} from '../../../shared/sales/price-build-up.ts'
import { useQueryOf } from '../../app/client.tsx'
import { holdKeys } from '../../ui/fields/hold-keys.ts'
import { recordText } from '../../ui/fields/record-words.ts'

export type Pattern = keyof typeof buildUpPatterns

export type BuildUpInHand = {
  readonly productId: number | null
  readonly product: { readonly text: string; readonly unit: string } | null
  readonly pattern: Pattern
  readonly parts: AnyRow
  /** Null while a part is missing. */
  readonly built: BuiltUp | null
  setProduct(id: number | null): void
  setPattern(pattern: Pattern): void
  setPart(name: string, value: Value): void
  /** A price per tonne as it is per stock unit; null without a product. */
  perUnit(perTonne: PriceE4): PriceE4 | null
  /** A line of a price list with these prices per tonne, in the unit its product is priced in; null without a product. */
  lineOf(priceE4: PriceE4, floorPriceE4: PriceE4 | null): AnyRow | null
}

export function useBuildUp(startProduct: number | null = null): BuildUpInHand {
  const [productId, setProduct] = useState(startProduct)
  const [pattern, choosePattern] = useState<Pattern>('common')
  const [parts, setParts] = useState<AnyRow>(buildUpPatterns.common.parts)
  const asked = useQueryOf('record.get', { kind: 'product', id: productId ?? 0 }, { enabled: productId !== null })
  // What the last key asks for needs the product: keys wait for it.
  useEffect(() => (asked.isLoading ? holdKeys() : undefined), [asked.isLoading])
  const record = productId !== null && asked.data?.id === productId ? asked.data : null
  const unitWeight = record ? (record['unitWeightGrams'] as Grams) : null
  const built = useMemo(() => (isWhole(parts) ? buildUp(parts) : null), [parts])
  const priceIn = (per: PricedPer, perTonne: PriceE4): PriceE4 | null =>
    unitWeight === null ? null : convertPrice(perTonne, 'tonne', per, unitWeight)
  return {
    productId,
    product: record && { text: recordText(record), unit: String(record['unit']) },
    pattern,
    parts,
    built,
    setProduct,
    setPattern: (next) => {
      choosePattern(next)
      setParts((now) => ({ ...now, ...buildUpPatterns[next].parts }))
    },
    setPart: (name, value) => setParts((now) => ({ ...now, [name]: value })),
    perUnit: (perTonne) => priceIn('stockUnit', perTonne),
    lineOf: (priceE4, floorPriceE4) => {
      if (!record) return null
      const pricedPer = record['pricedPer'] as PricedPer
      return {
        productId,
        priceE4: priceIn(pricedPer, priceE4),
        floorPriceE4: floorPriceE4 && priceIn(pricedPer, floorPriceE4),
        pricedPer,
      }
    },
  }
}

const isWhole = (parts: AnyRow): parts is BuildUp =>
  Object.keys(buildUpFields).every((name) => typeof parts[name] === 'number')
