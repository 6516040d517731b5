// The goods of a draft in one line: `中颗粒尿素 40 袋、有机肥 10 袋`, and how many lines there are when not all are named.

import type { DraftContents } from '../../../shared/api.ts'
import { label, type Label } from '../../../shared/contract/index.ts'
import { formatQuantity } from '../../ui/format.ts'

export function draftGoods({ goods, goodsLines }: Pick<DraftContents, 'goods' | 'goodsLines'>): Label {
  const named = goods.map(({ name, qtyMilli, unit }) =>
    qtyMilli === null ? name : `${name} ${formatQuantity(qtyMilli)} ${unit}`,
  )
  const more = goodsLines - goods.length
  return more > 0
    ? label(`${named.join('、')} 等 ${goodsLines} 行`, `${named.join(', ')} and ${more} more`)
    : label(named.join('、'), named.join(', '))
}
