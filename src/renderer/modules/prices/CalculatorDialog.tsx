// The price calculator beside a price list being typed: what it comes to becomes a line of the list.

import { Button } from 'antd'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { calculatorPlace } from '../../app/places.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { BuildUpTable } from './BuildUpTable.tsx'
import { useBuildUp } from './use-build-up.ts'

type Props = {
  /** The product to begin with. */
  readonly productId: number | null
  readonly onTake: (line: AnyRow, productText: string) => void
  readonly onClose: () => void
}

export function CalculatorDialog({ productId, onTake, onClose }: Props) {
  const { t } = useWords()
  const hand = useBuildUp(productId)
  const { built } = hand
  const ready = built !== null && hand.product !== null
  const take = (who: 'shop' | 'farmer') => {
    if (!built || !hand.product) return
    const line = who === 'shop' ? hand.lineOf(built.shopE4, null) : hand.lineOf(built.retailE4, built.leastRetailE4)
    if (line) onTake(line, hand.product.text)
  }
  return (
    <Dialog
      title={t(calculatorPlace.label)}
      width={640}
      onClose={onClose}
      keys={{
        'Ctrl+Enter': { label: retailLabel, run: () => take('farmer') },
        'Alt+Enter': { label: shopLabel, run: () => take('shop') },
      }}
      footer={
        <>
          <Button disabled={!ready} onClick={() => take('shop')} title="Alt+Enter">
            {t(shopLabel)}
          </Button>
          <Button type="primary" disabled={!ready} onClick={() => take('farmer')} title="Ctrl+Enter">
            {t(retailLabel)}
          </Button>
        </>
      }
    >
      <BuildUpTable hand={hand} onDone={() => take('farmer')} />
    </Dialog>
  )
}

const shopLabel = label('二级商进价写入价目', "List the shop's price")
const retailLabel = label('零售价写入价目', 'List the retail price')
