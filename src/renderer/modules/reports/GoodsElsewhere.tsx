// Beside the stock: what lies in the same store and is not ours (for whoever counts or looks it must be in sight), and
// what is ours and lies with shops. Each leads to its report; nothing is said where there is nothing.

import { sum } from '../../../shared/kernel/index.ts'
import { label, type AnyRow, type Label, type Value } from '../../../shared/contract/index.ts'
import { goodsAtShops } from '../../../shared/reports/goods-at-shops.ts'
import { goodsInCustody } from '../../../shared/reports/goods-in-custody.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatQuantity } from '../../ui/format.ts'
import { reportPath } from './params.ts'
import { useReport } from './use-report.ts'
import './elsewhere.css'

type Props = {
  readonly asOf: Value
  /** One warehouse, or all of them and the shops too. */
  readonly warehouseId: number | null
  readonly ready: boolean
}

export function GoodsElsewhere({ asOf, warehouseId, ready }: Props) {
  const inCustody = { asOf, warehouseId, partnerId: null, custody: null }
  const kept = useReport(goodsInCustody, inCustody, '', ready)
  const atShops = useReport(goodsAtShops, { asOf, partnerId: null }, '', ready && warehouseId === null)
  const of = (reason: string) => kept.rows.filter((row) => row['custody'] === reason)
  return (
    <span className="elsewhere">
      <Link
        rows={of('consigned')}
        words={label('代储', 'Kept for others')}
        path={reportPath(goodsInCustody.name, { ...inCustody, custody: 'consigned' })}
      />
      <Link
        rows={of('sold')}
        words={label('已售未提', 'Sold, not picked up')}
        path={reportPath(goodsInCustody.name, { ...inCustody, custody: 'sold' })}
      />
      {warehouseId === null && (
        <Link rows={atShops.rows} words={goodsAtShops.label} path={reportPath(goodsAtShops.name, { asOf })} />
      )}
    </span>
  )
}

function Link({
  rows,
  words,
  path,
}: {
  readonly rows: readonly AnyRow[]
  readonly words: Label
  readonly path: string
}) {
  const { t } = useWords()
  if (rows.length === 0) return null
  const tonnes = formatQuantity(sum(rows.map((row) => Number(row['tonnesMilli']))))
  return (
    <button type="button" className="text-link elsewhere-link" onClick={() => openTab({ path })}>
      {t(words)} <b>{tonnes}</b> {t(label('吨', 't'))}
    </button>
  )
}
