// Price build-up 价格测算 (domain.md §6.6): from the factory's price to what a farmer pays, step by step, per tonne.
// What a township shop adds has a least and a usual amount: the first gives the least retail price, the floor; the
// second the price that is asked. Amounts a region is used to are given as patterns and typed over.

import { field as f, label, type Label, type RowOf } from '../contract/index.ts'
import { sumPrices, type PriceE4 } from '../kernel/index.ts'

export const buildUpFields = {
  exFactoryE4: f.price(label('出厂价', 'Ex factory'), { required: true }),
  freightE4: f.price(label('运费', 'Freight'), { required: true }),
  shortHaulE4: f.price(label('短倒', 'Short haul'), { required: true }),
  distributorE4: f.price(label('一级商毛利', "Distributor's margin"), { required: true }),
  promotionE4: f.price(label('农户促销', 'Farmer promotion'), { required: true }),
  shopLeastE4: f.price(label('二级商毛利（最低）', "Shop's margin, least"), { required: true }),
  shopUsualE4: f.price(label('二级商毛利（通常）', "Shop's margin, usual"), { required: true }),
} as const

type Part = keyof typeof buildUpFields
export type BuildUp = RowOf<typeof buildUpFields>

/** What it comes to after a part, and what that price is called where it has a name. */
export type BuildUpStep = { readonly part: Part; readonly priceE4: PriceE4; readonly reached: Label | null }

export type BuiltUp = {
  readonly steps: readonly BuildUpStep[]
  /** What a shop pays. */
  readonly shopE4: PriceE4
  readonly leastRetailE4: PriceE4
  readonly retailE4: PriceE4
}

export function buildUp(parts: BuildUp): BuiltUp {
  const { exFactoryE4, freightE4, shortHaulE4, distributorE4, promotionE4, shopLeastE4, shopUsualE4 } = parts
  const freighted = sumPrices([exFactoryE4, freightE4])
  const landed = sumPrices([freighted, shortHaulE4])
  const withMargin = sumPrices([landed, distributorE4])
  const shopE4 = sumPrices([withMargin, promotionE4])
  const leastRetailE4 = sumPrices([shopE4, shopLeastE4])
  const retailE4 = sumPrices([shopE4, shopUsualE4])
  const step = (part: Part, priceE4: PriceE4, reached: Label | null = null): BuildUpStep => ({ part, priceE4, reached })
  return {
    steps: [
      step('exFactoryE4', exFactoryE4),
      step('freightE4', freighted),
      step('shortHaulE4', landed, label('到库价', 'Landed price')),
      step('distributorE4', withMargin),
      step('promotionE4', shopE4, label('二级商进价', 'What a shop pays')),
      step('shopLeastE4', leastRetailE4, label('最低零售价', 'Least retail price')),
      step('shopUsualE4', retailE4, label('零售价', 'Retail price')),
    ],
    shopE4,
    leastRetailE4,
    retailE4,
  }
}

const yuan = (amount: number): PriceE4 => (amount * 10_000) as PriceE4

/** Margins a trade is used to, in yuan per tonne; the factory's price and the freight are the buyer's own. */
export const buildUpPatterns = {
  common: {
    label: label('常规肥', 'Common'),
    parts: {
      shortHaulE4: yuan(40),
      distributorE4: yuan(200),
      promotionE4: yuan(50),
      shopLeastE4: yuan(300),
      shopUsualE4: yuan(400),
    },
  },
  newType: {
    label: label('新型肥', 'New type'),
    parts: {
      shortHaulE4: yuan(40),
      distributorE4: yuan(300),
      promotionE4: yuan(100),
      shopLeastE4: yuan(650),
      shopUsualE4: yuan(800),
    },
  },
} as const
