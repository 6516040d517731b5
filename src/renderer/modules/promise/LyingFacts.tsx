// What of a product lies fit to be sold, and in which warehouse: whoever promises it says where it is fetched from. Amber
// where the warehouse of the line has less than the line takes.

import { label } from '../../../shared/contract/index.ts'
import type { ProductPromise } from '../../../shared/fact-answers.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { Fact } from '../../ui/Fact.tsx'
import { formatQuantity } from '../../ui/format.ts'
import './promise.css'

type Props = {
  readonly productId: number
  /** Where the line takes it from; null where it does not say. */
  readonly warehouseId: number | null
  readonly wantedMilli: number | null
}

export function LyingFacts({ productId, warehouseId, wantedMilli }: Props) {
  const { t } = useWords()
  const { data } = useQueryOf('product.promise', { productId })
  if (!data) return null
  const tellsWhere = data.lying.length > 1 || warehouseId !== null
  const isNowhere = warehouseId !== null && data.lying.every((at) => at.warehouseId !== warehouseId)
  const falls = (at: ProductPromise['lying'][number]): boolean =>
    at.warehouseId === warehouseId && at.qtyMilli < (wantedMilli ?? 0)
  return (
    <>
      <Fact name={stock} value={formatQuantity(data.stockMilli)} />
      {tellsWhere &&
        data.lying.map((at) => (
          <span key={at.warehouseId} className="promise-step">
            <small>{at.name}</small> <b className={falls(at) ? 'promise-less' : ''}>{formatQuantity(at.qtyMilli)}</b>
          </span>
        ))}
      {isNowhere && <span className="promise-less">{t(noneThere)}</span>}
    </>
  )
}

const stock = label('库存', 'Stock')
const noneThere = label('所选仓库没有', 'None in the chosen warehouse')
