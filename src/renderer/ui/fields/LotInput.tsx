// The number of a lot: one that lies in the warehouse, oldest first, or a new one that is typed.

import { useClient } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { label, type LotField, type Value } from '../../../shared/contract/index.ts'
import { formatQuantity } from '../format.ts'
import { Combo } from './Combo.tsx'
import { LotMark } from './LotMark.tsx'
import type { BoxProps, FieldContext } from './input-props.ts'

type Props = BoxProps & {
  readonly field: LotField
  readonly value: Value
  readonly context: FieldContext
  readonly onChange: (value: Value) => void
}

export function LotInput({ field, value, context, onChange, ...box }: Props) {
  const { t } = useWords()
  const client = useClient()
  const { productId = null, warehouseId = null, blind = false } = context
  return (
    <Combo
      {...box}
      className="field-lot"
      text={value === null ? '' : String(value)}
      scope={`${productId} ${warehouseId}`}
      find={async (typed, signal) => {
        if (productId === null) return []
        const facts = await client.query('product.facts', { productId, warehouseId, customerId: null }, signal)
        const wanted = typed.trim().toLowerCase()
        return facts.lots
          .filter((one) => one.lot.toLowerCase().includes(wanted))
          .map((one) => ({ ...one, unit: facts.unit }))
      }}
      keyOf={(one) => one.lot}
      minWidth={340}
      header={
        <div className="field-choice-head field-lot-grid">
          <span>{t(field.label)}</span>
          <span>{t(made)}</span>
          {!blind && <span className="field-right">{t(inStock)}</span>}
        </div>
      }
      render={(one) => (
        <span className="field-lot-grid">
          <span>
            {one.lot}
            <LotMark standing={one.standing} />
          </span>
          <span>{one.productionDay ?? one.firstDay}</span>
          {!blind && (
            <span className="field-right">
              {formatQuantity(one.qtyMilli)} {one.unit}
            </span>
          )}
        </span>
      )}
      onPick={(one) => onChange(one.lot)}
      onFree={onChange}
      onClear={() => onChange(null)}
      // Goods that come in are seldom of a lot that is there: Enter past an empty field must not put them into the oldest.
      eager={value === null && field.required === true && !field.mayBeNew}
      none={field.mayBeNew ? newLot : warehouseId === null ? noLots : noneThere}
    />
  )
}

const made = label('生产日期', 'Made on')
const inStock = label('库存', 'In stock')
const newLot = label('没有库存批次，输入的就是新批号', 'No lot in stock: what you type is a new lot')
const noLots = label('没有库存批次', 'No lot in stock')
const noneThere = label('这个仓库没有这种货', 'None of it lies in this warehouse')
