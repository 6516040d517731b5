// Beside the map: what lies on the chosen position, or in the warehouse and on none, and what one does with it.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { MapPosition, PlacedGoods, WarehouseMap } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { stackCard } from '../../../shared/print/stack-card.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatNumber, formatQuantity } from '../../ui/format.ts'
import { reportPath } from '../reports/params.ts'
import { classOf, className, isOld } from './position-words.ts'
import { counted } from '../../app/plural.ts'

type Props = {
  readonly map: WarehouseMap
  readonly position: MapPosition | null
  /** The next position chosen is the aim of a move. */
  readonly moving: boolean
  onMove(): void
  /** Takes the goods on their way off their position, onto none. */
  readonly onUnplace: (() => void) | null
  onCount(): void
  onEdit(): void
}

export function PositionPanel({ map, position, moving, onMove, onUnplace, onCount, onEdit }: Props) {
  const { t } = useWords()
  const goods = position ? position.goods : map.loose
  const hasPlaced = map.positions.some((one) => one.goods.length > 0)
  return (
    <aside className="map-panel">
      <h2>
        {position ? (
          <>
            {position.code} {position.name !== position.code && <span>{position.name}</span>}
          </>
        ) : (
          t(label('未上垛', 'Not placed'))
        )}
      </h2>
      {position ? <Facts position={position} /> : <p className="map-quiet">{t(looseSays)}</p>}
      {goods.length === 0 ? (
        <p className="map-quiet">{t(position ? emptyPosition : hasPlaced ? allPlaced : noGoods)}</p>
      ) : (
        <GoodsTable goods={goods} warehouseId={map.warehouse.id} />
      )}
      <div className="map-acts">
        {onUnplace && <Button onClick={onUnplace}>{t(label('移出垛位', 'Off its position'))}</Button>}
        <Button disabled={goods.length === 0 || moving} onClick={onMove}>
          {t(position ? label('移垛', 'Move') : label('上垛', 'Place'))} <kbd className="act-key">M</kbd>
        </Button>
        <Button disabled={goods.length === 0} onClick={onCount}>
          {t(label('盘点', 'Count'))} <kbd className="act-key">C</kbd>
        </Button>
        {hasPlaced && (
          <Button
            disabled={position?.goods.length === 0}
            onClick={() =>
              openTab({
                path: `/print/stackCards/${map.warehouse.id}${position ? `?position=${position.id}` : ''}`,
              })
            }
          >
            {t(position ? stackCard.label : label('全部垛卡', 'All stack cards'))}
          </Button>
        )}
        {position && (
          <Button onClick={onEdit}>
            {t(label('垛位资料', 'Position record'))} <kbd className="act-key">F2</kbd>
          </Button>
        )}
      </div>
    </aside>
  )
}

function Facts({ position }: { readonly position: MapPosition }) {
  const { t } = useWords()
  const { capacityMilli, tonnesMilli, fullBp, maxLayers, bagsPerLayer, allowedClass, ageDays } = position
  const free = capacityMilli === null ? null : capacityMilli - tonnesMilli
  return (
    <dl className="map-facts">
      <Fact words={t(label('现有', 'Holds'))}>
        {formatQuantity(tonnesMilli, 3)} {t(label('吨', 't'))}
        {fullBp !== null && <span className="map-quiet"> {formatNumber('percent', fullBp)}%</span>}
      </Fact>
      {free !== null && (
        <Fact words={t(label('还能放', 'Room for'))}>
          <span className={free < 0 ? 'negative' : undefined}>{formatQuantity(free, 3)}</span> {t(label('吨', 't'))}
        </Fact>
      )}
      <Fact words={t(label('类别', 'Class'))}>
        {position.goods.length === 0 && allowedClass === null ? '–' : t(className(classOf(position)))}
        {allowedClass !== null && <span className="map-quiet"> {t(label('（专用）', '(only)'))}</span>}
      </Fact>
      {maxLayers !== null && (
        <Fact words={t(label('码放', 'Stacking'))}>
          {t(label(`最多 ${maxLayers} 层`, `${counted(maxLayers, 'layer')} at most`))}
          {bagsPerLayer !== null && ` × ${bagsPerLayer}`}
        </Fact>
      )}
      {ageDays !== null && (
        <Fact words={t(label('最早一批', 'Oldest lot'))}>
          <span className={isOld(ageDays) ? 'map-old' : undefined}>
            {t(label(`${ageDays} 天`, counted(ageDays, 'day')))}
          </span>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function GoodsTable({ goods, warehouseId }: { readonly goods: readonly PlacedGoods[]; readonly warehouseId: number }) {
  const { t } = useWords()
  return (
    <table className="map-goods-table">
      <thead>
        <tr>
          <th>{t(label('商品、批号', 'Product, lot'))}</th>
          <th>{t(label('数量', 'Quantity'))}</th>
          <th>{t(label('天数', 'Days'))}</th>
        </tr>
      </thead>
      <tbody>
        {goods.map((row) => (
          <tr key={row.custodyLineId ?? `${row.productId} ${row.lot}`}>
            <td>
              <button
                type="button"
                className="map-link"
                onClick={() =>
                  openTab({
                    path:
                      row.owner === null
                        ? reportPath('stock-moves', { productId: row.productId, warehouseId, lot: row.lot })
                        : reportPath('goods-in-custody', { warehouseId }),
                  })
                }
              >
                {row.product} {row.productName}
              </button>
              <span className="map-quiet">
                {row.lot}
                {row.owner !== null && ` ${t(label(`代 ${row.owner} 存`, `kept for ${row.owner}`))}`}
              </span>
            </td>
            <td>
              {formatQuantity(row.qtyMilli)} {row.unit}
              {row.apartMilli > 0 && (
                <span className="map-apart">
                  {t(label(`隔离 ${formatQuantity(row.apartMilli)}`, `${formatQuantity(row.apartMilli)} set apart`))}
                </span>
              )}
            </td>
            <td className={isOld(row.ageDays) ? 'map-old' : undefined}>{formatNumber('integer', row.ageDays)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const looseSays = label(
  '在这个仓库里，但还没有写明放在哪一垛。出库时先从这里出。',
  'In this warehouse, but on no position yet. Goods leave from here first.',
)
const emptyPosition = label('空垛。', 'Empty.')
const allPlaced = label('都上垛了。', 'Everything is placed.')
const noGoods = label('仓库里还没有货。', 'No goods in this warehouse yet.')
