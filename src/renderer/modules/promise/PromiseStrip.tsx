// The line below a grid of lines that are promised to a customer: of the line one stands in, what of its product is free
// and where it lies. It is always as high, so that nothing moves when one comes to a line.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { LyingFacts } from './LyingFacts.tsx'
import { PromiseFacts } from './PromiseFacts.tsx'

type Props = {
  readonly row: AnyRow | undefined
  readonly textOf: (productId: number) => string
}

export function PromiseStrip({ row, textOf }: Props) {
  const { t } = useWords()
  const productId = row?.['productId']
  // Sold on arrival, it need not lie there yet.
  const warehouseId =
    typeof row?.['warehouseId'] === 'number' && (row['arrivalLineId'] ?? null) === null ? row['warehouseId'] : null
  const wantedMilli = typeof row?.['qtyMilli'] === 'number' ? row['qtyMilli'] : null
  return (
    <div className="promise-strip">
      {typeof productId === 'number' ? (
        <>
          <span className="promise-name">{textOf(productId)}</span>
          <LyingFacts productId={productId} warehouseId={warehouseId} wantedMilli={wantedMilli} />
          <PromiseFacts
            productId={productId}
            day={typeof row?.['deliveryDay'] === 'string' ? row['deliveryDay'] : null}
            wantedMilli={wantedMilli}
          />
        </>
      ) : (
        <span className="promise-name">
          {t(label('选了商品，这里显示还能承诺多少', 'What can still be promised shows here'))}
        </span>
      )}
    </div>
  )
}
