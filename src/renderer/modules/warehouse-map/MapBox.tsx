// One position on the map: how full it is as a level, its class as a pattern, and in words as much as its size has room
// for: the code always, then tonnes and how full, then what lies there and since when.

import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react'
import type { MapPosition } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { sum } from '../../../shared/kernel/index.ts'
import type { Box } from '../../../shared/warehouse/box.ts'
import { useWords, type Words } from '../../app/language.tsx'
import { formatNumber, formatQuantity } from '../../ui/format.ts'
import { classOf, className, isOld, levelOf } from './position-words.ts'

type Props = {
  readonly position: MapPosition
  readonly box: Box
  readonly chosen: boolean
  readonly laying: boolean
  readonly tabIndex: number
  onFocus(): void
  onKeyDown(event: KeyboardEvent): void
  onDoubleClick(): void
  onGrab(event: PointerEvent, what: 'place' | 'size'): void
  onPointerMove(event: PointerEvent): void
  onPointerUp(event: PointerEvent): void
}

export function MapBox({ position, box, chosen, laying, onGrab, ...acts }: Props) {
  const words = useWords()
  const { t } = words
  const level = levelOf(position)
  const kind = classOf(position)
  const apart = apartOn(position)
  return (
    <div
      {...acts}
      role="option"
      aria-selected={chosen}
      aria-label={spoken(position, words)}
      data-position={position.id}
      className={['map-box', `map-${level.state}`, position.goods.length === 0 && 'map-empty']
        .filter(Boolean)
        .join(' ')}
      style={
        { '--x': box.x, '--y': box.y, '--w': box.width, '--h': box.height, '--full': level.percent } as CSSProperties
      }
      onPointerDown={(event) => onGrab(event, 'place')}
    >
      {position.goods.length > 0 && <i className={`map-level map-class-${kind}`} aria-hidden />}
      <span className="map-words" aria-hidden>
        <b>
          {position.code}
          {apart > 0 && <i className="map-apart">{t(apartWord)}</i>}
        </b>
        <span className="map-tonnes">
          {formatQuantity(position.tonnesMilli)} {t(label('吨', 't'))}
        </span>
        {position.fullBp !== null && (
          <span className="map-percent">{formatNumber('percent', Math.round(position.fullBp / 100) * 100)}%</span>
        )}
        {position.goods.length > 0 && <span className="map-goods">{position.goods[0]!.productName}</span>}
        {position.ageDays !== null && (
          <span className={isOld(position.ageDays) ? 'map-age map-old' : 'map-age'}>
            {t(label(`${position.ageDays} 天`, `${position.ageDays} d`))}
          </span>
        )}
      </span>
      {laying && (
        <i
          className="map-corner"
          aria-hidden
          onPointerDown={(event) => {
            event.stopPropagation()
            onGrab(event, 'size')
          }}
        />
      )}
    </div>
  )
}

const apartOn = ({ goods }: MapPosition): number => sum(goods.map(({ apartMilli }) => apartMilli))
const apartWord = label('隔离', 'Apart')

/** What a screen reader says, and what the words of a small box leave out. */
function spoken(position: MapPosition, { t }: Words): string {
  const { code, name, goods, tonnesMilli } = position
  const tonnes = t(label(`${formatQuantity(tonnesMilli)} 吨`, `${formatQuantity(tonnesMilli)} t`))
  const what =
    goods.length === 0
      ? t(label('空', 'empty'))
      : `${tonnes}, ${t(className(classOf(position)))}, ${[...new Set(goods.map((one) => one.productName))].join(', ')}`
  return [code, name === code ? '' : name, what].filter(Boolean).join(', ')
}
