// What decides while the customer waits, where the eye is: how much of their credit is taken; and of the line being typed
// its last price, list price and stock.

import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import type { CustomerFacts, ProductFacts, ProductPromise } from '../../../shared/fact-answers.ts'
import { label } from '../../../shared/contract/index.ts'
import { sum } from '../../../shared/kernel/index.ts'
import { lotStandings, type LotStanding } from '../../../shared/warehouse/lot-quality.ts'
import { perTonne } from './slip-columns.tsx'
import { Fact } from '../../ui/Fact.tsx'
import { formatPriceE4, formatQuantity } from '../../ui/format.ts'
import { PromiseFacts } from '../promise/PromiseFacts.tsx'
import { CreditFacts } from './CreditFacts.tsx'

type Props = {
  readonly customer: CustomerFacts | undefined
  readonly slipFen: number
  readonly paidFen: number
  readonly product: ProductFacts | undefined
  readonly productText: string
  readonly available: number | null
  /** Where the line being typed takes it from. */
  readonly warehouseId: number | null
  /** What the line being typed takes of what is free; null where it draws on a contract. */
  readonly wantedMilli: number | null
  /** The line being typed is priced below the floor. */
  readonly belowFloor: boolean
}

export function FactsStrip({
  customer,
  slipFen,
  paidFen,
  product,
  productText,
  available,
  warehouseId,
  wantedMilli,
  belowFloor,
}: Props) {
  const { t } = useWords()
  const { today } = useBook()
  // Short here, it may lie in another warehouse.
  const promise = useQueryOf(
    'product.promise',
    { productId: product?.productId ?? 0 },
    { enabled: product !== undefined },
  )
  const elsewhere = (product && promise.data?.lying.filter((at) => at.warehouseId !== warehouseId)) ?? []
  const per = (of: 'stockUnit' | 'tonne', unit: string) => (of === 'tonne' ? t(perTonne) : unit)
  return (
    <div className="slip-facts">
      <CreditFacts customer={customer} slipFen={slipFen} paidFen={paidFen} />
      <div className="slip-facts-part slip-facts-product">
        {product && (
          <>
            <span className="slip-facts-name" title={productText}>
              {productText}
            </span>
            {product.last && (
              <Fact
                name={lastPrice}
                value={`${formatPriceE4(product.last.priceE4)} / ${per(product.last.pricedPer, product.unit)} · ${dayInYear(product.last.day, today)}`}
              />
            )}
            {product.listed ? (
              <ListedFacts
                listed={product.listed}
                per={per(product.listed.pricedPer, product.unit)}
                below={belowFloor}
              />
            ) : (
              product.listPriceE4 !== null && (
                <Fact
                  name={listPrice}
                  value={`${formatPriceE4(product.listPriceE4)} / ${per(product.pricedPer, product.unit)}`}
                />
              )
            )}
            <Fact
              name={stock}
              value={`${formatQuantity(available ?? product.availableMilli)} ${product.unit}`}
              tone={(available ?? product.availableMilli) <= 0 ? 'red' : undefined}
            />
            {heldBack(product).map(({ standing, qtyMilli }) => (
              <Fact
                key={standing}
                name={lotStandings[standing]}
                value={`${formatQuantity(qtyMilli)} ${product.unit}`}
                tone="amber"
              />
            ))}
            {apartOf(product) > 0 && (
              <Fact name={apart} value={`${formatQuantity(apartOf(product))} ${product.unit}`} tone="amber" />
            )}
            <PromiseFacts productId={product.productId} day={null} wantedMilli={wantedMilli} />
            {elsewhere.length > 0 && <Fact name={others} value={told(elsewhere)} />}
          </>
        )}
      </div>
    </div>
  )
}

/** A price of last year is not taken for one of this spring. */
const dayInYear = (day: string, today: string): string => (day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day)

/** Where else it lies, the most of it first. */
function told(lying: ProductPromise['lying']): string {
  const named = lying.slice(0, elsewhereMost).map((at) => `${at.name} ${formatQuantity(at.qtyMilli)}`)
  return [...named, ...(lying.length > elsewhereMost ? ['…'] : [])].join(' · ')
}
const elsewhereMost = 2

/** What lies there beside what is available, and why it is not. */
function heldBack({ lots }: ProductFacts) {
  return (Object.keys(lotStandings) as LotStanding[]).flatMap((standing) => {
    const held = standing === 'ok' ? [] : lots.filter((lot) => lot.standing === standing)
    return held.length === 0 ? [] : [{ standing, qtyMilli: sum(held.map((lot) => lot.qtyMilli)) }]
  })
}

/** Of lots that may be sold otherwise. */
const apartOf = ({ lots }: ProductFacts): number =>
  sum(lots.map(({ standing, apartMilli }) => (standing === 'ok' ? apartMilli : 0)))

type ListedProps = { listed: NonNullable<ProductFacts['listed']>; per: string; below: boolean }

/** What the price list in force says; the list itself is named where one points. */
function ListedFacts({ listed, per, below }: ListedProps) {
  const { t } = useWords()
  const { no, fromDay, priceE4, floorPriceE4 } = listed
  return (
    <span
      className="slip-facts-listed"
      title={t(label(`价目表 ${no}，${fromDay} 起`, `Price list ${no} from ${fromDay}`))}
    >
      <Fact name={listPrice} value={`${formatPriceE4(priceE4)} / ${per}`} />
      {floorPriceE4 !== null && (
        <Fact name={floorPrice} value={formatPriceE4(floorPriceE4)} tone={below ? 'amber' : undefined} />
      )}
    </span>
  )
}

const lastPrice = label('上次价', 'Last price')
const listPrice = label('标价', 'List')
const floorPrice = label('底价', 'Floor')
const others = label('其他仓', 'Elsewhere')
const stock = label('可用', 'Available')
const apart = label('隔离', 'Set apart')
